"""Inside a cell: one picture holds all steps; the page moves a mark over it and says what happened there."""

import asyncio
import json

from figures.cell.page_columns import listen_to_keys, step_at
from page import choices, lab
from page.dom import find, find_all, listen, models_address, run
from page.figure import Figure, as_recorded

SECONDS_A_STEP = 0.9


class Cell(Figure):
    """The chart, its form, and the step that is marked here and in the figures that follow."""

    def __init__(self, entry):
        self.said = json.loads(find("#cell-recorded").textContent)  # a sentence for each step of the picture
        self.followers = []  # called with the step: figures that mark it too
        self.asked = None  # the choices of the newest picture
        self.plays = 0  # a play that is no longer the newest has been paused
        self.playing = False
        self.slider = find('form#cell [name="step"]')
        self.play_button = find('form#cell [data-action="play"]')
        Figure.__init__(self, entry)
        self.show()

    def choices(self):
        """The picture holds all steps: the marked one makes no difference to it."""
        wanted = Figure.choices(self)
        wanted.pop("step")
        wanted["models"] = models_address()
        return wanted

    async def request(self, width):
        self.asked = self.choices()
        return await Figure.request(self, width)

    def changed(self, started):
        """A control was moved: the step is here already, everything else needs another picture."""
        self.pause()
        choices.remember()
        self.show()
        if self.choices() != self.asked and (lab.is_ready() or not as_recorded("cell", ("step",))):
            self.chart.draw(started)

    def shown(self, answer, final):
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
        self.read_out.textContent = self.said[step - 1]
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
        self.read_out.setAttribute("aria-live", "off" if playing else "polite")


def start(entry, started):
    cell = Cell(entry)
    form, picture = find("form#cell"), cell.chart.picture
    actions = {"play": cell.toggle, "back": lambda: cell.move(-1), "forward": lambda: cell.move(1)}
    for button in find_all("button[data-action]", form):
        listen(button, "click", lambda event: actions[event.target.closest("button").dataset.action]())
    listen(picture, "click", lambda event: cell.by_hand(step_at(event) or cell.step()))
    listen_to_keys(picture, cell.move)
    listen_to_keys(find(".steps [role]", form), cell.move)
    listen(form, "submit", lambda event: event.preventDefault())
    return cell
