"""What each of three models would have said next, at the word of an answer that the reader points at."""

from figures.completion.page_words import STAGES, Answers
from page import gpt, lab
from page.chart import Chart
from page.dom import find, now

MODELS = list(STAGES) + ["reward"]


class NextToken:
    """The `next-token` chart. `shown` is what the three outputs hold: the choices that were asked with, and {"ids", …}
    of each answer; `point` is the word that the picture is of, or will be.
    """

    def __init__(self, shown):
        self.shown = shown
        self.point = (shown["point"]["stage"], shown["point"]["place"])
        self.stale = False  # whether the picture is of answers that have been replaced
        self.answers = Answers(self.pointed)
        self.chart = Chart("next-token", self.request, whenever_shown=self.drawn)

    def follow(self, wanted, answers):
        """From here on these answers, to these choices, are those on the page."""
        self.shown = {"choices": wanted, "answers": answers}
        self.stale = True

    def pointed(self, stage, place, on_purpose):
        """The reader means this word: passing over one does not fetch the models, a click or a key does."""
        if not lab.is_ready() or not (on_purpose or gpt.has(MODELS)):
            return
        if (stage, place) != self.point or self.stale or self.chart.figure.dataset.state == "failed":
            self.stale, self.point = False, (stage, place)
            self.answers.mark(stage, place)
            self.chart.draw(now())

    async def request(self, width):
        await gpt.load(MODELS)
        stage, place = self.point
        asked_with, said = self.shown["choices"], self.shown["answers"][stage]["ids"]
        wanted = {"stage": stage, "place": min(place, len(said)), "said": said, "width": width}
        for name in ("prompt", "temperature", "top_k"):
            wanted[name] = asked_with[name]
        return await lab.ask("next_token", wanted)

    def drawn(self, answer, final):
        find("#next-token-said").textContent = answer["said"]

    def lab_is_new(self):
        """A lab that has just started holds no models; what stands on the page stays."""
        self.chart.width = None


def start(entry, started):
    return started["completion"].figure
