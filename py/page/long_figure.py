"""A figure whose pictures may take seconds: they grow, and the reader can stop them and go on."""

from page.figure import Figure
from page.long_work import Progress


class LongFigure(Figure):
    """The chart, its form, and `#NAME-progress`; `unit` says in words what is done one after another."""

    unit = "Done"

    def __init__(self, entry):
        super().__init__(entry)
        self.progress = Progress(self.chart, self.unit, self.chart.draw)

    async def request(self, width):
        answer = await super().request(width)
        if "svg" in answer:
            return answer
        self.progress.ended(answer["done"], answer["total"])  # stopped before there was anything to draw

    def changed(self, started):
        """A control was moved: long work on what it said before is stopped."""
        self.progress.outdated()
        super().changed(started)

    def shown(self, answer, final):
        super().shown(answer, final)
        if final and self.chart.wanted is None:  # only long work says how much of it was done
            self.progress.ended(answer.get("done", 1), answer.get("total", 1))
