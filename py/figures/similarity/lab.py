"""The `similarity` chart of the reader's two sentences."""

from figures.similarity import draw as chart
from figures.similarity.measure import contributions
from lab.border import exported
from lab.encoder_session import read_pair


@exported
async def similarity(first, second, width):
    """The `similarity` chart of two sentences: {"svg", "alt", "rows", "said"}."""
    (ours, made), (theirs, others) = await read_pair(first, second)
    texts = [[piece.text for piece in pieces] for pieces in (ours, theirs)]
    return chart.render(*texts, contributions(made["states"][-1], others["states"][-1]), width)
