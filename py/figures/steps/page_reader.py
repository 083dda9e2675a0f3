"""Reading the picture of the steps number by number: by pointer or keys, each explained by the lab."""

import json

from figures.steps.page_cells import cell_at, frame_cell, moved
from page import encoder, lab
from page.dom import find, find_all, listen, run

RECORDED = "These numbers are recorded. Click one and the model is fetched (22 MB); then each says how it is computed."


class CellReader:
    """`panels` say where each array of the picture lies, None while it is the recorded one, `at` which cell is read.

    `fetch()` is called when the reader wants what needs the model; while `stale`, the picture is not to be read.
    """

    def __init__(self, picture, fetch):
        self.picture, self.fetch = picture, fetch
        self.recorded = json.loads(find("#steps-recorded").textContent)  # panels of each recorded picture
        self.panels = self.at = None
        self.in_lab = False  # whether the lab has the arrays of this picture
        self.said = None  # the arithmetic that the picture came with
        self.stale = self.asking = False
        listen(self.picture, "pointermove", self.point)
        listen(self.picture, "click", self.click)
        listen(self.picture, "keydown", self.key)
        listen(self.picture, "focus", lambda event: self.speak("polite"))
        listen(self.picture, "blur", lambda event: self.speak("off"))

    def adopt(self, answer):
        """A new picture, and what it came with."""
        self.panels, self.said, self.in_lab = answer["panels"], answer["said"], True

    def say_again(self):
        """What was read before is read in the picture of now, if it is still there."""
        if self.at is not None:
            self.read(self.at[0], self.at[1], self.at[2])
        elif self.said is not None:
            find("#steps-said").textContent = self.said

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
                self.fetch()
            self.read(*found)

    def key(self, event):
        """Arrows and Page keys move (see `moved`), Enter fetches the model."""
        if event.altKey or event.ctrlKey or event.metaKey:
            return
        found = moved(event.key, self.at, len(self.places()[0]))
        if event.key == "Enter" and encoder.needs_loading():
            self.fetch()
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
        if not self.in_lab:
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
            self.in_lab = False
        except lab.Refused as refusal:
            find("#steps-said").textContent = str(refusal)
        finally:
            self.asking = False
