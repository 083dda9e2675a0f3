"""A chart on the page: asks the lab for its picture, one request at a time, and puts the answer in."""

import asyncio

from page import messages, waiting
from page.dom import describe, find, listen, mark, measure, now, picture_from, run, window
from page.lab import LabReplaced, Refused, Unreachable, is_ready
from page.table import fill, table_of

MEASURED = ("measured", "Measured here, in your browser.")
charts = []
resizing = {"count": 0}


class Chart:
    """`figure[data-figure=NAME]`: `request(width)` is awaited for {"svg", "alt", "rows"}, or None for nothing new;
    `origin()` says where the numbers are from: the kind ("measured", "recorded") and a sentence.
    `whenever_shown(answer, final)` is called for each picture that is put in.

    While the lab works on one request, only the newest of those that follow is kept: a slider never queues up work.
    Long work tells pictures that grow (`partial`), and is stopped when a newer request waits.
    """

    def __init__(self, name, request, origin=lambda: MEASURED, whenever_shown=None):
        self.name = name
        self.request = request
        self.origin = origin
        self.whenever_shown = whenever_shown
        self.figure = find('figure[data-figure="' + name + '"]')
        self.picture = find(".picture", self.figure)
        self.wanted = None
        self.settled = self.figure.dataset.state  # what `data-state` says while nothing is being drawn
        self.free = asyncio.Event()  # set while no picture is being drawn
        self.free.set()
        self.width = None
        charts.append(self)

    @property
    def busy(self):
        return not self.free.is_set()

    def draw(self, started=None):
        """Ask for a new picture; `started` is when the reader's event came (performance.now()).

        Without a lab the figure says that it waits, and is drawn once there is one.
        """
        if not is_ready():
            waiting.note(self.name, self.draw)
            return
        self.wanted = now() if started is None else started
        if not self.busy:
            self.free.clear()
            run(self.work())

    async def work(self):
        try:
            while self.wanted is not None:
                started, self.wanted = self.wanted, None
                self.figure.dataset.state = "drawing"
                await self.attempt(started)
        finally:
            self.free.set()
            self.settle()

    async def attempt(self, started):
        """One picture, or what stands in its way."""
        try:
            self.width = self.picture.clientWidth
            answer = await self.request(self.width)
            if answer is None:
                return
            self.show(answer)
            measure("redraw:" + self.name, started)
            mark("first-figure")
            self.settled = "live"
            await fill(table_of(self.figure), answer["rows"], lambda: self.wanted is not None)
            messages.clear(self.name)
        except LabReplaced:
            self.wanted = None  # the new lab's readiness draws it again
        except Refused as refusal:
            messages.say(self.name, str(refusal))
        except Unreachable as failure:
            self.settled = "failed"
            text = str(failure) + " The last good picture stays, and everything else works."
            messages.say(self.name, text, "error", "Try again", self.draw)
        except Exception as error:
            self.settled = "failed"
            text = f"The {self.name} figure could not be drawn ({describe(error)}). The last good picture stays."
            messages.say(self.name, text, "error", "Try again", self.draw)
            raise

    def settle(self):
        """Say in `data-state` how the picture stands, unless it is still being made."""
        if not self.busy:
            self.figure.dataset.state = self.settled

    def show(self, answer, final=True):
        """Replace the picture, keeping how far the reader had scrolled inside it."""
        svg = picture_from(answer["svg"])
        left = self.picture.scrollLeft
        self.picture.replaceChildren(svg)
        self.picture.scrollLeft = left
        caption = self.figure.querySelector("figcaption .state")
        if caption is not None and "caption" in answer:  # what the caption says depends on what was chosen
            caption.textContent = answer["caption"]
        badge = find(".origin", self.figure)
        badge.dataset.origin, badge.textContent = self.origin()
        if self.whenever_shown is not None:
            self.whenever_shown(answer, final)

    def partial(self, answer):
        """A picture from work that goes on: shown unless the reader has asked for another meanwhile."""
        if self.busy and self.wanted is None:
            self.show(answer, final=False)

    def resized(self):
        """The window changed: draw again if the picture's room did."""
        if self.width is not None and abs(self.picture.clientWidth - self.width) > 1:
            self.draw()


def watch_width():
    """When the window gets another width, draw for it, once it stays the same for a moment."""
    listen(window, "resize", lambda event: run(resized()))


async def resized():
    resizing["count"] += 1
    this = resizing["count"]
    await asyncio.sleep(0.2)
    if this == resizing["count"] and is_ready():
        for chart in charts:
            chart.resized()
