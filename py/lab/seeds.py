"""Seeds that a reader may choose, and random numbers from them."""

import numpy as np

from lab.border import Refused

HIGHEST_SEED = 2**32 - 1


def check_seed(seed: int) -> None:
    """Refused for a seed that is not 0 to `HIGHEST_SEED`."""
    if not 0 <= seed <= HIGHEST_SEED:
        raise Refused(f"The seed may be 0 to {HIGHEST_SEED:,}; this is {seed:,}.")


def rng_of(seed: int, what: str) -> np.random.Generator:
    """Random numbers of their own for each seed and each `what` that is drawn from it; Refused as by `check_seed`."""
    check_seed(seed)
    return np.random.default_rng([seed, *what.encode()])
