"""The `cache` chart for a text of 2^n pieces."""

from figures.cache import draw as chart
from lab.border import exported


@exported
def cache(n, width):
    """The `cache` chart for a text of 2^n pieces: {"svg", "alt", "rows", "said"}."""
    return chart.render(2**n, width)
