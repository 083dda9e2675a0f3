"""Part 1's retention chart."""

import html

from figures.retention import lab
from models.architectures import ARCHITECTURES

from tools.derive.asking import asked_chart
from tools.derive.markup import defaults_of


def blocks() -> dict:
    found, answers = asked_chart(
        "retention", lab.retention, architecture=next(iter(ARCHITECTURES)), **defaults_of("retention")
    )
    return found | {"retention-caption": html.escape(answers[0]["caption"])}
