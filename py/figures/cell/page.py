"""Inside a cell: one picture holds all steps; the page moves a mark over it and says what happened there."""

import asyncio
import json

import js
from page import choices, lab, lab_start
from page.chart import Chart
from page.columns import listen_to_keys, step_at
from page.dom import document, find, find_all, listen, now, run

SECONDS_A_STEP = 0.9


class Cell:
    """The chart, its form, and the step that is marked here and in the figures that follow."""

    def __init__(self):
        self.form = find("form#cell")
        self.slider = find('[name="step"]', self.form)
        self.play_button = find('[data-action="play"]', self.form)
        self.said = json.loads(find("#cell-recorded").textContent)  # a sentence for each step of the picture
        self.followers = []  # called with the step: figures that mark it too
        self.plays = 0  # a play that is no longer the newest has been paused
        self.playing = False
        self.chart = Chart("cell", self.request, whenever_shown=self.adopt)
        self.show()
        lab_start.whenever_ready(self.chart.draw)

    async def request(self, width):
        """The picture of all steps: the marked one makes no difference to it."""
        wanted = choices.read("cell")
        wanted.pop("step")
        wanted["architecture"] = choices.architecture()
        wanted["models"] = js.URL.new("./static/models/", document.baseURI).href
        wanted["width"] = width
        return await lab.ask("cell", wanted)

    def adopt(self, answer, final):
        self.said = answer["said"]
        self.show()

    def step(self):
        return min(choices.read("cell")["step"], len(self.said))

    def show(self):
        """Mark the step, and say it."""
        if choices.read("cell")["length"] == len(self.said):
            self.slider.max = str(len(self.said))
        step = self.step()
        self.chart.figure.style.setProperty("--step", str(step - 1))
        self.chart.figure.dataset.step = str(step)
        find("#cell-said").textContent = self.said[step - 1]
        choices.show_values("cell")
        for follow in self.followers:
            follow(step)

    def go(self, step):
        self.slider.value = str(max(1, min(step, len(self.said))))
        self.show()

    def by_hand(self, step):
        """The reader chose a step."""
        self.pause()
        self.go(step)
        choices.remember()

    def move(self, steps):
        self.by_hand(self.step() + steps)

    def toggle(self):
        if self.playing:
            self.pause()
            choices.remember()
        else:
            run(self.play())

    async def play(self):
        """Go on to the last step, one at a time; from the last one, begin again."""
        self.plays += 1
        this, last = self.plays, len(self.said)
        self.set_playing(True)
        if self.step() == last:
            self.go(1)
        while self.step() < len(self.said):
            await asyncio.sleep(SECONDS_A_STEP)
            if this != self.plays:
                return
            self.go(self.step() + 1)
        self.pause()
        choices.remember()

    def pause(self):
        self.plays += 1
        self.set_playing(False)

    def set_playing(self, playing):
        """A screen reader is not told every step while they pass by themselves."""
        self.playing = playing
        self.play_button.textContent = "Pause" if playing else "Play"
        self.chart.figure.dataset.playing = "yes" if playing else "no"
        find("#cell-said").setAttribute("aria-live", "off" if playing else "polite")

    def changed(self, name, started):
        """A control was moved: the step is here already, everything else needs another picture."""
        self.pause()
        choices.remember()
        self.show()
        if name != "step":
            self.draw_all(started)

    def draw_all(self, started=None):
        if lab.is_ready():
            self.chart.draw(started)
            for follow in self.followers:
                follow(None)

    def restored(self):
        self.pause()
        self.show()
        self.draw_all()


def start(entry, started):
    cell = Cell()
    actions = {"play": cell.toggle, "back": lambda: cell.move(-1), "forward": lambda: cell.move(1)}
    for button in find_all("button[data-action]", cell.form):
        listen(button, "click", lambda event: actions[event.target.closest("button").dataset.action]())
    picture = find(".picture", cell.chart.figure)
    listen(picture, "click", lambda event: cell.by_hand(step_at(event) or cell.step()))
    listen_to_keys(picture, cell.move)
    listen_to_keys(find(".steps [role]", cell.form), cell.move)
    listen(cell.form, "submit", lambda event: event.preventDefault())
    listen(cell.form, "input", lambda event: cell.changed(event.target.name, now()))
    choices.whenever_restored(cell.restored)
    return cell
