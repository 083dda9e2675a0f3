"""The `unrolled` diagram of the sequence that `cell` shows."""

from figures.cell.measure import sequence
from figures.unrolled import draw as unrolled_diagram
from lab.border import exported


@exported
def unrolled(architecture, length, seed, width):
    """The `unrolled` diagram of the sequence that `cell` shows: {"svg", "alt", "rows", "said"}."""
    return unrolled_diagram.render(architecture, sequence(length, seed), width)
