"""The similarity of two sentences against sentence-transformers, and its parts against a plain slow sum."""

import asyncio
import math
from pathlib import Path

import numpy as np
import pytest
from figures.similarity import lab as similarity_work
from figures.similarity.measure import contributions, cosines, embedding, same_words, shared_words, word_vectors
from lab.border import Refused
from lab.encoder_session import EncoderSession
from models import wordpiece

from tools.derive.sessions import read_file

LIBRARY = dict(np.load(Path(__file__).parents[1] / "reference/similarity.npz"))
PAIRS = range(sum(name.startswith("cosine") for name in LIBRARY))
RANDOM = np.random.default_rng(5)


@pytest.fixture(scope="module")
def session():
    made = EncoderSession(read_file)
    asyncio.run(made.load())
    return made


def both(session, n):
    """What the encoder makes of the two sentences of a stored pair: [(pieces, made), …]."""
    return asyncio.run(similarity_work.both(session, *map(str, LIBRARY[f"sentences_{n}"])))


def test_the_stored_pairs_are_alike_to_many_degrees():
    assert len(PAIRS) == 7
    stored = [LIBRARY[f"cosine_{n}"] for n in PAIRS]
    assert min(stored) < 0.06
    assert max(stored) > 0.97


@pytest.mark.parametrize("n", PAIRS)
def test_sentences_have_the_vectors_and_the_cosine_that_the_library_gives(session, n):
    states = [made["states"][-1] for _, made in both(session, n)]
    for own, expected in zip(states, LIBRARY[f"embeddings_{n}"], strict=True):
        np.testing.assert_allclose(embedding(own), expected, atol=1e-3)
        assert np.linalg.norm(embedding(own)) == pytest.approx(1)
    assert contributions(*states).sum() == pytest.approx(float(LIBRARY[f"cosine_{n}"]), abs=2e-3)
    for side, own in enumerate(states):
        np.testing.assert_allclose(own, LIBRARY[f"states_{n}_{side}"], atol=0.01)


@pytest.mark.parametrize("n", PAIRS)
def test_on_the_librarys_own_states_the_parts_sum_to_its_cosine(n):
    parts = contributions(LIBRARY[f"states_{n}_0"], LIBRARY[f"states_{n}_1"])
    assert parts.sum() == pytest.approx(float(LIBRARY[f"cosine_{n}"]), abs=1e-6)


@pytest.mark.parametrize("n", [0, 1])
def test_the_two_vectors_of_a_word_are_as_alike_as_pytorch_finds_them(session, n):
    sides = [
        (wordpiece.words_of(str(text)), [piece.word for piece in pieces], made["states"])
        for text, (pieces, made) in zip(LIBRARY[f"sentences_{n}"], both(session, n), strict=True)
    ]
    found = same_words(*sides)["bank"]
    assert found.shape == (7,)
    np.testing.assert_allclose(found, LIBRARY[f"bank_{n}"], atol=2e-3)


def test_each_part_is_the_dot_product_of_two_pieces_and_together_they_are_the_cosine():
    first, second = RANDOM.normal(size=(3, 11)), RANDOM.normal(size=(5, 11)) + 0.4
    parts = contributions(first, second)
    means = [[sum(column) / len(column) for column in zip(*each, strict=True)] for each in (first, second)]
    lengths = [math.sqrt(sum(x * x for x in mean)) for mean in means]
    for i in range(3):
        for j in range(5):
            product = sum(x * y for x, y in zip(first[i], second[j], strict=True))
            assert parts[i, j] == pytest.approx(product / (3 * 5 * lengths[0] * lengths[1]), abs=1e-12)
    cosine = sum(x * y for x, y in zip(*means, strict=True)) / lengths[0] / lengths[1]
    assert parts.sum() == pytest.approx(cosine, abs=1e-12)
    assert parts.sum() == pytest.approx(embedding(first) @ embedding(second), abs=1e-12)
    np.testing.assert_allclose(contributions(second, first), parts.T, atol=1e-12)


def test_a_sentence_and_itself_have_cosine_1():
    state = RANDOM.normal(size=(4, 7)).astype("f4")
    assert contributions(state, state).sum() == pytest.approx(1, abs=1e-12)


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


@pytest.mark.parametrize(
    ("pair", "said"),
    [
        (("", "Tea."), "First sentence: Type a sentence of 1 to 64 pieces"),
        (("Tea.", " \n"), "Second sentence: Type a sentence of 1 to 64 pieces"),
        (("Tea.", "tea " * 65), r"Second sentence: The sentence may have up to 64 pieces .* this has 65"),
    ],
)
def test_a_refusal_says_which_sentence_it_means(session, pair, said):
    with pytest.raises(Refused, match=said):
        asyncio.run(similarity_work.parts(session, *pair, 672))
