"""The beginning in the form, gone on with at four ages."""

import html

from figures.ages.lab import stage_ages
from figures.ages.words import AGES

from tools.derive.asking import ask
from tools.derive.markup import defaults_of
from tools.derive.sessions import session_with


def blocks() -> dict:
    session_with(AGES)
    choices = defaults_of("ages")
    written = ask(stage_ages, run=1, **choices)["written"]
    return {
        "ages-prompt": html.escape(choices["prompt"]),
        **{f"ages-{name}": html.escape(text) for name, text in written.items()},
    }
