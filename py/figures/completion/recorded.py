"""Part 3's first prompt: what three models answered to it, and the prompts to pick."""

import html
import xml.etree.ElementTree as ET
from functools import cache

from corpus.kinds import LABELS
from figures.completion.lab import complete
from figures.completion.words import MODELS, STAGES, about, asked

from tools.derive.asking import ask_and_hear
from tools.derive.markup import defaults_of, json_script, serialised
from tools.derive.sessions import session_with


@cache
def completed() -> tuple[dict, dict]:
    """The lab's answer to the form's defaults, without how long it took on this machine, and the words that it told of
    each model: {stage: records}."""
    session_with(MODELS)
    answer, told = ask_and_hear(complete, run=1, **defaults_of("completion"))
    for one in answer["answers"].values():
        one["seconds"] = 0
    records = [one["record"] for one in told if "word" in one.get("record", ())]
    return answer, {stage: [one for one in records if one["stage"] == stage] for stage in STAGES}


def ids_of(words: dict) -> dict:
    """The token ids of each answer."""
    return {stage: [one["id"] for one in records] for stage, records in words.items()}


def blocks() -> dict:
    choices = defaults_of("completion")
    answer, words = completed()
    point, answers = answer["point"], answer["answers"]
    record = {"choices": choices, "answers": ids_of(words), "point": point}
    marked = {stage: point["place"] if stage == point["stage"] else None for stage in STAGES}
    return {
        "completion-options": options(session_with([]).prepared.values()),
        "completion-asked": f"Asked: {html.escape(asked(choices), quote=False)}.",
        **{f"completion-{name}": tokens(words[name], answers[name]["end"], marked[name]) for name in STAGES},
        **{f"completion-about-{name}": about(answers[name]) for name in STAGES},
        "completion-record": json_script("completion-recorded", record),
    }


def options(prompts) -> str:
    """The prepared prompts (corpus.tasks.Task), grouped by kind."""
    made = []
    for kind, label in LABELS.items():
        group = ET.Element("optgroup", {"label": label})
        for one in prompts:
            if one.kind == kind:
                ET.SubElement(group, "option").text = one.prompt
        made.append(serialised(group))
    return "".join(made)


def tokens(words: list, end: str, marked: int | None) -> str:
    """The words of an answer, as page_words.py makes them; the one at the place `marked` is what the picture is of."""
    made = []
    for place, one in enumerate([*words, None] if end == "end" else words):
        token = ET.Element("span", {
            "class": "token" if one else "token end", "role": "button",
            "tabindex": "0" if place == (marked or 0) else "-1",
            "data-place": str(place), "aria-pressed": str(place == marked).lower(),
        })  # fmt: skip
        if one:
            token.text = one["word"].strip()
            token.set("data-probability", repr(one["probability"]))
        else:
            token.set("aria-label", "end of the answer")
        made.append((" " if one and one["word"].startswith(" ") else "") + serialised(token))
    return "".join(made)
