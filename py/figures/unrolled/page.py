"""The unrolled diagram: the path from the marked step to the output lights up, and its length is said."""

import json

from figures.cell.page_columns import listen_to_keys, step_at
from page import choices, lab
from page.dom import find, find_all, listen, now
from page.figure import Figure, as_recorded

ORIGIN = "illustrative", "A diagram: drawn from how the models are wired, not from numbers."


class Unrolled(Figure):
    """The diagram of the sequence that the `cell` chart shows; both have one marked step."""

    def __init__(self, entry, cell):
        self.cell = cell
        self.said = json.loads(find("#unrolled-recorded").textContent)
        self.parts = []  # (element, "from" or "at", step): what lights up, and when
        self.asked = None  # the choices of the newest picture
        Figure.__init__(self, entry)
        self.collect()
        cell.followers.append(self.follow)
        self.follow(cell.step())

    def choices(self):
        wanted, of_cell = Figure.choices(self), choices.read("cell")
        wanted["length"], wanted["seed"] = of_cell["length"], of_cell["seed"]
        return wanted

    async def request(self, width):
        self.asked = self.choices()
        return await Figure.request(self, width)

    def origin(self):
        return ORIGIN

    def changed(self, started):
        """A control of the `cell` chart was moved: another sequence needs another picture."""
        recorded = as_recorded("cell", ("step", "trained", "network"))
        if self.choices() != self.asked and (lab.is_ready() or not recorded):
            self.chart.draw(started)

    def shown(self, answer, final):
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
        """Light the path from `step`."""
        step = min(step, len(self.said))
        self.chart.figure.style.setProperty("--step", str(step - 1))
        self.chart.figure.dataset.step = str(step)
        for part, kind, until in self.parts:
            lit = step <= until if kind == "from" else step == until
            part.setAttribute("class", "lit" if lit else "unlit")
        self.read_out.textContent = self.said[step - 1]

    def pointed(self, event):
        step = step_at(event)
        if step is not None and step != self.cell.step() and not self.cell.playing:
            self.cell.by_hand(step)


def start(entry, started):
    cell = started["cell"]
    unrolled = Unrolled(entry, cell)
    picture = unrolled.chart.picture
    listen(picture, "pointermove", unrolled.pointed)
    listen(picture, "click", unrolled.pointed)
    listen_to_keys(picture, cell.move)
    listen(find("form#cell"), "input", lambda event: unrolled.changed(now()))
    choices.whenever_restored(lambda: unrolled.changed(now()))
    return unrolled
