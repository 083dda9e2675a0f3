"""What each architecture costs for a length and a width: a chart, and a sentence on each card."""

from page.dom import find
from page.figure import Figure


class Tradeoffs(Figure):
    def shown(self, answer, final):
        for name in answer["cards"]:
            find('[data-card="' + name + '"] .computed').textContent = answer["cards"][name]


def start(entry, started):
    return Tradeoffs(entry)
