"""A chart on the page: asks the lab for its picture, one request at a time, and puts the answer in."""

from page import messages
from page.dom import describe, find, mark, measure, now, picture_from, run
from page.lab import LabReplaced, Refused, Unreachable
from page.table import fill

MEASURED = ("measured", "Measured here, in your browser.")


class Chart:
    """`figure[data-figure=NAME]`: `request(width)` is awaited for {"svg", "alt", "rows"}, `origin()` says where the
    numbers are from: the kind ("measured", "recorded") and a sentence.

    While the lab works on one request, only the newest of those that follow is kept: a slider never queues up work.
    """

    def __init__(self, name, request, origin=lambda: MEASURED):
        self.name = name
        self.request = request
        self.origin = origin
        self.figure = find('figure[data-figure="' + name + '"]')
        self.picture = find(".picture", self.figure)
        self.wanted = None
        self.busy = False
        self.width = None

    def draw(self, started=None):
        """Ask for a new picture; `started` is when the reader's event came (performance.now())."""
        self.wanted = now() if started is None else started
        if not self.busy:
            self.busy = True
            run(self.work())

    async def work(self):
        state = self.figure.dataset.state
        try:
            while self.wanted is not None:
                started, self.wanted = self.wanted, None
                self.figure.dataset.state = "drawing"
                self.width = self.picture.clientWidth
                answer = await self.request(self.width)
                self.show(answer)
                measure("redraw:" + self.name, started)
                mark("first-figure")
                state = "live"
                await fill(find(".numbers table", self.figure), answer["rows"], lambda: self.wanted is not None)
            messages.clear(self.name)
        except LabReplaced:
            self.wanted = None  # the new lab's readiness draws it again
        except Refused as refusal:
            messages.say(self.name, str(refusal))
        except Unreachable as failure:
            state = "failed"
            text = str(failure) + " The last good picture stays, and everything else works."
            messages.say(self.name, text, "error", "Try again", self.draw)
        except Exception as error:
            state = "failed"
            text = f"The {self.name} figure could not be drawn ({describe(error)}). The last good picture stays."
            messages.say(self.name, text, "error", "Try again", self.draw)
            raise
        finally:
            self.busy = False
            self.figure.dataset.state = state

    def show(self, answer):
        """Replace the picture, keeping how far the reader had scrolled inside it."""
        svg = picture_from(answer["svg"])
        left = self.picture.scrollLeft
        self.picture.replaceChildren(svg)
        self.picture.scrollLeft = left
        badge = find(".origin", self.figure)
        badge.dataset.origin, badge.textContent = self.origin()

    def resized(self):
        """The window changed: draw again if the picture's room did."""
        if self.width is not None and abs(self.picture.clientWidth - self.width) > 1:
            self.draw()
