"""What a head does: the measure against a plain slow count, heads made by hand, and the stored 200 sentences."""

import math
from pathlib import Path

import numpy as np
import pytest
from figures.heads import measure as head_roles
from figures.heads.measure import RELATIONS, measure, of_head, role

from tools.derive.sessions import encoder_session, with_encoder
from tools.head_roles import SENTENCES, read

ROOT = Path(__file__).parents[3]
TEXTS = ["[CLS]", "the", "cat", "saw", "the", "the", "cat", ".", "[SEP]"]
RECORD = head_roles.stored(ROOT / head_roles.FILE)


def random_attention(length, seed=0):
    weights = np.random.default_rng(seed).random((2, 3, length, length)) ** 4
    return weights / weights.sum(axis=-1, keepdims=True)


def one_head(matrix):
    return np.array(matrix, float)[None, None]


def relation(texts, i, j):
    """By the words of the docstrings, one pair at a time."""
    if j in (0, len(texts) - 1):
        return "separator"
    if i == j:
        return "itself"
    if texts[i] == texts[j]:
        return "same"
    return {i - 1: "previous", i + 1: "next"}.get(j)


def slow(attention, texts):
    """{relation: mean over the asking pieces that have such a piece}, and "spread", counted pair by pair."""
    asking = range(1, len(texts) - 1)
    found = {}
    for name in RELATIONS:
        sums = [
            sum(attention[i, j] for j in range(len(texts)) if relation(texts, i, j) == name)
            for i in asking
            if any(relation(texts, i, j) == name for j in range(len(texts)))
        ]
        found[name] = sum(sums) / len(sums) if sums else None
    entropies = [-sum(w * math.log(w) for w in attention[i] if w > 0) for i in asking]
    found["spread"] = sum(math.exp(each) for each in entropies) / len(entropies) / len(texts)
    return found


@pytest.mark.parametrize("texts", [TEXTS, ["[CLS]", "hi", "[SEP]"], ["[CLS]", *"abcdefg", "[SEP]"]])
def test_the_measure_is_what_counting_pair_by_pair_gives(texts):
    attention = random_attention(len(texts))
    shares = measure([(attention, texts)])
    for layer, head in np.ndindex(2, 3):
        expected = slow(attention[layer, head], texts)
        found = of_head(shares, layer, head)
        assert found.keys() == expected.keys()
        for name, value in expected.items():
            assert found[name] == (None if value is None else pytest.approx(value, abs=1e-12)), name


def test_over_several_sentences_each_asking_piece_counts_the_same():
    texts = [TEXTS, ["[CLS]", "a", "b", "[SEP]"]]
    attention = [random_attention(len(each), seed) for seed, each in enumerate(texts)]
    together = of_head(measure(list(zip(attention, texts, strict=True))), 1, 2)
    alone = [slow(each[1, 2], names) for each, names in zip(attention, texts, strict=True)]
    assert together["separator"] == pytest.approx((7 * alone[0]["separator"] + 2 * alone[1]["separator"]) / 9)
    assert together["same"] == pytest.approx(alone[0]["same"]), "the second sentence has no piece twice"


def test_a_head_that_only_looks_at_the_piece_before_has_share_1():
    texts = ["[CLS]", *"abcdef", "[SEP]"]
    # the first piece has only [CLS] before it, which counts as a separator
    own = of_head(measure([(one_head(np.eye(8, k=-1)), texts)]), 0, 0)
    assert own["previous"] == pytest.approx(1)
    assert own["separator"] == pytest.approx(1 / 6)
    assert role(own) == ("previous", pytest.approx(1))
    assert own["spread"] == pytest.approx(1 / 8), "one piece of eight"
    after = of_head(measure([(one_head(np.eye(8, k=1)), texts)]), 0, 0)
    assert role(after) == ("next", pytest.approx(1))
    assert after["previous"] == 0


def test_the_shares_of_an_even_head_are_numbers_of_pieces():
    own = of_head(measure([(one_head(np.full((9, 9), 1 / 9)), TEXTS)]), 0, 0)
    assert own["itself"] == pytest.approx(1 / 9)
    assert own["separator"] == pytest.approx(2 / 9)
    assert own["same"] == pytest.approx((3 * 2 + 2 * 1) / 5 / 9), "three “the” have two others, two “cat” one"
    assert own["spread"] == pytest.approx(1)
    assert role(own) == ("broad", pytest.approx(1))


def test_relations_never_overlap_so_their_shares_are_at_most_1():
    related = head_roles.related(TEXTS)
    assert np.sum([related[name] for name in RELATIONS], axis=0).max() == 1
    shares = measure([(random_attention(9), TEXTS)])
    # every asking piece of this sentence has a separator and itself; the other means are over fewer
    assert (sum(shares[name] for name in ("itself", "separator")) <= 1).all()
    assert all(((found >= 0) & (found <= 1)).all() for found in shares.values())


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        ({"previous": 0.25, "separator": 0.7}, "previous"),
        ({"previous": 0.24, "separator": 0.5}, "separator"),
        ({"previous": 0.3, "next": 0.31}, "next"),
        ({"same": None, "separator": 0.49, "spread": 0.5}, "broad"),
        ({"spread": 0.49}, "selective"),
    ],
)
def test_which_role_a_head_has(own, expected):
    whole = dict.fromkeys(RELATIONS, 0.0) | {"spread": 0.1} | own
    name, number = role(whole)
    assert (name, number) == (expected, whole["spread" if expected in ("broad", "selective") else expected])


def test_the_stored_shares_of_200_sentences_are_what_the_shipped_encoder_gives():
    sentences = SENTENCES.read_text("utf-8").splitlines()
    assert len(sentences) == len(set(sentences)) == RECORD["sentences"] == 200
    shares = measure(read(sentences))
    assert set(shares) == set(RECORD["shares"])
    for name, found in shares.items():
        assert found.shape == (6, 12)
        np.testing.assert_allclose(RECORD["shares"][name], found, rtol=0, atol=2e-4)


def test_it_is_the_same_measure_on_the_readers_sentence():
    sentence = "The old clock stopped and nobody fixed the clock."
    pieces, made = with_encoder(encoder_session().read(sentence))
    texts = [piece.text for piece in pieces]
    own = of_head(measure([(made["attention"], texts)]), 2, 9)
    # float32 sums in another order
    assert own["same"] == pytest.approx(slow(made["attention"][2, 9], texts)["same"], abs=1e-5)
    assert role(own)[0] == "same"
