"""The rest of a layer: the diagram follows the sentence, the layer and the head that the words above show."""

import asyncio

from page import encoder, lab, lab_start
from page.chart import Chart
from page.dom import find, run

PAUSE_SECONDS = 0.25  # the words and the matrix come first: this waits until the reader pauses


class Block:
    """The chart, and what of `attention` it shows; until the encoder is here it stays as recorded."""

    def __init__(self, attention):
        self.attention = attention
        self.shown = None  # what the picture was asked for
        self.waiting = 0
        self.chart = Chart("block", self.request, whenever_shown=self.say)
        attention.followers.append(self.follow)
        lab_start.whenever_ready(self.lab_is_new)

    def follow(self, started):
        """The sentence or a choice changed at `started`."""
        self.waiting += 1
        run(self.draw_later(self.waiting, started))

    async def draw_later(self, this, started):
        await asyncio.sleep(PAUSE_SECONDS)
        if this == self.waiting and not encoder.needs_loading() and self.shown != self.attention.record["asked"]:
            self.chart.draw(started)

    async def request(self, width):
        self.shown = self.attention.record["asked"]
        wanted = {"width": width}
        wanted.update(self.shown)
        return await lab.ask("block", wanted)

    def say(self, answer, final):
        find("#block-said").textContent = answer["said"]

    def lab_is_new(self):
        """A lab that has just started holds no encoder: what stands on the page stays until one is loaded."""
        self.shown = self.chart.width = None


def start(attention):
    return Block(attention)
