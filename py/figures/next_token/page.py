"""What each of three models would have said next, at the word of an answer that the reader points at."""

from figures.completion.words import MODELS
from figures.next_token.words import echo, of_the_word
from page import gpt, lab
from page.dom import find, now
from page.figure import Figure


class NextToken(Figure):
    """The `next-token` chart of the word `point` in `answers`: those that stood in `completion` when it was pointed at.

    `completion` drives the three answers; it has newer ones while and after the models write.
    """

    def __init__(self, entry, completion):
        super().__init__(entry)
        self.completion, self.answers, self.point = completion, completion.answers, completion.point
        completion.whenever_pointed(self.pointed)

    def pointed(self, stage, place, on_purpose):
        """The reader means this word: passing over one does not fetch the models, a click or a key does.

        What is known of it is said at once under the answers, near the pointer; the chart may be out of sight.
        """
        if on_purpose:
            find("#completion-echo").textContent = of_the_word(*self.completion.words.word_at(stage, place))
        if not lab.is_ready() or not (on_purpose or gpt.has(MODELS)):
            return
        stale = self.answers is not self.completion.answers
        if stale or (stage, place) != self.point or self.chart.figure.dataset.state == "failed":
            self.answers, self.point = self.completion.answers, (stage, place)
            self.completion.words.mark(stage, place)
            self.chart.draw(now())

    async def request(self, width):
        await gpt.load(MODELS)
        stage, place = self.point
        asked_with, ids = self.answers["choices"], self.answers["ids"][stage]
        wanted = {"stage": stage, "ids": ids[:place], "drawn": ids[place] if place < len(ids) else None, "width": width}
        for name in ("prompt", "temperature", "top_k"):
            wanted[name] = asked_with[name]
        return await lab.ask(self.function, wanted)

    def shown(self, answer, final):
        super().shown(answer, final)
        find("#completion-echo").textContent = echo(answer["rows"]["body"], self.point[0])

    def lab_is_new(self):
        """A lab that has just started holds no models; what stands on the page stays."""
        self.chart.width = None


def start(entry, started):
    return NextToken(entry, started["completion"])
