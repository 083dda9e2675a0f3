"""How a model can tell where a piece stands, and what the dot product of two places says about their distance.

Sinusoids (Vaswani et al. 2017, section 3.5) and rotations (Su et al. 2021, RoFormer) are formulas; learned positions
are the rows of a matrix. All products here are divided so that a place with itself gives 1, or, for learned positions,
are cosines. C is the number of channels, even; a base of 10,000 is that of both papers.
"""

import numpy as np
from models.rotary import ROPE_BASE, apply_rope, table


def sinusoids(length: int, width: int, base: float = ROPE_BASE) -> np.ndarray:
    """Sine and cosine of each place times each angle, side by side: (T, C)."""
    cos, sin = table(np.arange(length), width, base)
    return np.stack([sin, cos], axis=-1).reshape(length, width)


def rotated(vectors: np.ndarray, places: np.ndarray, base: float = ROPE_BASE) -> np.ndarray:
    """Queries or keys (T, C), each pair of neighbouring channels turned by its place (T,) times that pair's angle.

    Neighbours, as in the paper; `apply_rope` pairs a channel with the one half the width further, as models do.
    """
    apart = vectors.reshape(len(vectors), -1, 2).swapaxes(1, 2).reshape(vectors.shape)
    turned = apply_rope(apart, *table(places, vectors.shape[1], base))
    return turned.reshape(len(vectors), 2, -1).swapaxes(1, 2).reshape(vectors.shape)


def of_sinusoids(longest: int, width: int, base: float) -> np.ndarray:
    """Product of place 0 with the places 0 to `longest`, over C/2, its largest value: (longest + 1,)."""
    vectors = sinusoids(longest + 1, width, base)
    return vectors @ vectors[0] / (width / 2)


def of_rotations(longest: int, width: int, base: float) -> np.ndarray:
    """Product of one and the same vector turned by 0 and by 0 to `longest` places, over its own product with itself.

    All its channels are equal here. Another vector weights the angles otherwise; still the distance alone counts.
    """
    vectors = rotated(np.ones((longest + 1, width)), np.arange(longest + 1), base)
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
