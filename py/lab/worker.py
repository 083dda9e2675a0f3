"""The whole interface between the page and the lab: one function for each thing that the page can ask for."""

# First of all, so that an error in an import below reaches the page that awaits us.
# derived by tools/build.py: begin
__export__ = [
    "answer_pair",
    "attention",
    "attention_figure",
    "block",
    "cache",
    "cell",
    "checkpoint",
    "complete",
    "heads",
    "learning_curves",
    "load_encoder",
    "load_gpt",
    "next_token",
    "policy",
    "positions",
    "preference_pair",
    "pretrain",
    "pretraining_curves",
    "ready",
    "retention",
    "scaling",
    "similarity",
    "stage_ages",
    "stage_example",
    "stage_texts",
    "steps",
    "steps_array",
    "steps_cell",
    "stop",
    "tradeoffs",
    "train",
    "unrolled",
    "vectors",
]

from lab.part_1 import cell, learning_curves, retention, scaling, tradeoffs, train, unrolled  # noqa: E402, F401
from lab.part_2 import attention, attention_figure, block, cache, heads, load_encoder, positions, similarity, steps, steps_array, steps_cell, vectors  # noqa: E402, F401
from lab.part_3 import answer_pair, checkpoint, complete, load_gpt, next_token, policy, preference_pair, pretrain, pretraining_curves, stage_ages, stage_example, stage_texts  # noqa: E402, F401
# derived by tools/build.py: end
import platform

import js
import matplotlib
import numpy as np

from lab import long_work, style
from lab.border import exported
from lab.connection import connect
from lab.download import fetch
from lab.part_1 import cell, learning_curves, retention, scaling, tradeoffs, train, unrolled  # noqa: F401
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
