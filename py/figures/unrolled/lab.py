"""The `unrolled` diagram of the sequence that `cell` shows."""

from figures.cell.measure import sequence
from figures.unrolled import draw
from lab.border import exported


@exported
def unrolled(architecture, length, seed, width):
    """The `unrolled` diagram of the sequence that `cell` shows: {"svg", "alt", "rows", "said"}."""
    return draw.render(architecture, sequence(length, seed), width)
