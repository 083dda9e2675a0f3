"""One head step by step: the chart follows the words above; a mean of heads has no steps, and leaves it as it was."""

from figures.steps import page_arrays
from figures.steps.page_cells import MEAN
from figures.steps.page_reader import CellReader
from page import choices, controls, encoder, lab, lab_start
from page.chart import Chart
from page.dom import find, listen, now
from page.following import Following
from page.head_choice import HeadChoice


class Steps:
    """`shown` are the choices that the picture shows; `stale` is a picture while a mean is chosen."""

    def __init__(self, attention):
        self.attention = attention
        self.figure = find('figure[data-figure="steps"]')
        self.cells = CellReader(find(".picture", self.figure), lambda: encoder.load(self.again))
        self.shown = None
        self.summary = None  # what the picture is of
        self.stale = False
        self.readers = []  # called when a new picture stands
        self.chart = Chart("steps", self.request, whenever_shown=self.adopt)
        self.following = Following(self.chart, self.draw)
        HeadChoice(self.figure, attention)
        attention.followers.append(self.following.wish)
        attention.askers.append(lambda index: self.following.wish(now()))
        listen(find("form#steps"), "input", lambda event: self.changed(now()))
        listen(find("form#steps"), "submit", lambda event: event.preventDefault())
        lab_start.whenever_ready(self.lab_is_new)
        choices.whenever_restored(self.restored)
        choices.show_values("steps")
        self.following.wish(now())  # the encoder may have read another sentence before the chapter was opened

    def changed(self, started):
        """A choice in the form; the first one fetches the model."""
        choices.show_values("steps")
        choices.remember()
        if encoder.needs_loading():
            encoder.load(self.again)
        else:
            self.draw(started)

    def again(self):
        self.draw(now())

    def restored(self):
        choices.show_values("steps")
        if self.is_wanted():
            if encoder.needs_loading():
                encoder.load(self.again)
            else:
                self.following.wish(now())

    def is_wanted(self):
        """Whether the reader has chosen something else than what is recorded; to point at a word is no choice yet."""
        found, recorded = self.asked(), dict(self.attention.recorded["asked"])
        for name, group in controls.of_form("steps").items():
            recorded[name] = controls.default_of(group)
        recorded["asking"] = found["asking"]
        return found != recorded

    def asked(self):
        found = dict(self.attention.record["asked"])
        found.update(choices.read("steps"))
        found["asking"] = self.attention.words.asking
        return found

    def draw(self, started):
        wanted = self.asked()
        if encoder.needs_loading():
            return
        if "mean" in (wanted["layer"], wanted["head"]):
            self.grow_stale(True)
        elif self.shown == wanted:
            self.grow_stale(False)
            self.cells.say_again()
        else:
            self.chart.draw(started)

    async def request(self, width):
        """Another width may be wanted while a mean is chosen: then of what the picture shows."""
        asked, wanted = self.asked(), {"width": width}
        if self.shown is not None and "mean" in (asked["layer"], asked["head"]):
            asked = self.shown
        wanted.update(asked)
        answer = await lab.ask("steps", wanted)
        self.shown = asked
        return answer

    def adopt(self, answer, final):
        """A new picture, and what it came with."""
        self.summary = answer["summary"]
        self.cells.adopt(answer)
        if not self.stale or self.shown == self.asked():
            self.grow_stale(False)
            self.cells.say_again()
        for reader in self.readers:
            reader()

    def grow_stale(self, stale):
        """Say whether the picture is of what the words above show, or of a head that was chosen before a mean."""
        self.stale = self.cells.stale = stale
        self.figure.dataset.stale = "yes" if stale else "no"
        if stale:
            find("#steps-frame").hidden = True
            find("#steps-said").textContent = MEAN
        if self.summary is not None:
            find("#steps-sum").textContent = ("Still shown: " if stale else "") + self.summary

    def lab_is_new(self):
        """A lab that has just started holds no encoder: what stands on the page stays until one is loaded."""
        self.shown = self.chart.width = None
        self.cells.in_lab = False
        if self.is_wanted():
            encoder.load(self.again)


def start(entry, started):
    steps = Steps(started["attention"])
    page_arrays.start(steps)
    return steps
