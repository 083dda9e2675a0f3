"""The models timed in this browser, when the reader starts it; until then the recorded chart stands."""

from page import channel, choices, controls, lab, lab_start, long_work, messages
from page.chart import Chart
from page.dom import find, listen, now


class Scaling:
    """The chart, its form with the start button, and its progress with the stop button."""

    def __init__(self):
        self.chart = Chart("scaling", self.request, self.origin, self.shown)
        self.progress = long_work.Progress("scaling", "Runs timed", lambda: self.start("on"))
        self.button = find('form#scaling button[type="submit"]')
        self.mode = "draw"
        self.d = ""
        listen(find("form#scaling"), "input", lambda event: self.changed())
        listen(find("form#scaling"), "submit", self.submitted)
        channel.hear("scaling", self.told)
        choices.whenever_restored(self.changed)
        lab_start.whenever_ready(self.lab_is_new)
        choices.show_values("scaling")

    def changed(self):
        choices.show_values("scaling")
        choices.remember()

    def submitted(self, event):
        event.preventDefault()
        self.start("again")

    def start(self, mode):
        """Have everything timed again, or go on where the reader stopped."""
        if not lab.is_ready():
            messages.say("scaling", "Python is not running yet: start the measurement once it is.")
        elif not self.chart.busy:
            self.mode = mode
            self.chart.draw(now())

    async def request(self, width):
        """What is asked for once is measured once: a picture for another width of the window is only drawn."""
        wanted = choices.read("scaling")
        wanted["width"], wanted["mode"] = width, self.mode
        self.mode = "draw"
        if wanted["mode"] == "draw":
            return await lab.ask("scaling", wanted)
        self.d = controls.grouped(2 ** wanted["d"])
        self.button.disabled = True
        try:
            return await lab.ask("scaling", wanted)
        finally:
            self.button.disabled = False
            self.progress.ended(1, 1)

    def told(self, record):
        self.progress.told(record["done"], record["total"])
        if record["picture"] is not None:
            self.chart.partial(record["picture"])

    def shown(self, answer, final):
        find("#scaling-said").textContent = answer["said"]
        if final:
            self.progress.ended(answer["done"], answer["total"])

    def origin(self):
        return "measured", "Measured here, in your browser, with d = " + self.d + "."

    def lab_is_new(self):
        """A lab that has just started has measured nothing: what stands on the page stays as it is."""
        self.chart.width = None
        self.progress.ended(1, 1)


def start(entry, started):
    return Scaling()
