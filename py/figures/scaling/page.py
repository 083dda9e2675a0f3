"""The models timed in this browser, when the reader starts it; until then the recorded chart stands."""

from page import choices, controls, lab, waiting
from page.dom import find, listen, now
from page.figure import Figure
from page.long_work import Progress


class Scaling(Figure):
    """The chart, its form with the start button, and its progress with the stop button."""

    def __init__(self, entry):
        self.mode = "draw"
        self.d = ""
        super().__init__(entry)
        self.progress = Progress(self.chart, "Runs timed", lambda: self.start("on"))
        self.button = find('form#scaling button[type="submit"]')
        listen(find("form#scaling"), "submit", self.submitted)

    def differs(self):
        """Another choice draws nothing by itself: it counts when the reader starts."""
        return False

    def submitted(self, event):
        event.preventDefault()
        self.start("again")

    def start(self, mode):
        """Have everything timed again, or go on where the reader stopped."""
        if not lab.is_ready():
            waiting.note("scaling", lambda: self.start(mode))
        elif not self.chart.busy:
            self.mode = mode
            self.chart.draw(now())

    async def request(self, width):
        """What is asked for once is measured once: a picture for another width of the window is only drawn."""
        mode, self.mode = self.mode, "draw"
        if mode == "draw":
            return await lab.ask("scaling", {"mode": mode, "width": width})
        d = choices.read("scaling")["d"]
        self.d = controls.grouped(2**d)
        self.button.disabled = True
        try:
            return await lab.ask("scaling", {"mode": mode, "width": width, "d": d})
        finally:
            self.button.disabled = False
            self.progress.ended(1, 1)

    def shown(self, answer, final):
        super().shown(answer, final)
        if final:
            self.progress.ended(answer["done"], answer["total"])

    def origin(self):
        return "measured", "Measured here, in your browser, with d = " + self.d + "."

    def lab_is_new(self):
        """A lab that has just started has measured nothing: what stands on the page stays as it is."""
        self.chart.width = None
        self.progress.ended(1, 1)


def start(entry, started):
    return Scaling(entry)
