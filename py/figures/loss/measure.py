"""A small network learns the recall task, step by step: one recipe for all architectures.

At each step it reads fresh random sequences of one distance and moves along the clipped gradient of the cross-entropy,
found by automatic differentiation. Nothing here depends on when or how often it is interrupted.
"""

import time
from functools import partial

import numpy as np
from autograd import value_and_grad
from models import adam
from models.architectures import ARCHITECTURES
from models.recall import cross_entropy, initial, loss, predict
from models.recall_task import SYMBOLS, VOCABULARY, recall, sequences
from models.trees import size_of

# of vectors and state
WIDTHS = {name: row["learning_width"] for name, row in ARCHITECTURES.items()}
RATES = (0.001, 0.003, 0.01)
LONGEST = 32  # a far longer chain of steps overflows the stack of Pyodide's worker when autograd lets go of it
BATCH = 64  # sequences a step: fewer save no time, since a step's time is autograd's and hardly numpy's
CLIP = 1.0
EVERY = 5  # steps between two records
STEPS_PER_RUN = 400  # steps from one press of the button to the next
LEARNED = 0.9  # of the symbols named: what counts as having learned the task
CHECKED = 250  # fresh sequences for each record, which are never learned from


def training(rng, architecture, distance, rate):
    """Train a new network for as long as records are asked for: yields one at step 0 and after every `EVERY` steps.

    A record is {"step", "loss" (nats), "recall" (0 to 1), "seconds" (of training so far)}; loss and recall are those of
    `CHECKED` sequences that the network has not seen. The same rng state gives the same records, but for the seconds.
    Raises ValueError for an unknown architecture or a distance outside 1 to `LONGEST`.
    """
    if architecture not in WIDTHS or not 1 <= distance <= LONGEST:
        raise ValueError(
            f"architecture must be one of {', '.join(WIDTHS)} and distance 1 to {LONGEST}, "
            f"got {architecture} and {distance}"
        )
    weights_rng, training_rng, checking_rng = rng.spawn(3)
    params = initial(weights_rng, architecture, WIDTHS[architecture], VOCABULARY, SYMBOLS)
    moments, seconds = adam.start(params), 0.0
    while True:
        yield {"step": moments["step"], **checked(architecture, params, checking_rng, distance), "seconds": seconds}
        started = time.perf_counter()
        for _ in range(EVERY):
            params, moments = step(architecture, params, moments, rate, *sequences(training_rng, BATCH, distance))
        seconds += time.perf_counter() - started


def step(architecture, params, moments, rate, tokens, answers):
    """Parameters and moments after learning from the tokens (B, T) and their right symbols (B,) once."""
    _, gradients = value_and_grad(partial(loss, architecture))(params, tokens, answers)
    return adam.update(params, adam.clipped(gradients, CLIP), moments, rate)


def checked(architecture, params, rng, distance):
    """Loss and recall on fresh sequences."""
    tokens, answers = sequences(rng, CHECKED, distance)
    logits = predict(architecture, params, tokens)  # (B, 8)
    named = recall(lambda _: logits, tokens, answers)
    return {"loss": float(cross_entropy(logits, answers)), "recall": named / CHECKED}


def parameters(architecture):
    """How many numbers its training may change."""
    params = initial(np.random.default_rng(0), architecture, WIDTHS[architecture], VOCABULARY, SYMBOLS)
    return size_of(params)
