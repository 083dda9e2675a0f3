"""Three questions to the trained networks: a button is pressed, the lab counts, the picture grows with the count."""

from figures.recall.page_guess import RecallGuess
from page.dom import models_address
from page.long_figure import LongFigure


class Recall(LongFigure):
    unit = "Networks measured"

    def choices(self):
        wanted = super().choices()
        wanted["models"] = models_address()
        return wanted


def start(entry, started):
    RecallGuess()
    return Recall(entry)
