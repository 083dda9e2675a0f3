"""Inside a cell: everything that happens in a recall network at each step of one sequence.

A trace is computed by the very functions that the network runs on: states and gates by the models' own `step` and
`gates`, attention by `attend` (their `inside`), the gradient by the measure of the retention chart.
"""

from functools import partial

import numpy as np
from figures.retention.measure import retention
from models import recall
from models.architectures import ARCHITECTURES
from models.numerics import linear, softmax
from models.recall_task import SYMBOLS, VOCABULARY, sequences
from models.trees import in_precision

WIDTH = 16  # of an untrained network, as in the retention chart


def sequence(length, seed):
    """The tokens (T,) of one recall sequence: a symbol, `length` - 2 distractors and the cue.

    The sequence that the retention chart's trained networks read at distance `length` - 1 with this seed.
    """
    tokens, _ = sequences(np.random.default_rng([seed, length - 1]), 1, length - 1)
    return tokens[0]


def untrained(architecture, number):
    """Network `number` of random weights, its state `WIDTH` channels wide."""
    return recall.untrained(architecture, number, WIDTH, VOCABULARY, SYMBOLS)


def trace(architecture, params, tokens):
    """What happens in the network `params` while it reads `tokens` (T,), in float64:

    {"architecture",
     "tokens": (T,),
     "states": {name: (T, C)}     h after each token, and before it the LSTM's cell c; a Transformer has none
     "gates": {name: (T, C)}      0 to 1: forget, input and output; update and reset; or none
     "attention": (L, H, T, T)    who looks at whom; with no layers for a recurrent network
     "gradient": (T,)             how strongly each token's vector moves the last output, the last one being 1
     "answers": (T, 8)}           the probabilities of the eight symbols, were the network asked after this token
    """
    params = in_precision(params, np.float64)
    core, xs = params["core"], recall.embed(params, tokens[None])
    model = ARCHITECTURES[architecture]["module"]
    nothing = {"states": {}, "gates": {}, "attention": np.zeros((0, 0, len(xs), len(xs)))}
    outputs = np.concatenate(model.run(core, xs))  # (T, C)
    readout = params["readout"]
    vectors, width = params["embedding"]["weight"][tokens], outputs.shape[1]
    return {
        "architecture": architecture,
        "tokens": tokens,
        **nothing | model.inside(core, xs),
        "gradient": retention(partial(recall.outputs, architecture), core, vectors, width)[::-1],
        "answers": softmax(linear(outputs, readout["weight"], readout["bias"])),
    }


def path_length(architecture, length, step):
    """How many times what came in at `step`, 1 to `length`, moves to another position before it is in the last output.

    A recurrent network hands it on at every step; attention fetches it at once, in each of its layers.
    """
    return length - step if ARCHITECTURES[architecture]["recurrent"] else min(1, length - step)
