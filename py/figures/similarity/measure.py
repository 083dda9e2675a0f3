"""How alike two sentences are to the encoder, and which pairs of pieces that comes from.

The sentence's vector is the one that this model was trained for (Reimers & Gurevych, "Sentence-BERT", 2019, mean
pooling; the model's card): the mean of the last states of all its pieces, [CLS] and [SEP] among them, scaled to length
1. Letters as in models.encoder: T pieces, C channels. Everything here is float64.
"""

import numpy as np


def embedding(state: np.ndarray) -> np.ndarray:
    """The vector of a sentence whose last state is (T, C): (C,), of length 1."""
    mean = state.mean(axis=0, dtype=np.float64)  # (C,)
    return mean / np.linalg.norm(mean)


def contributions(first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """The cosine of two sentences as a sum over pairs of pieces: last states (T1, C) and (T2, C) to (T1, T2).

    A dot product of two means is the mean of all dot products: m1 . m2 / (|m1| |m2|) = sum of a_i . b_j / (T1 T2 |m1|
    |m2|). Parts may be negative.
    """
    first, second = first.astype(np.float64), second.astype(np.float64)
    lengths = np.linalg.norm(first.mean(axis=0)) * np.linalg.norm(second.mean(axis=0))
    return first @ second.T / (len(first) * len(second) * lengths)  # (T1, T2)
