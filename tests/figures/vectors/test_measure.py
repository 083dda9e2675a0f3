"""A word's vectors in two sentences, against PyTorch and against plain means."""

from pathlib import Path

import numpy as np
import pytest
from figures.vectors.measure import cosines, same_words, shared_words, word_vectors
from lab.encoder_session import read_pair
from models import wordpiece

from tools.derive.sessions import with_encoder

LIBRARY = np.load(Path(__file__).parents[2] / "reference/similarity.npz")
RANDOM = np.random.default_rng(5)


@pytest.mark.parametrize("n", [0, 1])
def test_the_two_vectors_of_a_word_are_as_alike_as_pytorch_finds_them(n):
    texts = [str(text) for text in LIBRARY[f"sentences_{n}"]]
    sides = [
        (wordpiece.words_of(text), [piece.word for piece in pieces], made["states"])
        for text, (pieces, made) in zip(texts, with_encoder(read_pair(*texts)), strict=True)
    ]
    found = same_words(*sides)["bank"]
    assert found.shape == (7,)
    np.testing.assert_allclose(found, LIBRARY[f"bank_{n}"], atol=2e-3)


def test_shared_words_are_words_in_the_order_of_the_first_sentence_each_once():
    first = "the dog , the cat ! 7 ##".split()
    assert shared_words(first, "a cat and the 7 dogs , !".split()) == ["the", "cat", "7"]
    assert shared_words(["one"], ["two"]) == []


def test_a_word_of_several_pieces_is_their_mean_and_of_several_places_the_first():
    states = [RANDOM.normal(size=(6, 4)) for _ in range(3)]
    places = [-1, 0, 1, 1, 0, -1]  # a word, a word in two pieces, …
    own = word_vectors(states, places, 1)
    for layer in range(3):
        np.testing.assert_allclose(own[layer], (states[layer][2] + states[layer][3]) / 2)
    other = [RANDOM.normal(size=(5, 4)) for _ in range(3)]
    found = same_words((["a", "b"], places, states), (["b", "b", "c"], [-1, 0, 1, 2, -1], other))
    assert list(found) == ["b"]
    np.testing.assert_allclose(found["b"], cosines(own, np.stack([layer[1] for layer in other])))


def test_cosines_row_by_row():
    np.testing.assert_allclose(cosines(np.array([[1, 0], [3, 3]]), np.array([[5, 0], [-1, 1]])), [1, 0], atol=1e-15)
