"""Part 3's RLHF: the `reward` chart, and the answers that stand there before Python runs, as the models give them."""

import html
import json

from figures.ages.recorded import read_json
from figures.completion.recorded import KINDS
from figures.judging import rlhf_work
from figures.reward import draw as reward
from page.rlhf_wording import MODELS, verdict

from tools.derive.markup import chart_blocks, defaults_of
from tools.derive.sessions import session_with

PROMPT = 17  # of the prepared ones: what nobody in the story can know


def blocks() -> dict:
    curves, evaluation = read_json("training.json")["curves"], read_json("evaluation.json")
    made = chart_blocks("reward", lambda width, name: reward.render(curves, evaluation, width, name))
    del made["reward-origin"]  # the page says which program recorded it
    chosen = defaults_of("checkpoint")
    model = MODELS[chosen["run"]][chosen["step"]]
    session = session_with([model, "sft", "reward"])
    record = rlhf_work.checkpoint(session, model, PROMPT, chosen["seed"])
    pair = rlhf_work.pair(session, defaults_of("judging")["seed"], 1)
    data = json.dumps(pair, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return {
        **made,
        "checkpoint-prompt-options": options(session.prompts()),
        "checkpoint-asked": html.escape(record["prompt"]),
        "checkpoint-spoken": html.escape(record["answer"]["text"]),
        "checkpoint-verdict": html.escape(verdict(record["answer"], record["task"])),
        "judging-asked": html.escape(pair["prompt"]),
        "judging-left": html.escape(pair["left"]["text"]),
        "judging-right": html.escape(pair["right"]["text"]),
        "judging-record": f'<script type="application/json" id="judging-recorded">{data}</script>',
    }


def options(prompts: list) -> str:
    """The prepared prompts by kind; an option's value is the prompt's number."""
    parts = []
    for kind, label in KINDS.items():
        own = [(i, one["text"]) for i, one in enumerate(prompts) if one["kind"] == kind]
        lines = [
            f'<option value="{i}"{" selected" if i == PROMPT else ""}>{html.escape(text)}</option>' for i, text in own
        ]
        parts.append(f'<optgroup label="{label}">{"".join(lines)}</optgroup>')
    return "".join(parts)
