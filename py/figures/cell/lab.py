"""The `cell` chart of one recall network and one sequence."""

from figures.cell import draw
from figures.cell.measure import sequence, trace, untrained
from lab.border import exported
from lab.recall_session import one_of, trained_networks


@exported
async def cell(architecture, trained, network, length, seed, models, width):
    """The `cell` chart of one recall network and one sequence: {"svg", "alt", "rows", "said"}."""
    if trained == "yes":
        params = one_of(await trained_networks(models), architecture, int(network))
    else:
        params = untrained(architecture, int(network))
    return draw.render(trace(architecture, params, sequence(length, seed)), width)
