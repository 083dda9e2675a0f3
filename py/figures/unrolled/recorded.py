"""The unrolled diagram of the sequence that `cell` shows at first, and the sentences for its steps."""

import html

from figures.unrolled.lab import unrolled
from models.architectures import ARCHITECTURES

from tools.derive.asking import asked_chart
from tools.derive.markup import defaults_of, json_script


def blocks() -> dict:
    of_cell = defaults_of("cell")
    choice = {name: of_cell[name] for name in ("length", "seed")}
    made, (answer, _) = asked_chart("unrolled", unrolled, architecture=next(iter(ARCHITECTURES)), **choice)
    made.pop("unrolled-origin")  # a diagram claims no numbers
    return made | {
        "unrolled-record": json_script("unrolled-recorded", answer["said"]),
        "unrolled-said": html.escape(answer["said"][of_cell["step"] - 1]),
    }
