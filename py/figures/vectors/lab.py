"""The `vectors` chart of the words that two sentences share."""

from figures.similarity import lab as similarity_work
from lab.border import exported
from lab.connection import sessions


@exported
async def vectors(first, second, width):
    """The `vectors` chart of the words that two sentences share: {"svg", "alt", "rows", "said"}."""
    return await similarity_work.words(sessions["encoder"], first, second, width)
