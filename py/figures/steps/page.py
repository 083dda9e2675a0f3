"""One head step by step: the chart follows the words above, and every cell of it says how it is computed."""

import json

from figures.steps import page_arrays
from figures.steps.page_cells import MEAN, cell_at, frame_cell, moved
from page import choices, controls, encoder, lab, lab_start
from page.chart import Chart
from page.dom import find, find_all, listen, now, run
from page.following import Following

RECORDED = "These numbers are recorded. Click one and the model is fetched (22 MB); then each says how it is computed."


class Steps:
    """`panels` say where each array lies, `at` which cell is read; `stale` is a picture while a mean is chosen."""

    def __init__(self, attention):
        self.attention = attention
        self.figure = find('figure[data-figure="steps"]')
        self.picture = find(".picture", self.figure)
        self.recorded = json.loads(find("#steps-recorded").textContent)  # panels of each recorded picture
        self.panels = self.at = None
        self.shown = None  # the choices that the picture shows
        self.said = self.summary = None  # the arithmetic that the picture came with, and what it is of
        self.stale = self.asking = False
        self.readers = []  # called when a new picture stands
        self.chart = Chart("steps", self.request, whenever_shown=self.adopt)
        self.following = Following(self.chart, self.draw)
        attention.followers.append(self.following.wish)
        attention.askers.append(lambda index: self.following.wish(now()))
        listen(find("form#steps"), "input", lambda event: self.changed(now()))
        listen(find("form#steps"), "submit", lambda event: event.preventDefault())
        listen(self.picture, "pointermove", self.point)
        listen(self.picture, "click", self.click)
        listen(self.picture, "keydown", self.key)
        listen(self.picture, "focus", lambda event: self.speak("polite"))
        listen(self.picture, "blur", lambda event: self.speak("off"))
        lab_start.whenever_ready(self.lab_is_new)
        choices.whenever_restored(self.restored)
        choices.show_values("steps")

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
            self.say_again()
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
        self.panels, self.said, self.summary = answer["panels"], answer["said"], answer["summary"]
        if not self.stale or self.shown == self.asked():
            self.grow_stale(False)
            self.say_again()
        for reader in self.readers:
            reader()

    def grow_stale(self, stale):
        """Say whether the picture is of what the words above show, or of a head that was chosen before a mean."""
        self.stale = stale
        self.figure.dataset.stale = "yes" if stale else "no"
        if stale:
            find("#steps-frame").hidden = True
            find("#steps-said").textContent = MEAN
        if self.summary is not None:
            find("#steps-sum").textContent = ("Still shown: " if stale else "") + self.summary

    def say_again(self):
        """What was read before is read in the picture of now, if it is still there."""
        if self.at is not None:
            self.read(self.at[0], self.at[1], self.at[2])
        elif self.said is not None:
            find("#steps-said").textContent = self.said

    def lab_is_new(self):
        """A lab that has just started holds no encoder: what stands on the page stays until one is loaded."""
        self.shown = self.chart.width = None
        if self.is_wanted():
            encoder.load(self.again)

    def places(self):
        """Where the arrays lie in the picture that is seen, and that picture."""
        pictures = find_all("svg", self.picture)
        seen = next(i for i in range(len(pictures)) if pictures[i].getBoundingClientRect().width > 0)
        return self.panels or self.recorded["panels"][seen], pictures[seen]

    def speak(self, how):
        """Cells are read aloud to those who walk through them, not to those whose words move the picture along."""
        find("#steps-said").setAttribute("aria-live", how)

    def point(self, event):
        found = cell_at(event, *self.places())
        if found is not None and found != self.at:
            self.read(*found)

    def click(self, event):
        found = cell_at(event, *self.places())
        if found is not None:
            if encoder.needs_loading():
                encoder.load(self.again)
            self.read(*found)

    def key(self, event):
        """Arrows and Page keys move (see `moved`), Enter fetches the model."""
        if event.altKey or event.ctrlKey or event.metaKey:
            return
        found = moved(event.key, self.at, len(self.places()[0]))
        if event.key == "Enter" and encoder.needs_loading():
            encoder.load(self.again)
            found = self.at or (0, 0, 0)
        if found is not None:
            event.preventDefault()
            self.read(*found)

    def read(self, i, row, column):
        """Frame this cell, or the nearest there is, and say how it is computed."""
        if self.stale:
            return
        panels, svg = self.places()
        panel = panels[i]
        row, column = max(0, min(row, panel["down"] - 1)), max(0, min(column, panel["across"] - 1))
        self.at = (i, row, column)
        frame_cell(svg, panel, row, column)
        if self.shown is None or self.panels is None:
            find("#steps-said").textContent = RECORDED
        elif not self.asking:
            self.asking = True
            run(self.ask())

    async def ask(self):
        """Have the newest cell that was pointed at explained, until no newer one waits."""
        asked = None
        try:
            while asked != self.at:
                asked = self.at
                wanted = {"name": self.panels[asked[0]]["name"], "row": asked[1], "column": asked[2]}
                find("#steps-said").textContent = (await lab.ask("steps_cell", wanted))["said"]
        except lab.LabReplaced:
            self.shown = None
        except lab.Refused as refusal:
            find("#steps-said").textContent = str(refusal)
        finally:
            self.asking = False


def start(entry, started):
    steps = Steps(started["attention"])
    page_arrays.start(steps)
    return steps
