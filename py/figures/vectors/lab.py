"""The `vectors` chart of the words that two sentences share."""

from figures.vectors import draw as chart
from figures.vectors.measure import same_words
from lab.border import exported
from lab.encoder_session import read_pair
from models import wordpiece


@exported
async def vectors(first, second, width):
    """The `vectors` chart of the words that two sentences share: {"svg", "alt", "rows", "said"}."""
    sides = [
        (wordpiece.words_of(text), [piece.word for piece in pieces], made["states"])
        for text, (pieces, made) in zip((first, second), await read_pair(first, second), strict=True)
    ]
    return chart.render(same_words(*sides), width)
