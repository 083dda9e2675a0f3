"""Some of what the base model was trained on."""

from figures.ages import stages_work
from lab.border import exported


@exported
def stage_texts(seed):
    """Some of what the base model was trained on: {"text"}."""
    return stages_work.text(seed)
