"""The similarity of two sentences against sentence-transformers, and its parts against a plain slow sum."""

import math
from pathlib import Path

import numpy as np
import pytest
from figures.similarity.measure import contributions, embedding
from lab.border import Refused
from lab.encoder_session import read_pair

from tools.derive.sessions import with_encoder

LIBRARY = dict(np.load(Path(__file__).parents[2] / "reference/similarity.npz"))
PAIRS = range(sum(name.startswith("cosine") for name in LIBRARY))
RANDOM = np.random.default_rng(5)


def both(n):
    """What the encoder makes of the two sentences of a stored pair: [(pieces, made), …]."""
    return with_encoder(read_pair(*map(str, LIBRARY[f"sentences_{n}"])))


def test_the_stored_pairs_are_alike_to_many_degrees():
    assert len(PAIRS) == 7
    stored = [LIBRARY[f"cosine_{n}"] for n in PAIRS]
    assert min(stored) < 0.06
    assert max(stored) > 0.97


@pytest.mark.parametrize("n", PAIRS)
def test_sentences_have_the_vectors_and_the_cosine_that_the_library_gives(n):
    states = [made["states"][-1] for _, made in both(n)]
    for own, expected in zip(states, LIBRARY[f"embeddings_{n}"], strict=True):
        np.testing.assert_allclose(embedding(own), expected, atol=1e-3)
        assert np.linalg.norm(embedding(own)) == pytest.approx(1)
    assert contributions(*states).sum() == pytest.approx(float(LIBRARY[f"cosine_{n}"]), abs=2e-3)
    for side, own in enumerate(states):
        np.testing.assert_allclose(own, LIBRARY[f"states_{n}_{side}"], atol=0.01)


def test_on_the_librarys_own_states_the_parts_sum_to_its_cosine():
    for n in PAIRS:
        parts = contributions(LIBRARY[f"states_{n}_0"], LIBRARY[f"states_{n}_1"])
        assert parts.sum() == pytest.approx(float(LIBRARY[f"cosine_{n}"]), abs=1e-6), n


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


@pytest.mark.parametrize(
    ("pair", "said"),
    [
        (("", "Tea."), "^First sentence: .* 1 to 64 "),
        (("Tea.", " \n"), "^Second sentence: .* 1 to 64 "),
        (("Tea.", "tea " * 65), "^Second sentence: .* 64 .* 65"),
    ],
)
def test_a_refusal_says_which_sentence_it_means(pair, said):
    with pytest.raises(Refused, match=said):
        with_encoder(read_pair(*pair))
