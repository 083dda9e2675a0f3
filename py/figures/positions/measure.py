"""How a model can tell where a piece stands, and what the dot product of two places says about their distance.

Sinusoids (Vaswani et al. 2017, section 3.5) and rotations (Su et al. 2021, RoFormer) are formulas; learned positions
are the rows of a matrix. All products here are divided so that a place with itself gives 1, or, for learned positions,
are cosines. C is the number of channels, even; a base of 10,000 is that of both papers.
"""

import numpy as np


def angles(width: int, base: float) -> np.ndarray:
    """By how much each pair of channels turns from one place to the next, in radians: base^(-2i/C), (C/2,)."""
    if width < 2 or width % 2:
        raise ValueError(f"the number of channels must be even and above 0, got {width}")
    return base ** (-np.arange(0, width, 2) / width)


def sinusoids(length: int, width: int, base: float = 10_000) -> np.ndarray:
    """Sine and cosine of each place times each angle, side by side: (T, C)."""
    turned = np.arange(length)[:, None] * angles(width, base)  # (T, C/2)
    return np.stack([np.sin(turned), np.cos(turned)], axis=-1).reshape(length, width)


def rotated(vectors: np.ndarray, places: np.ndarray, base: float = 10_000) -> np.ndarray:
    """Queries or keys (T, C), each pair of neighbouring channels turned by its place (T,) times that pair's angle."""
    turned = places[:, None] * angles(vectors.shape[1], base)  # (T, C/2)
    pairs = vectors.reshape(len(vectors), -1, 2)
    x, y = pairs[..., 0], pairs[..., 1]
    sine, cosine = np.sin(turned), np.cos(turned)
    return np.stack([x * cosine - y * sine, x * sine + y * cosine], axis=-1).reshape(vectors.shape)


def of_sinusoids(longest: int, width: int, base: float) -> np.ndarray:
    """Product of place 0 with the places 0 to `longest`, over C/2, its largest value: (longest + 1,)."""
    vectors = sinusoids(longest + 1, width, base)
    return vectors @ vectors[0] / (width / 2)


def of_rotations(longest: int, width: int, base: float) -> np.ndarray:
    """Product of one and the same vector turned by 0 and by 0 to `longest` places, over its own product with itself.

    All its channels are equal here. Another vector weights the angles otherwise; still the distance alone counts.
    """
    places = np.arange(longest + 1)
    vectors = rotated(np.ones((longest + 1, width)), places, base)
    return vectors @ vectors[0] / width


def of_learned(matrix: np.ndarray, longest: int) -> dict:
    """Cosines of all pairs of rows of the matrix (P, C), by the distance between them, 0 to `longest`.

    {"mean", "least", "most"}, each (longest + 1,). ValueError for a distance that no two rows have.
    """
    if not 0 <= longest < len(matrix):
        raise ValueError(f"the distance must be 0 to {len(matrix) - 1}, got {longest}")
    cosines = all_cosines(matrix)
    diagonals = [np.diagonal(cosines, distance) for distance in range(longest + 1)]
    return {name: np.array([take(each) for each in diagonals])
            for name, take in (("mean", np.mean), ("least", np.min), ("most", np.max))}  # fmt: skip


def from_place(matrix: np.ndarray, place: int, longest: int) -> np.ndarray:
    """Cosines of one row with those after it, up to `longest` further or to the last: (at most longest + 1,)."""
    rows = of_length_1(matrix)
    return rows[place : place + longest + 1] @ rows[place]


def all_cosines(matrix: np.ndarray) -> np.ndarray:
    """(P, C) to (P, P), float64."""
    rows = of_length_1(matrix)
    return rows @ rows.T


def of_length_1(matrix: np.ndarray) -> np.ndarray:
    """Each row over its length, float64."""
    return matrix / np.linalg.norm(matrix.astype(np.float64), axis=1, keepdims=True)
