"""The architectures that the page compares, and everything in which they differ: one row each.

A fifth one is a file with its model and a row here, and every figure has it. A model is a module of functions:

    initial(rng, width, **choices)   random parameters for inputs and state of `width`
    run(params, xs, **choices)       the outputs (B, C) at each of the T inputs `xs`, arrays (B, D): a list of T
    inside(params, xs)               what happens at each step, if B is 1: "states" and "gates", both {name: (T, C)},
                                     and "attention" (L, H, T, T), what it has of them; `figures.cell` draws it
"""

from models import gru, lstm, rnn, transformer, window

WINDOW = 16  # of the variants "…-window", which look no further back than that
INPUTS_STREAM = 4  # of random numbers, for the inputs that all untrained models read; no row may have it

# In each row:
#   label, color (on light paper, on dark paper), dashes (of its line), marker: how it is named and drawn everywhere
#   module           the model
#   stream           of random numbers, its own: a new row changes no other's untrained networks
#   initial_choices  what the retention chart, mostly by its reader's choice, tells its `initial`; `forget_bias` is the
#                    bias of the gate that keeps, and more of it keeps more
#   run_choices      what a reader may choose of its `run`
#   recall           what its `run` is told in the network of the recall task, whose readout takes the last output only
#   recurrent        whether it hands a state on from step to step, or looks back at once
#   kept(t, d)       how many numbers of width d must be kept to go on, if t tokens can still be looked at
#   learning_width   in the network that learns while one watches: 2,195 to 2,303 parameters in all of them
#   blocks           the module that runs it in a window at the cost of a window, if it has any
ARCHITECTURES = {
    "rnn": {
        "label": "RNN", "color": ("#b34a00", "#ff9a52"), "dashes": (1.5, 1.5), "marker": "s",
        "module": rnn, "stream": 0, "initial_choices": ("spectral_radius", "input_variance"), "run_choices": (),
        "recall": {}, "recurrent": True, "kept": lambda t, d: d, "learning_width": 27, "blocks": None,
    },
    "lstm": {
        "label": "LSTM", "color": ("#00735a", "#3ecfa6"), "dashes": (7, 2), "marker": "^",
        "module": lstm, "stream": 1, "initial_choices": ("forget_bias",), "run_choices": (), "recall": {},
        "recurrent": True, "kept": lambda t, d: 2 * d, "learning_width": 15, "blocks": None,
    },
    "gru": {
        "label": "GRU", "color": ("#8a5f00", "#e8a92b"), "dashes": (6, 2, 1.5, 2), "marker": "D",
        "module": gru, "stream": 2, "initial_choices": ("forget_bias",), "run_choices": (), "recall": {},
        "recurrent": True, "kept": lambda t, d: d, "learning_width": 17, "blocks": None,
    },
    "transformer": {
        "label": "Transformer", "color": ("#0067a6", "#6bbcf2"), "dashes": (None, None), "marker": "o",
        "module": transformer, "stream": 3, "initial_choices": (), "run_choices": ("window",), "recall": {"last": 1},
        "recurrent": False, "kept": lambda t, d: 2 * t * d, "learning_width": 12, "blocks": window,
    },
}  # fmt: skip


def in_window(row: dict) -> dict:
    """The row of an architecture that can be run in a window, run in one: its colour, but a line of its own."""
    own = {"label": f"{row['label']}, window {WINDOW}", "dashes": (2.5, 2.5), "marker": "v"}
    return row | own | {"run_choices": (), "recall": row["recall"] | {"window": WINDOW}}


# {architecture or variant: its row}; "of" is the architecture that a variant is one of, else None
VARIANTS = {name: row | {"of": None} for name, row in ARCHITECTURES.items()} | {
    f"{name}-window": in_window(row) | {"of": name} for name, row in ARCHITECTURES.items() if row["blocks"]
}


def taken(names: tuple, choices: dict) -> dict:
    """Those of a reader's choices that a model takes, `names` being its row's initial_choices or run_choices."""
    return {name: choices[name] for name in names}


def facing(architecture: str) -> tuple[str, str]:
    """The architecture beside its opposite: (one that hands a state on, one that looks back at once).

    Example: "lstm" -> ("lstm", "transformer"), "transformer" -> ("rnn", "transformer").
    """
    recurrent = ARCHITECTURES[architecture]["recurrent"]
    other = next(name for name, row in ARCHITECTURES.items() if row["recurrent"] != recurrent)
    return (architecture, other) if recurrent else (other, architecture)
