"""Part 1's chart: a slider moves, the lab measures, the picture follows. What takes seconds can be stopped."""

from figures.retention.page_guess import RetentionGuess
from figures.retention.page_reading import Reading
from page import choices, messages
from page.dom import find, models_address
from page.long_figure import LongFigure

LONGEST_RECALL = 128
OF_UNTRAINED = ("spectral_radius", "forget_bias", "input_scale")


class Retention(LongFigure):
    """The chart with its form, its progress and its reading line."""

    unit = "Networks measured"

    def __init__(self, entry):
        super().__init__(entry)
        self.reading = Reading(self.chart.figure)
        self.fit_form()

    def choices(self):
        """What the networks begin with, or where the trained ones lie, and what every measure needs."""
        wanted = super().choices()
        if wanted["trained"] == "yes":
            for name in OF_UNTRAINED:
                del wanted[name]
            wanted["models"] = models_address()
        return wanted

    def changed(self, started):
        self.fit_form()
        super().changed(started)

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
        super().shown(answer, final)
        self.reading.adopt(answer)


def start(entry, started):
    RetentionGuess()
    return Retention(entry)
