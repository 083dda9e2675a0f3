"""The unrolled diagram: the path from the marked step to the output lights up, and its length is said."""

import json

from page import choices, lab, lab_start
from page.chart import Chart
from page.columns import listen_to_keys, step_at
from page.dom import find, find_all, listen

ORIGIN = "illustrative", "A diagram: drawn from how the models are wired, not from numbers."


class Unrolled:
    """The diagram of the sequence that the `cell` chart shows; both have one marked step."""

    def __init__(self, cell):
        self.cell = cell
        self.said = json.loads(find("#unrolled-recorded").textContent)
        self.parts = []  # (element, "from" or "at", step): what lights up, and when
        self.chart = Chart("unrolled", self.request, origin=lambda: ORIGIN, whenever_shown=self.adopt)
        self.collect()
        cell.followers.append(self.follow)
        lab_start.whenever_ready(self.chart.draw)

    async def request(self, width):
        wanted = choices.read("cell")
        asked = {"length": wanted["length"], "seed": wanted["seed"], "width": width}
        asked["architecture"] = choices.architecture()
        return await lab.ask("unrolled", asked)

    def adopt(self, answer, final):
        self.said = answer["said"]
        self.collect()
        self.follow(self.cell.step())

    def collect(self):
        """Find what can light up: its id ends in from-K (lit for all steps up to K) or at-K (for step K alone)."""
        self.parts = []
        for part in find_all('[id*="-from-"], [id*="-at-"]', self.chart.picture):
            words = part.id.split("-")
            self.parts.append((part, words[-2], int(words[-1])))

    def follow(self, step):
        """Light the path from `step`; None asks for another picture."""
        if step is None:
            self.chart.draw()
            return
        step = min(step, len(self.said))
        self.chart.figure.style.setProperty("--step", str(step - 1))
        self.chart.figure.dataset.step = str(step)
        for part, kind, until in self.parts:
            lit = step <= until if kind == "from" else step == until
            part.setAttribute("class", "lit" if lit else "unlit")
        find("#unrolled-said").textContent = self.said[step - 1]

    def pointed(self, event):
        step = step_at(event)
        if step is not None and step != self.cell.step() and not self.cell.playing:
            self.cell.by_hand(step)


def start(entry, started):
    cell = started["cell"]
    unrolled = Unrolled(cell)
    listen(unrolled.chart.picture, "pointermove", unrolled.pointed)
    listen(unrolled.chart.picture, "click", unrolled.pointed)
    listen_to_keys(unrolled.chart.picture, cell.move)
    unrolled.follow(cell.step())
    return unrolled
