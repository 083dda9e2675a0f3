"""Part 1's retention chart."""

from figures.retention import lab
from models.architectures import ARCHITECTURES

from tools.derive.asking import asked_chart
from tools.derive.markup import defaults_of


def blocks() -> dict:
    found, _ = asked_chart(
        "retention", lab.retention, architecture=next(iter(ARCHITECTURES)), **defaults_of("retention")
    )
    return found
