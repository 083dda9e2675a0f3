"""One head step by step: the chart follows the words above, and every cell of it says how it is computed."""

import json

from page import choices, encoder, lab, lab_start
from page.chart import Chart
from page.dom import find, find_all, listen, now, run
from page.following import Following

MOVES = {"ArrowRight": (0, 1), "ArrowLeft": (0, -1), "ArrowDown": (1, 0), "ArrowUp": (-1, 0)}
MEAN = "A mean of several layers or heads has no query of its own: choose one layer and one head above."
RECORDED = "These numbers are recorded. Click one and the model is fetched (22 MB); then each says how it is computed."


class Steps:
    """`panels` say where each array lies in the picture; `at` is the cell that is read: (panel, row, column)."""

    def __init__(self, attention):
        self.attention = attention
        self.figure = find('figure[data-figure="steps"]')
        self.picture = find(".picture", self.figure)
        self.recorded = json.loads(find("#steps-recorded").textContent)  # panels of each recorded picture
        self.panels = None
        self.at = None
        self.shown = None  # what the picture was asked for
        self.said = None  # the arithmetic that the picture came with
        self.asking = False
        self.chart = Chart("steps", self.request, whenever_shown=self.adopt)
        self.following = Following(self.chart, self.draw)
        attention.followers.append(self.following.wish)
        attention.askers.append(lambda index: self.following.wish(now()))
        listen(find("form#steps"), "input", lambda event: self.changed(now()))
        listen(find("form#steps"), "submit", lambda event: event.preventDefault())
        listen(self.picture, "pointermove", self.point)
        listen(self.picture, "click", self.click)
        listen(self.picture, "keydown", self.key)
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
        if self.asked() != self.as_recorded():
            if encoder.needs_loading():
                encoder.load(self.again)
            else:
                self.following.wish(now())

    def as_recorded(self):
        """The choices that the recorded picture shows."""
        found = dict(self.attention.recorded["asked"])
        for name, group in choices.controls("steps").items():
            found[name] = choices.default_of(group)
        found["asking"] = self.recorded["asking"]
        return found

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
            find("#steps-said").textContent = MEAN
        elif self.shown == wanted:
            self.say_again()
        else:
            self.chart.draw(started)

    async def request(self, width):
        self.shown = self.asked()
        wanted = {"width": width}
        wanted.update(self.shown)
        return await lab.ask("steps", wanted)

    def adopt(self, answer, final):
        """A new picture, and what it came with."""
        self.panels, self.said = answer["panels"], answer["said"]
        find("#steps-sum").textContent = answer["summary"]
        self.say_again()

    def say_again(self):
        """What was read before is read in the picture of now, if it is still there."""
        if self.at is not None:
            self.read(self.at[0], self.at[1], self.at[2])
        elif self.said is not None:
            find("#steps-said").textContent = self.said

    def lab_is_new(self):
        """A lab that has just started holds no encoder: what stands on the page stays until one is loaded."""
        self.shown = self.chart.width = None
        if self.asked() != self.as_recorded():
            encoder.load(self.again)

    def places(self):
        """Where the arrays lie in the picture that is seen, and that picture."""
        pictures = find_all("svg", self.picture)
        seen = next(i for i in range(len(pictures)) if pictures[i].getBoundingClientRect().width > 0)
        return self.panels or self.recorded["panels"][seen], pictures[seen]

    def point(self, event):
        found = self.cell_at(event)
        if found is not None and found != self.at:
            self.read(*found)

    def click(self, event):
        found = self.cell_at(event)
        if found is not None:
            if encoder.needs_loading():
                encoder.load(self.again)
            self.read(*found)

    def cell_at(self, event):
        """(panel, row, column) under the pointer, or None between the arrays."""
        panels, svg = self.places()
        box = svg.getBoundingClientRect()
        scale = float(svg.getAttribute("width")) / box.width
        x, y = (event.clientX - box.left) * scale, (event.clientY - box.top) * scale
        for i in range(len(panels)):
            across = (x - panels[i]["left"]) / panels[i]["wide"]
            down = (y - panels[i]["top"]) / panels[i]["high"]
            if 0 <= across < panels[i]["across"] and 0 <= down < panels[i]["down"]:
                return i, int(down), int(across)
        return None

    def key(self, event):
        """Arrows move inside an array, Page Up and Page Down to the one before or after, Enter fetches the model."""
        panels, _ = self.places()
        i, row, column = self.at or (0, 0, 0)
        if event.key in MOVES and self.at is not None:
            row, column = row + MOVES[event.key][0], column + MOVES[event.key][1]
        elif event.key in ("PageDown", "PageUp"):
            i = max(0, min(i + (1 if event.key == "PageDown" else -1), len(panels) - 1))
        elif event.key == "Enter" and encoder.needs_loading():
            encoder.load(self.again)
        elif event.key not in MOVES:
            return
        event.preventDefault()
        self.read(i, row, column)

    def read(self, i, row, column):
        """Frame this cell, or the nearest there is, and say how it is computed."""
        panels, svg = self.places()
        panel = panels[i]
        row, column = max(0, min(row, panel["down"] - 1)), max(0, min(column, panel["across"] - 1))
        self.at = (i, row, column)
        frame = find("#steps-frame")
        frame.hidden = False
        width, height = float(svg.getAttribute("width")), float(svg.getAttribute("height"))
        frame.style.left = f"{100 * (panel['left'] + column * panel['wide']) / width}%"
        frame.style.top = f"{100 * (panel['top'] + row * panel['high']) / height}%"
        frame.style.width = f"{100 * panel['wide'] / width}%"
        frame.style.height = f"{100 * panel['high'] / height}%"
        if self.shown is None:
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


def start(attention):
    return Steps(attention)
