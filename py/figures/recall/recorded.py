"""The chart of what trained networks remember: its first question, counted."""

import html

from figures.recall import lab

from tools.derive.asking import asked_chart
from tools.derive.markup import defaults_of
from tools.derive.sessions import hold_recall_networks


def blocks() -> dict:
    hold_recall_networks()
    found, answers = asked_chart("recall", lab.recall, models="", **defaults_of("recall"))
    return found | {
        "recall-said": html.escape(answers[0]["said"]),
        "recall-caption": html.escape(answers[0]["caption"]),
    }
