"""What the article says of pairs of sentences, and of one word in two of them."""

import numpy as np
from figures.similarity.measure import contributions, embedding
from figures.similarity.recorded import PAIRS
from figures.vectors.measure import cosines
from lab.encoder_session import read_pair

from tests.claims.article import words_of
from tools.derive.sessions import with_encoder

PAIRS_SAID, WORDS_SAID = words_of("part-2/similarity"), words_of("part-2/vectors")

RIVER, LENDS = "She sat on the bank of the river.", "The bank lent me money for a house."
CHARGES = "My bank charges a fee every month."


def states(first, second):
    return [np.stack(made["states"]) for _, made in with_encoder(read_pair(first, second))]


def of_word(pair, places):
    """The cosine of two pieces, before the first layer and after each."""
    return cosines(*[read[:, at].astype(float) for read, at in zip(states(*pair), places, strict=True)])


def test_one_meaning_is_found_and_nothing_in_common_kept_apart_but_order_and_not_hardly_count():
    cosines_of_pairs = [contributions(*[read[-1] for read in states(*pair)]).sum() for *pair, _ in PAIRS]
    alike, changed_about, opposite, unlike, *_ = cosines_of_pairs
    assert alike > 0.75
    assert unlike < 0.1
    assert changed_about > 0.97
    assert opposite > 0.9


def test_a_sentence_read_backwards_is_less_like_it_than_one_with_two_words_changed_about():
    backwards = "House a for money me lent bank the."
    cosine = contributions(*[read[-1] for read in states(LENDS, backwards)]).sum()
    assert f"{cosine:.2f}" == "0.79"
    assert "0.79" in PAIRS_SAID


def test_a_bank_of_a_river_and_a_bank_that_lends():
    found = of_word((RIVER, LENDS), (5, 2))
    assert [f"{found[layer]:.2f}" for layer in (0, 6)] == ["0.96", "0.80"]
    assert {"0.96", "0.80"} <= WORDS_SAID


def test_two_banks_that_hold_money():
    found = of_word((LENDS, CHARGES), (2, 2))
    assert [f"{found[layer]:.2f}" for layer in (0, 6)] == ["1.00", "0.88"]
    assert {"1.00", "0.88"} <= WORDS_SAID


def test_the_word_the_becomes_more_like_its_own_sentence_than_like_the_other_the():
    found = of_word((RIVER, LENDS), (4, 1))
    assert [f"{found[layer]:.2f}" for layer in (0, 6)] == ["0.86", "0.26"]
    assert {"0.86", "0.26"} <= WORDS_SAID
    for read, at in zip(states(RIVER, LENDS), (4, 1), strict=True):
        own = read[-1][at].astype(float)
        assert own @ embedding(read[-1]) / np.linalg.norm(own) > 0.8
