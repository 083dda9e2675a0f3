"""The words that two sentences share: drawn of the sentences that the matrix above shows, each time it shows others."""

from page import lab, lab_start
from page.chart import Chart
from page.dom import find


class Vectors:
    def __init__(self, similarity):
        self.similarity = similarity
        self.chart = Chart("vectors", self.request, whenever_shown=self.say)
        similarity.followers.append(self.chart.draw)
        lab_start.whenever_ready(self.lab_is_new)

    async def request(self, width):
        wanted = {"width": width}
        wanted.update(self.similarity.shown)
        return await lab.ask("vectors", wanted)

    def say(self, answer, final):
        find("#vectors-said").textContent = answer["said"]

    def lab_is_new(self):
        """A lab that has just started holds no encoder: what stands on the page stays until one is loaded."""
        self.chart.width = None


def start(entry, started):
    return Vectors(started["similarity"])
