"""Part 1's chart: a slider moves, the lab measures, the picture follows. What takes seconds can be stopped."""

from figures.retention.page_reading import Reading
from page import choices, messages
from page.dom import find, find_all, listen, models_address, now
from page.figure import Figure
from page.long_work import Progress

LONGEST_RECALL = 128
OF_UNTRAINED = ("spectral_radius", "forget_bias")


class Retention(Figure):
    """The chart with its form, its progress and its reading line."""

    def __init__(self, entry):
        super().__init__(entry)
        self.reading = Reading(self.chart.figure)
        self.progress = Progress(self.chart, "Networks measured", self.chart.draw)
        for button in find_all("button.preset"):
            listen(button, "click", lambda event: self.preset(event.target.closest("button").dataset.choices))
        self.fit_form()

    def choices(self):
        """What the networks begin with, or where the trained ones lie, and what every measure needs."""
        wanted = super().choices()
        if wanted["trained"] == "yes":
            for name in OF_UNTRAINED:
                del wanted[name]
            wanted["models"] = models_address()
        return wanted

    async def request(self, width):
        answer = await super().request(width)
        if "svg" in answer:
            return answer
        self.progress.ended(answer["done"], answer["total"])  # stopped before there was anything to draw

    def changed(self, started):
        """A control was moved: long work on what it said before is stopped."""
        self.fit_form()
        self.progress.outdated()
        super().changed(started)

    def preset(self, said):
        choices.set_some("retention", said)
        self.changed(now())

    def fit_form(self):
        """What does not apply is disabled, and the distance stays within what can be measured."""
        wanted = choices.read("retention")
        form = find("form#retention")
        if wanted["measure"] == "recall" and wanted["distance"] > LONGEST_RECALL:
            find('[name="distance"]', form).value = str(LONGEST_RECALL)
            text = f"Recall is counted up to distance {LONGEST_RECALL}; it was {wanted['distance']}."
            messages.say("retention-distance", text)
        elif wanted["measure"] != "recall" or wanted["distance"] != LONGEST_RECALL:
            messages.clear("retention-distance")
        for name in OF_UNTRAINED:
            find('[name="' + name + '"]', form).disabled = wanted["trained"] == "yes"
        self.chart.figure.dataset.measure = wanted["measure"]
        self.chart.figure.dataset.trained = wanted["trained"]
        choices.show_values("retention")

    def shown(self, answer, final):
        self.reading.adopt(answer)
        if final and self.chart.wanted is None:  # only long work says how much of it was done
            self.progress.ended(answer.get("done", 1), answer.get("total", 1))


def start(entry, started):
    return Retention(entry)
