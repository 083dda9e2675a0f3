"""A prompt with an answer as fine-tuning reads them."""

from figures.ages import stages_work
from lab.border import exported
from lab.connection import sessions


@exported
def stage_example(seed):
    """A prompt with an answer as fine-tuning reads them: {"tokens"}."""
    return stages_work.example(seed, sessions["gpt"].words)
