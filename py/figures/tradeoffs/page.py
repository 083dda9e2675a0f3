"""What each architecture costs for a length and a width: a chart, and a sentence on each card."""

from page import choices, doublings, lab, lab_start
from page.chart import Chart
from page.dom import find, listen, now

COUNTED = ("measured", "Counted here, in your browser.")


class Tradeoffs:
    def __init__(self):
        self.chart = Chart("tradeoffs", self.request, lambda: COUNTED, self.shown)
        listen(find("form#tradeoffs"), "input", lambda event: self.changed(now()))
        choices.whenever_restored(lambda: self.changed(now()))
        lab_start.whenever_ready(self.chart.draw)
        doublings.show_values("tradeoffs")

    async def request(self, width):
        wanted = choices.read("tradeoffs")
        wanted["architecture"] = choices.architecture()
        wanted["width"] = width
        return await lab.ask("tradeoffs", wanted)

    def changed(self, started):
        doublings.show_values("tradeoffs")
        choices.remember()
        if lab.is_ready():
            self.chart.draw(started)

    def shown(self, answer, final):
        for name in answer["cards"]:
            find('[data-card="' + name + '"] .computed').textContent = answer["cards"][name]


def start():
    return Tradeoffs()
