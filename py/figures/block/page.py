"""The rest of a layer: the diagram follows the sentence, the layer and the head that the words above show."""

from page import encoder, lab, lab_start
from page.chart import Chart
from page.dom import find, now
from page.following import Following
from page.head_choice import HeadChoice


class Block:
    """The chart, and what of `attention` it shows; until the encoder is here it stays as recorded."""

    def __init__(self, attention):
        self.attention = attention
        self.shown = None  # the choices that the picture shows
        self.chart = Chart("block", self.request, whenever_shown=self.say)
        HeadChoice(self.chart.figure, attention)
        following = Following(self.chart, self.draw)
        attention.followers.append(following.wish)
        lab_start.whenever_ready(self.lab_is_new)
        following.wish(now())  # its chapter may be opened when the encoder has read another sentence long since

    def draw(self, started):
        """The sentence or a choice changed at `started`."""
        if not encoder.needs_loading() and self.shown != self.attention.record["asked"]:
            self.chart.draw(started)

    async def request(self, width):
        asked, wanted = self.attention.record["asked"], {"width": width}
        wanted.update(asked)
        answer = await lab.ask("block", wanted)
        self.shown = asked
        return answer

    def say(self, answer, final):
        find("#block-said").textContent = answer["said"]

    def lab_is_new(self):
        """A lab that has just started holds no encoder: what stands on the page stays until one is loaded."""
        self.shown = self.chart.width = None


def start(entry, started):
    return Block(started["attention"])
