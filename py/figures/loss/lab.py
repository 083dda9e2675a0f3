"""Train a network."""

from figures.loss import draw as learning_chart
from lab import runs
from lab.border import exported
from lab.connection import tell


@exported
async def train(mode, choices, beside, width):
    """Train a network: `mode` "start", "resume" or "reset"; tells pictures of the `loss` chart as its curve grows."""
    return await runs.answer(tell, mode, choices, beside, width)


@exported
def learning_curves(curves, width):
    """The `loss` chart of runs that the page remembers: {"svg", "alt", "rows"}."""
    return learning_chart.render(curves, width)
