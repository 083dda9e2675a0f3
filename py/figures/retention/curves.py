"""The retention curves that the reader's choices ask for, one for each architecture."""

from functools import lru_cache

import numpy as np
from figures.retention.measure import retention
from models import gru, lstm, rnn, transformer

WIDTH = 16
MODELS = {"rnn": rnn, "lstm": lstm, "gru": gru, "transformer": transformer}


def retention_curves(distance: int, spectral_radius: float, forget_bias: float, window: int, seed: int) -> dict:
    """r(k) for k = 0 … distance of four untrained models of width 16: {architecture: array (distance + 1,)}.

    All four read the same random inputs. A choice that only one model knows recomputes only that one.
    """
    return {
        "rnn": curve("rnn", distance, seed, spectral_radius=spectral_radius),
        "lstm": curve("lstm", distance, seed, forget_bias=forget_bias),
        "gru": curve("gru", distance, seed),
        "transformer": curve("transformer", distance, seed, window=window),
    }


@lru_cache(maxsize=64)
def curve(architecture: str, distance: int, seed: int, **choice) -> np.ndarray:
    """One model's r(k), k = 0 … distance. `window` is how it runs, other choices say how it is drawn."""
    running = {"window": choice.pop("window")} if "window" in choice else {}
    rng = np.random.default_rng([seed, list(MODELS).index(architecture)])
    params = MODELS[architecture].initial(rng, WIDTH, **choice)
    return retention(MODELS[architecture].run, params, inputs(distance + 1, seed), WIDTH, **running)


def inputs(length: int, seed: int) -> np.ndarray:
    """Standard normal inputs (T, D). They are drawn from the last backwards, so that a longer distance adds inputs at
    the far end and leaves the near ones what they were."""
    return np.random.default_rng([seed, len(MODELS)]).normal(size=(length, WIDTH))[::-1]
