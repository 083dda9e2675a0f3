"""The `tradeoffs` chart for 2^n tokens, width 2^d and a window of 2^r."""

from figures.tradeoffs import draw as chart
from lab.border import exported


@exported
def tradeoffs(n, d, r, architecture, width):
    """The `tradeoffs` chart for 2^n tokens, width 2^d and a window of 2^r: {"svg", "alt", "rows", "cards"}."""
    return chart.render(2**n, 2**d, 2**r, architecture, width)
