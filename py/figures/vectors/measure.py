"""What becomes of one word in two sentences: how alike its two vectors are before the first layer and after each.

Letters as in models.encoder: T pieces, C channels, L layers. Everything here is float64.
"""

import numpy as np


def shared_words(first: list[str], second: list[str]) -> list[str]:
    """The words that stand in both sentences, in the order of the first, each once; punctuation is no word."""
    found = [word for word in dict.fromkeys(first) if word in second]
    return [word for word in found if any(c.isalnum() for c in word)]


def word_vectors(states: list, word_of_piece: list[int], number: int) -> np.ndarray:
    """A word's vector before the first layer and after each, (L+1, C): the mean over the pieces that belong to it."""
    rows = [i for i, word in enumerate(word_of_piece) if word == number]
    return np.stack([state[rows].mean(axis=0, dtype=np.float64) for state in states])


def cosines(first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """The cosine of each row of (N, C) with the same row of another (N, C): (N,)."""
    lengths = np.linalg.norm(first, axis=1) * np.linalg.norm(second, axis=1)
    return (first * second).sum(axis=1) / lengths


def same_words(first: tuple, second: tuple) -> dict:
    """For each shared word the cosine of its two vectors, layer by layer: {word: (L+1,)}.

    A sentence is (its words, the word that each piece belongs to, L+1 states (T, C)). If a word stands several times
    in a sentence, the first counts.
    """
    found = {}
    for word in shared_words(first[0], second[0]):
        own = [word_vectors(states, places, words.index(word)) for words, places, states in (first, second)]
        found[word] = cosines(*own)
    return found
