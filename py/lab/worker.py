"""The whole interface between the page and the lab: one function for each thing that the page can ask for."""

# First of all, so that an error in an import below reaches the page that awaits us.
__export__ = [
    "ready",
    "stop",
    "tradeoffs",
    "scaling",
    "retention",
    "cell",
    "unrolled",
    "train",
    "learning_curves",
    "load_encoder",
    "attention",
    "attention_figure",
    "heads",
    "steps",
    "steps_cell",
    "steps_array",
    "block",
    "positions",
    "cache",
    "similarity",
    "vectors",
    "policy",
    "preference_pair",
    "pretrain",
    "pretraining_curves",
    "load_gpt",
    "complete",
    "next_token",
    "stage_texts",
    "stage_example",
    "stage_ages",
    "checkpoint",
    "answer_pair",
]

import platform

import js
import matplotlib
import numpy as np

from lab import long_work, style
from lab.border import exported
from lab.connection import connect
from lab.download import fetch
from lab.part_1 import (  # noqa: F401
    cell,
    learning_curves,
    retention,
    scaling,
    tradeoffs,
    train,
    unrolled,
)
from lab.part_2 import (  # noqa: F401
    attention,
    attention_figure,
    block,
    cache,
    heads,
    load_encoder,
    positions,
    similarity,
    steps,
    steps_array,
    steps_cell,
    vectors,
)
from lab.part_3 import (  # noqa: F401
    answer_pair,
    checkpoint,
    complete,
    load_gpt,
    next_token,
    policy,
    preference_pair,
    pretrain,
    pretraining_curves,
    stage_ages,
    stage_example,
    stage_texts,
)

style.use(style.FONT_FILE)


@exported
def ready(channel):
    """Which Python computes here; from now on `tell` reaches the page through the BroadcastChannel `channel`."""
    connect(fetch, js.BroadcastChannel.new(channel).postMessage)
    return {"python": platform.python_version(), "numpy": np.__version__, "matplotlib": matplotlib.__version__}


@exported
def stop(what):
    """End long work of this kind at its next step; the function that does it then answers with what it has."""
    long_work.stop(what)
    return {}
