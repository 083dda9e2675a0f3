"""The retention curves that the reader's choices ask for, one for each architecture."""

from functools import lru_cache

import numpy as np
from figures.retention.measure import retention
from models.architectures import ARCHITECTURES, INPUTS_STREAM, taken

WIDTH = 16


def retention_curves(distance: int, spectral_radius: float, forget_bias: float, window: int, seed: int) -> dict:
    """r(k) for k = 0 … distance of untrained models of width 16: {architecture: array (distance + 1,)}.

    All read the same random inputs. A choice that only one model knows recomputes only that one.
    """
    choices = {"spectral_radius": spectral_radius, "forget_bias": forget_bias, "window": window}
    return {
        name: curve(name, distance, seed, **taken(row["initial_choices"] + row["run_choices"], choices))
        for name, row in ARCHITECTURES.items()
    }


@lru_cache(maxsize=64)
def curve(architecture: str, distance: int, seed: int, **choice) -> np.ndarray:
    """One model's r(k), k = 0 … distance, with what its row in the table lets a reader choose."""
    row = ARCHITECTURES[architecture]
    running = {name: choice.pop(name) for name in row["run_choices"] if name in choice}
    params = row["module"].initial(np.random.default_rng([seed, row["stream"]]), WIDTH, **choice)
    return retention(row["module"].run, params, inputs(distance + 1, seed), WIDTH, **running)


def inputs(length: int, seed: int) -> np.ndarray:
    """Standard normal inputs (T, D). They are drawn from the last backwards, so that a longer distance adds inputs at
    the far end and leaves the near ones what they were."""
    return np.random.default_rng([seed, INPUTS_STREAM]).normal(size=(length, WIDTH))[::-1]
