"""Two answers to choose from, judged."""

from figures.judging.measure import pair
from lab.border import exported
from lab.connection import sessions


@exported
def answer_pair(seed, number):
    """The pair of this number: {"prompt", "task", "left", "right", "probability"}, see `figures.judging.measure`."""
    return pair(sessions["gpt"], seed, number)
