"""The words that two sentences share: drawn of the sentences that the matrix above shows, each time it shows others.

Which sentences those are stands here, and a list of the prepared pairs: to choose one here is to press its button.
"""

from page import lab, lab_start
from page.chart import Chart
from page.dom import find, find_all, listen, make

NONE_PREPARED = "-1"  # the list's entry for sentences of the reader's own


class Vectors:
    def __init__(self, similarity):
        self.similarity = similarity
        self.chart = Chart("vectors", self.request, whenever_shown=self.say)
        self.pairs = find_all("button.pair")
        self.list = find('[data-choice="pair"]', self.chart.figure)
        self.list.append(make("option", "your own", {"value": NONE_PREPARED}))
        for i in range(len(self.pairs)):
            self.list.append(make("option", self.pairs[i].textContent, {"value": str(i)}))
        listen(self.list, "change", lambda event: self.choose())
        similarity.followers.append(self.follow)
        lab_start.whenever_ready(self.lab_is_new)
        self.show_sentences()

    def choose(self):
        if self.list.value != NONE_PREPARED:
            self.similarity.try_pair(self.pairs[int(self.list.value)])

    def follow(self):
        self.show_sentences()
        self.chart.draw()

    def show_sentences(self):
        """Name the sentences that the matrix shows, and their entry in the list."""
        shown = (self.similarity.shown["first"], self.similarity.shown["second"])
        names = find_all(".followed", self.chart.figure)
        for i in range(len(names)):
            names[i].textContent = "“" + shown[i] + "”"
        self.list.value = NONE_PREPARED
        for i in range(len(self.pairs)):
            if shown == (self.pairs[i].dataset.first, self.pairs[i].dataset.second):
                self.list.value = str(i)

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
