"""What the page can ask for in Part 1: costs, retention, one cell at work, networks that learn."""

from figures.cell import draw as cell_chart
from figures.cell.measure import sequence, trace, untrained
from figures.loss import draw as learning_chart
from figures.retention import lab as retention_work
from figures.scaling import lab as scaling_work
from figures.tradeoffs import draw as tradeoffs_chart
from figures.unrolled import draw as unrolled_diagram

from lab import runs
from lab.border import exported
from lab.connection import session, tell
from lab.recall_session import RecallSession, one_of


@exported
def tradeoffs(n, d, r, architecture, width):
    """The `tradeoffs` chart for 2^n tokens, width 2^d and a window of 2^r: {"svg", "alt", "rows", "cards"}."""
    return tradeoffs_chart.render(2**n, 2**d, 2**r, architecture, width)


@exported
async def scaling(mode, d, width):
    """The `scaling` chart for width 2^d, telling progress: {"svg", "alt", "rows", "said", "done", "total"}."""
    return await scaling_work.answer(tell, mode, 2**d, width)


@exported
async def retention(measure, trained, **choices):
    """The `retention` chart: {"svg", "alt", "rows", "reading"}; what takes seconds tells its progress and pictures."""
    networks = None
    if trained == "yes":
        networks = await trained_networks(choices["models"])
    return await retention_work.answer(measure, networks, tell, **choices)


async def trained_networks(models):
    """The recall networks from below the address `models`, fetched the first time: {architecture: {1 … 5: params}}."""
    recall = session("recall", RecallSession, models)
    await recall.load()
    return recall.networks


@exported
async def cell(architecture, trained, network, length, seed, models, width):
    """The `cell` chart of one recall network and one sequence: {"svg", "alt", "rows", "said"}."""
    if trained == "yes":
        params = one_of(await trained_networks(models), architecture, int(network))
    else:
        params = untrained(architecture, int(network))
    return cell_chart.render(trace(architecture, params, sequence(length, seed)), width)


@exported
def unrolled(architecture, length, seed, width):
    """The `unrolled` diagram of the sequence that `cell` shows: {"svg", "alt", "rows", "said"}."""
    return unrolled_diagram.render(architecture, sequence(length, seed), width)


@exported
async def train(mode, choices, beside, width):
    """Train a network: `mode` "start", "resume" or "reset"; tells pictures of the `loss` chart as its curve grows."""
    return await runs.answer(tell, mode, choices, beside, width)


@exported
def learning_curves(curves, width):
    """The `loss` chart of runs that the page remembers: {"svg", "alt", "rows"}."""
    return learning_chart.render(curves, width)
