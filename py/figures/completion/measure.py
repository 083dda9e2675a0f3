"""Three models that answer one prompt: their answers as they grow, and where two of them part."""

from figures.completion.words import STAGES


class Written:
    """An answer while it is written: its token ids, the seconds it took, and why it ended.

    `end` is "stopped" until the model says "end" itself or there is no more room ("length").
    """

    def __init__(self):
        self.ids, self.seconds, self.end = [], 0.0, "stopped"

    def add(self, record: dict, seconds: float) -> None:
        """Note a record of `GptSession.generate`, and how long it took."""
        self.seconds += seconds
        if "end" in record:
            self.end = record["end"]
        else:
            self.ids.append(record["id"])


def nothing_yet() -> dict:
    """An answer without a word for each model."""
    return {stage: Written() for stage in STAGES}


def first_parting(sft: list, rlhf: list) -> dict | None:
    """Where the fine-tuned model's answer (token ids) first differs from that after RLHF: {"stage", "place"}.

    Where one of them had ended, in the other; if both are the same, their first word; None if nothing was said.
    """
    shorter = min(len(sft), len(rlhf))
    place = next((i for i in range(shorter) if sft[i] != rlhf[i]), shorter)
    if len(sft) > place:
        return {"stage": "sft", "place": place}
    if len(rlhf) > place:
        return {"stage": "rlhf", "place": place}
    return {"stage": "sft", "place": 0} if sft else None
