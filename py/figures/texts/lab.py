"""Some of what the base model was trained on, as the program that wrote its training data makes it."""

from corpus import texts
from lab.border import exported
from lab.seeds import rng_of

PIECES = 3  # texts of a sample


@exported
def stage_texts(seed):
    """Three texts, {"texts"}; Refused for a seed out of range."""
    return {"texts": list(texts.texts(rng_of(seed, "text"), PIECES))}
