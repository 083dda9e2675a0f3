"""Rotary positions (Su et al. 2021, RoFormer, section 3.4): queries and keys are turned by angles that grow with their
position, so that the product of two knows how far apart they are. Sinusoids (Vaswani et al. 2017) use the same angles.
"""

import numpy as np

ROPE_BASE = 10_000.0  # of both papers: the slowest pair turns by position / ROPE_BASE, nearly


def angles(width: int, base: float = ROPE_BASE) -> np.ndarray:
    """By how much each pair of channels turns from one place to the next, in radians: base^(-2i/C), (C/2,).

    ValueError unless the number of channels is even and above 0.
    """
    if width < 2 or width % 2:
        raise ValueError(f"the number of channels must be even and above 0, got {width}")
    return base ** (-np.arange(0, width, 2) / width)


def table(places: np.ndarray, width: int, base: float = ROPE_BASE) -> tuple[np.ndarray, np.ndarray]:
    """Cosine and sine of each of the places (T,) times each angle, (T, C/2) both, float64."""
    turns = places[:, None] * angles(width, base)
    return np.cos(turns), np.sin(turns)


def apply_rope(x: np.ndarray, cos: np.ndarray, sin: np.ndarray) -> np.ndarray:
    """Each pair (i, i + C/2) of the numbers in x (…, T, C) turned by the angle whose cosine and sine are (T, C/2)."""
    half = x.shape[-1] // 2
    a, b = x[..., :half], x[..., half:]
    return np.concatenate([a * cos - b * sin, a * sin + b * cos], axis=-1)
