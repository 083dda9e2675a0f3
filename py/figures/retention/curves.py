"""The retention curves that the reader's choices ask for, one for each architecture."""

from functools import lru_cache

import numpy as np
from figures.retention import limits
from figures.retention.measure import gradient_norms
from models.architectures import ARCHITECTURES, INPUTS_STREAM, taken

WIDTH = 16
# the same chances for all: gated networks begin with PyTorch's uniform input weights in ±1/sqrt(C), of this variance
EQUAL_INPUTS = {"input_variance": 1 / (3 * WIDTH)}


def retention_curves(
    distance: int, spectral_radius: float, forget_bias: float, window: int, seed: int, input_scale: float = 1.0
) -> dict:
    """r(k) for k = 0 … distance of untrained models of width 16: {architecture: array (distance + 1,)}.

    All read the same random inputs, `input_scale` times standard normal ones. A choice that only one model knows
    recomputes only that one. Where a model overflows, its curve is NaN (`limits`).
    """
    choices = {"spectral_radius": spectral_radius, "forget_bias": forget_bias, "window": window}
    return {name: curve(name, distance, seed, input_scale, **known(name, choices)) for name in ARCHITECTURES}


def known(architecture: str, choices: dict) -> dict:
    """Of the reader's choices, and of what is the same for all, those that a model takes."""
    row = ARCHITECTURES[architecture]
    return taken(row["initial_choices"] + row["run_choices"], choices | EQUAL_INPUTS)


@lru_cache(maxsize=64)
def curve(architecture: str, distance: int, seed: int, input_scale: float = 1.0, **choice) -> np.ndarray:
    """One model's r(k), k = 0 … distance, with what its row in the table lets a reader choose."""
    run, params, read, running = begun(architecture, distance, seed, input_scale, choice)
    with np.errstate(all="ignore"):  # the curve says where
        return limits.ratio(gradient_norms(run, params, read, WIDTH, **running))


def begun(architecture: str, distance: int, seed: int, input_scale: float, choice: dict) -> tuple:
    """A model before it reads: its `run`, its random parameters, the inputs (T, D), and what `run` is told."""
    row = ARCHITECTURES[architecture]
    told = choice | EQUAL_INPUTS
    beginning = {name: told[name] for name in row["initial_choices"] if name in told}
    running = {name: told[name] for name in row["run_choices"] if name in told}
    with np.errstate(all="ignore"):
        params = row["module"].initial(np.random.default_rng([seed, row["stream"]]), WIDTH, **beginning)
        return row["module"].run, params, input_scale * inputs(distance + 1, seed), running


def inputs(length: int, seed: int) -> np.ndarray:
    """Standard normal inputs (T, D). They are drawn from the last backwards, so that a longer distance adds inputs at
    the far end and leaves the near ones what they were."""
    return np.random.default_rng([seed, INPUTS_STREAM]).normal(size=(length, WIDTH))[::-1]


def ended(curves: dict, distance: int, seed: int, input_scale: float, **choices) -> list:
    """A sentence for each of `retention_curves` of these choices that has no value at some distance."""
    said = []
    for name, found in curves.items():
        if limits.reach(found) < len(found):
            run, params, read, running = begun(name, distance, seed, input_scale, known(name, choices))
            step = limits.first_overflow(run, params, read, **running)
            said.append(limits.sentence(ARCHITECTURES[name]["label"], found, step))
    return said
