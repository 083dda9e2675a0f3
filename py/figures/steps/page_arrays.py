"""Any array of the `steps` chart as a table, asked for when the reader opens it: all at once would be 6,000 numbers."""

from figures.steps.page_cells import MEAN
from page import encoder, lab
from page.asker import Asker
from page.dom import find, listen, now, run
from page.table import fill


class Arrays:
    """`#steps-arrays`: a choice of array, what it is, and its numbers; they follow the picture while it is open."""

    def __init__(self, steps):
        self.steps = steps
        self.place, self.choice = find("#steps-arrays"), find("#steps-array")
        self.fills = 0  # a table that is no longer the newest is not written to its end
        self.asker = Asker("steps-array", self.place, self.request, self.show)
        steps.readers.append(self.follow)
        listen(self.place, "toggle", lambda event: self.follow())
        listen(self.choice, "input", lambda event: self.chosen())

    def follow(self):
        """The picture is a new one, or the reader has opened this."""
        if self.steps.shown is None:
            return
        if not self.choice.value:
            self.say("Choose an array: its numbers stand here.")
        elif self.place.open:
            self.asker.ask()

    def chosen(self):
        """Without a picture of this browser's own, first that: `follow` is called when it stands."""
        if self.steps.shown is not None:
            self.follow()
        elif encoder.needs_loading():
            encoder.load(self.steps.again)
        else:
            self.steps.draw(now())
            if self.steps.stale:
                self.say(MEAN)

    def say(self, text):
        find("#steps-array-said").textContent = text

    async def request(self):
        return await lab.ask("steps_array", {"name": self.choice.value})

    def show(self, answer):
        self.say(answer["said"])
        self.fills += 1
        this = self.fills
        run(fill(find("table", self.place), answer["rows"], lambda: this != self.fills))


def start(steps):
    return Arrays(steps)
