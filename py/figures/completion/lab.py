"""One prompt answered by three models: each word told as it comes, so that the page can write it; stopped at any time.

`prompt` is continued by `session.generate`; this file only tells, counts, times and has the answers judged.
"""

import time

from figures.next_token.measure import STAGES
from lab.border import exported
from lab.connection import session, sessions, tell
from lab.gpt_session import GptSession
from lab.long_work import paced

TOLD = ("stage", "place", "id", "word", "probability", "end")  # of a record of `generate`


async def answer(session, tell, run: int, prompt: str, temperature: float, top_k: int, seed: int) -> dict:
    """{"answers": {stage: see `empty`}, "point": {"stage", "place"}, "unknown", "stopped"}.

    `tell` gets {"run", "unknown"} at first and then {"run", "record"} for each word. Refused for what `generate` of
    GptSession refuses. A stop, or another run, keeps the words so far.
    """
    records = session.generate(prompt, STAGES, temperature, top_k, seed)
    unknown = session.read(prompt)["unknown"]
    tell("completion", run=run, unknown=unknown)
    answers = {stage: empty() for stage in STAGES}
    async for record, seconds in paced("completion", timed(records)):
        note(answers[record["stage"]], record, seconds)
        tell("completion", run=run, record={name: record[name] for name in TOLD if name in record})
    for one in answers.values():
        one["judged"] = judged(session, prompt, one)
    stopped = any(one["end"] == "stopped" for one in answers.values())
    return {"answers": answers, "point": first_parting(answers), "unknown": unknown, "stopped": stopped}


def empty() -> dict:
    """An answer before its first word: "end" becomes "end" (the model said so) or "length" (no more room)."""
    return {"ids": [], "words": [], "probabilities": [], "seconds": 0.0, "end": "stopped"}


def timed(records):
    """Each record with the seconds that it took."""
    while True:
        started = time.perf_counter()
        record = next(records, None)
        if record is None:
            return
        yield record, time.perf_counter() - started


def note(one: dict, record: dict, seconds: float) -> None:
    """Add a record of `generate` to its model's answer."""
    one["seconds"] += seconds
    if "end" in record:
        one["end"] = record["end"]
        return
    one["ids"].append(record["id"])
    one["words"].append(record["word"])
    one["probabilities"].append(record["probability"])


def judged(session, prompt: str, one: dict) -> dict | None:
    """What reward model and rules say of a whole answer; None without the reward model, and of half an answer."""
    if "reward" not in session.models or one["end"] == "stopped":
        return None
    return session.judged(prompt, one["ids"])


def first_parting(answers: dict) -> dict | None:
    """Where the fine-tuned model's answer first differs from that after RLHF: {"stage", "place"}.

    Where one of them had ended, in the other; if both are the same, their first word; None if nothing was said.
    """
    sft, rlhf = answers["sft"]["ids"], answers["rlhf"]["ids"]
    shorter = min(len(sft), len(rlhf))
    place = next((i for i in range(shorter) if sft[i] != rlhf[i]), shorter)
    if len(sft) > place:
        return {"stage": "sft", "place": place}
    if len(rlhf) > place:
        return {"stage": "rlhf", "place": place}
    return {"stage": "sft", "place": 0} if sft else None


@exported
async def load_gpt(models, names):
    """Fetch those of the GPTs `names` that are not here yet, telling how many bytes have come; {"prompts"}."""
    gpts = session("gpt", GptSession, models)
    await gpts.load(names, lambda done, total: tell("gpt", done=done, total=total))
    return {"prompts": gpts.prompts()}


@exported
async def complete(**choices):
    """One prompt answered by three models, telling each word: {"answers", "unknown", "point", "stopped"}."""
    return await answer(sessions["gpt"], tell, **choices)
