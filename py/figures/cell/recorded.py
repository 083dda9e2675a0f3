"""Inside a cell: the picture of the default sequence, and the sentences for its steps."""

import html

from figures.cell.lab import cell
from models.architectures import ARCHITECTURES

from tools.derive.asking import asked_chart
from tools.derive.markup import defaults_of, json_script
from tools.derive.sessions import hold_recall_networks


def blocks() -> dict:
    choice = defaults_of("cell")
    step = choice.pop("step")
    hold_recall_networks()
    made, (answer, _) = asked_chart("cell", cell, architecture=next(iter(ARCHITECTURES)), models="", **choice)
    return made | {
        "cell-record": json_script("cell-recorded", answer["said"]),
        "cell-said": html.escape(answer["said"][step - 1]),
    }
