"""What the article says of pairs of sentences, and of one word in two of them."""

import asyncio

import numpy as np
import pytest
from figures.similarity import lab as similarity_work
from figures.similarity.measure import contributions, cosines, embedding
from figures.similarity.recorded import PAIRS
from lab.encoder_session import EncoderSession

from tools.derive.sessions import read_file

RIVER, LENDS = "She sat on the bank of the river.", "The bank lent me money for a house."
CHARGES = "My bank charges a fee every month."


@pytest.fixture(scope="module")
def session():
    made = EncoderSession(read_file)
    asyncio.run(made.load())
    return made


def states(session, first, second):
    return [np.stack(made["states"]) for _, made in asyncio.run(similarity_work.both(session, first, second))]


def of_word(session, pair, places):
    """The cosine of two pieces, before the first layer and after each."""
    return cosines(*[read[:, at].astype(float) for read, at in zip(states(session, *pair), places, strict=True)])


def test_one_meaning_is_found_and_nothing_in_common_kept_apart_but_order_and_not_hardly_count(session):
    cosine = {what: contributions(*[read[-1] for read in states(session, *pair)]).sum() for *pair, what in PAIRS}
    assert cosine["Alike, in other words"] > 0.75
    assert cosine["Nothing in common"] < 0.1
    assert cosine["The same words, another meaning"] > 0.97
    assert cosine["One word more, the opposite"] > 0.9


def test_a_sentence_read_backwards_is_less_like_it_than_one_with_two_words_changed_about(session):
    backwards = "House a for money me lent bank the."
    cosine = contributions(*[read[-1] for read in states(session, LENDS, backwards)]).sum()
    assert f"{cosine:.2f}" == "0.79"


def test_a_bank_of_a_river_and_a_bank_that_lends(session):
    found = of_word(session, (RIVER, LENDS), (5, 2))
    assert [f"{found[layer]:.2f}" for layer in (0, 6)] == ["0.96", "0.80"]


def test_two_banks_that_hold_money(session):
    found = of_word(session, (LENDS, CHARGES), (2, 2))
    assert [f"{found[layer]:.2f}" for layer in (0, 6)] == ["1.00", "0.88"]


def test_the_word_the_becomes_more_like_its_own_sentence_than_like_the_other_the(session):
    found = of_word(session, (RIVER, LENDS), (4, 1))
    assert [f"{found[layer]:.2f}" for layer in (0, 6)] == ["0.86", "0.26"]
    for read, at in zip(states(session, RIVER, LENDS), (4, 1), strict=True):
        own = read[-1][at].astype(float)
        assert own @ embedding(read[-1]) / np.linalg.norm(own) > 0.8
