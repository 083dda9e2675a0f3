"""Two answers to choose from, judged."""

from figures.judging import rlhf_work
from lab.border import exported
from lab.connection import sessions


@exported
def answer_pair(seed, number):
    """Two answers to choose from, judged: {"number", "prompt", "task", "left", "right", "probability"}."""
    return rlhf_work.pair(sessions["gpt"], seed, number)
