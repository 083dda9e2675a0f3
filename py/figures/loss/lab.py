"""Networks that learn to recall: trained while one watches, and their curves drawn."""

import numpy as np
from figures.loss import draw, words
from figures.loss.measure import STEPS_PER_RUN, training
from lab import runs
from lab.border import exported

KIND = runs.Kind("training", draw.render, words.said)


@exported
async def train(mode, network, distance, seed, rate, beside, width):
    """Train a network for `STEPS_PER_RUN` steps: {"svg", "alt", "rows", "said", "curve", "end"} of the `loss` chart.

    `mode` "start" begins a run, whose first weights and sequences the seed decides; "resume" goes on with one that is
    held here; "reset" begins one and does not train it. `beside` and what is told meanwhile: see lab.runs.train.
    """
    choices = {"network": network, "distance": distance, "seed": seed, "rate": rate}
    if mode == "resume":
        run = KIND.resumed(choices)
    else:
        run = runs.Run(choices, training(np.random.default_rng(seed), network, distance, rate))
    end = 0 if mode == "reset" else STEPS_PER_RUN * (run.step // STEPS_PER_RUN + 1)
    return await runs.train(KIND, run, end, beside, width)


@exported
def learning_curves(curves, width):
    """The `loss` chart of runs that the page remembers: {"svg", "alt", "rows"}."""
    return draw.render(curves, width)
