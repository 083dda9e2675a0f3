"""Part 3's first prompt: what three models answered, how likely each made one of the words, and the prompts to pick."""

import asyncio
import html
import json
import xml.etree.ElementTree as ET

from figures.completion import lab as completion_work
from figures.completion.page_wording import about, asked
from figures.next_token import draw as next_token
from figures.next_token.measure import STAGES, next_words
from lab.gpt_session import GptSession

from tools.derive.markup import chart_blocks, defaults_of, serialised
from tools.derive.sessions import session_with

KINDS = {
    "where": "Where a thing is", "person": "Where somebody is", "who": "Who has it", "what": "What somebody has",
    "colour": "What colour it is", "unknown": "What nobody said", "fact": "Facts", "feel": "How somebody feels",
    "why": "Why somebody feels so", "comfort": "Telling a feeling", "harm": "Asking for help with harm",
    "chat": "Small talk", "story": "A story, please",
}  # fmt: skip


def answered(session: GptSession, choices: dict) -> dict:
    """The answers of the three models, without how long they took on this machine."""
    made = asyncio.run(completion_work.answer(session, lambda *what, **more: None, run=1, **choices))
    for one in made["answers"].values():
        one["seconds"] = 0
    return made


def blocks() -> dict:
    choices = defaults_of("completion")
    session = session_with([*STAGES, "reward"])
    made = answered(session, choices)
    stage, place = made["point"]["stage"], made["point"]["place"]
    numbers = (choices["temperature"], choices["top_k"])
    found = next_words(session, choices["prompt"], made["answers"][stage]["ids"], place, *numbers)

    def draw(width, name):
        return next_token.render(found, stage, *numbers, width, name)

    record = {"choices": choices, "answers": made["answers"], "point": made["point"]}
    data = json.dumps(record, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return {
        **chart_blocks("next-token", draw),
        "next-token-said": html.escape(draw(672, "next-token")["said"], quote=False),
        "completion-options": options(session.prompts()),
        "completion-asked": f"Asked: {html.escape(asked(choices), quote=False)}.",
        **{f"completion-{name}": tokens(one, place if name == stage else None)
           for name, one in made["answers"].items()},
        **{f"completion-about-{name}": about(one) for name, one in made["answers"].items()},
        "completion-record": f'<script type="application/json" id="completion-recorded">{data}</script>',
    }  # fmt: skip


def options(prompts: list) -> str:
    """The prepared prompts, grouped by kind."""
    made = []
    for kind, title in KINDS.items():
        group = ET.Element("optgroup", {"label": title})
        for one in prompts:
            if one["kind"] == kind:
                ET.SubElement(group, "option").text = one["text"]
        made.append(serialised(group))
    return "".join(made)


def tokens(answer: dict, marked: int | None) -> str:
    """The words of an answer, as py/figures/completion/page_words.py makes them."""
    made = []
    for place, word in enumerate([*answer["words"], None] if answer["end"] == "end" else answer["words"]):
        reached = place == (marked or 0)
        token = ET.Element("span", {
            "class": "token" if word else "token end", "role": "button", "tabindex": "0" if reached else "-1",
            "data-place": str(place), "aria-pressed": str(place == marked).lower(),
        })  # fmt: skip
        if word:
            token.text = word.strip()
            token.set("data-probability", repr(answer["probabilities"][place]))
        else:
            token.set("aria-label", "end of the answer")
        made.append((" " if word and word.startswith(" ") else "") + serialised(token))
    return "".join(made)
