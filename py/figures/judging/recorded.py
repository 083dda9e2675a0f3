"""The first pair of answers."""

import html

from figures.judging.lab import answer_pair
from figures.judging.measure import CHOSEN_FROM

from tools.derive.asking import ask
from tools.derive.markup import defaults_of, json_script
from tools.derive.sessions import session_with


def blocks() -> dict:
    session_with([CHOSEN_FROM, "reward"])
    pair = ask(answer_pair, **defaults_of("judging"), number=1)
    return {
        "judging-asked": html.escape(pair["prompt"]),
        "judging-left": html.escape(pair["left"]["text"]),
        "judging-right": html.escape(pair["right"]["text"]),
        "judging-record": json_script("judging-recorded", pair),
    }
