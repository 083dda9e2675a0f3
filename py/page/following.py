"""Figures that follow the sentence: soon where the reader looks, later elsewhere, so that typing does not wait."""

import asyncio

from page.dom import run, watch_sight

SECONDS_IN_SIGHT, SECONDS_ELSEWHERE = 0.4, 2.5
turn = asyncio.Lock()  # one of them after the other


class Following:
    """Calls `draw(started)`, which may draw `chart`, once the reader has paused after the last `wish(started)`.

    The lab does one thing at a time: a picture that nobody sees would keep the next keystroke waiting. So these figures
    are asked for one by one, and one whose wish has been replaced meanwhile not at all.
    """

    def __init__(self, chart, draw):
        self.chart, self.draw = chart, draw
        self.wishes = 0
        self.started = None  # when the event came that is not drawn yet
        self.in_sight = False
        watch_sight(chart.figure, self.sight)

    def wish(self, started):
        self.started = started
        self.wishes += 1
        run(self.later(self.wishes))

    def sight(self, in_sight):
        self.in_sight = in_sight
        if in_sight and self.started is not None:
            self.wish(self.started)

    async def later(self, this):
        await asyncio.sleep(SECONDS_IN_SIGHT if self.in_sight else SECONDS_ELSEWHERE)
        async with turn:
            if this == self.wishes and self.started is not None:
                started, self.started = self.started, None
                self.draw(started)
                await self.chart.free.wait()
