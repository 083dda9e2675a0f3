"""Inside a cell: everything that happens in a recall network at each step of one sequence.

A trace is computed by the very functions that the network runs on: states and gates by the models' own `step` and
`gates`, attention by `attend`, the gradient by the measure of the retention chart.
"""

from functools import partial

import numpy as np
from figures.retention.measure import retention
from models import gru, lstm, recall, transformer
from models.numerics import layer_norm, linear, softmax
from models.recall_task import SYMBOLS, VOCABULARY, sequences

WIDTH = 16  # of an untrained network, as in the retention chart


def sequence(length, seed):
    """The tokens (T,) of one recall sequence: a symbol, `length` - 2 distractors and the cue.

    The sequence that the retention chart's trained networks read at distance `length` - 1 with this seed.
    """
    tokens, _ = sequences(np.random.default_rng([seed, length - 1]), 1, length - 1)
    return tokens[0]


def untrained(architecture, number):
    """Network `number` of random weights, its state `WIDTH` channels wide."""
    rng = np.random.default_rng([number, list(recall.ARCHITECTURES).index(architecture)])
    return recall.initial(rng, architecture, WIDTH, VOCABULARY, SYMBOLS)


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
    params = in_double(params)
    core, xs = params["core"], recall.embed(params, tokens[None])
    states, gates, attention = inside(architecture, core, xs)
    last = {"last": 0} if architecture == "transformer" else {}
    outputs = np.concatenate(recall.outputs(architecture, core, xs, **last))  # (T, C)
    readout = params["readout"]
    vectors, width = params["embedding"]["weight"][tokens], outputs.shape[1]
    return {
        "architecture": architecture,
        "tokens": tokens,
        "states": states,
        "gates": gates,
        "attention": attention,
        "gradient": retention(partial(recall.outputs, architecture), core, vectors, width)[::-1],
        "answers": softmax(linear(outputs, readout["weight"], readout["bias"])),
    }


def inside(architecture, core, xs):
    """States, gates and attention, as `trace` names them, from T inputs `xs`, arrays (1, D)."""
    nothing = np.zeros((0, 0, len(xs), len(xs)))
    if architecture == "rnn":
        return {"h": np.concatenate(recall.outputs("rnn", core, xs))}, {}, nothing
    if architecture == "lstm":
        return *inside_lstm(core, xs), nothing
    if architecture == "gru":
        return *inside_gru(core, xs), nothing
    return {}, {}, attention_of(core, xs)


def inside_lstm(core, xs):
    h = c = np.zeros((1, core["weight_hh"].shape[1]))
    steps = []
    for x in xs:
        i, f, _, o = lstm.gates(x, h, **core)
        h, c = lstm.step(x, h, c, **core)
        steps.append((c, h, f, i, o))
    c, h, f, i, o = (np.concatenate(each) for each in zip(*steps, strict=True))  # (T, C) each
    return {"c": c, "h": h}, {"forget": f, "input": i, "output": o}


def inside_gru(core, xs):
    h = np.zeros((1, core["weight_hh"].shape[1]))
    steps = []
    for x in xs:
        r, z, _ = gru.gates(x, h, **core)
        h = gru.step(x, h, **core)
        steps.append((h, z, r))
    h, z, r = (np.concatenate(each) for each in zip(*steps, strict=True))  # (T, C) each
    return {"h": h}, {"update": z, "reset": r}


def attention_of(core, xs, heads=2):
    """The attention weights of every layer and head, (L, H, T, T): row t is what position t looks at."""
    x = np.stack(xs, axis=1)  # (1, T, C)
    x = x + transformer.positions(*x.shape[1:])
    mask = transformer.causal_mask(x.shape[1])
    weights = []
    for parts in core["layers"]:
        weights.append(transformer.attend(layer_norm(x, **parts["norm1"]), mask, heads, **parts["attention"])[1][0])
        x = transformer.layer(x, mask, heads, **parts)
    return np.stack(weights)


def in_double(tree):
    """The same tree of dicts and lists with float64 arrays."""
    if isinstance(tree, dict):
        return {name: in_double(each) for name, each in tree.items()}
    return [in_double(each) for each in tree] if isinstance(tree, list) else np.asarray(tree, float)


def path_length(architecture, length, step):
    """How many times what came in at `step`, 1 to `length`, moves to another position before it is in the last output.

    A recurrent network hands it on at every step; attention fetches it at once, in each of its layers.
    """
    return length - step if architecture != "transformer" else min(1, length - step)
