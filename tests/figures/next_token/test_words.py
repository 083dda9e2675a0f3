"""How likely each model makes a word: the ten likeliest and the drawn one, at temperature 1 and as it was drawn."""

import numpy as np
import pytest
from figures.completion.words import STAGES
from figures.next_token.measure import next_words
from models.numerics import softmax

from tools.derive.sessions import session_with

PROMPT = "Ben put the ball in the box. Mia has a red hat. Where is the ball?"


@pytest.fixture(scope="module")
def session():
    return session_with(STAGES)


@pytest.fixture(scope="module")
def written(session):
    """The records of one answer of the fine-tuned model, but for its end."""
    return [one for one in session.generate(session.read(PROMPT), ["sft"], 0.8, 0, 3) if "id" in one]


def test_next_words_are_the_likeliest_of_each_model_and_the_drawn_one(session, written):
    prompt, said = session.read(PROMPT), [one["id"] for one in written]
    for place in (0, 3, len(said)):
        number = said[place] if place < len(said) else None
        found = next_words(session, prompt, said[:place], number, 0.8, 0)
        drawn = "<end>" if number is None else session.words.words[number]
        assert found["drawn"] == drawn
        for stage in STAGES:
            words, shares = found["models"][stage], softmax(session.scores(stage, prompt, said[:place]))
            assert [one["plain"] for one in words[:10]] == sorted(shares, reverse=True)[:10]
            assert all(one["plain"] == shares[session.words.ids[one["word"].lower()]] for one in words)
            assert [one["word"] for one in words if one["drawn"]] == [drawn]
            assert len(words) == (10 if drawn in [one["word"] for one in words[:10]] else 11)


def test_a_word_has_the_probability_in_the_picture_that_it_was_told_with(session, written):
    """Told from the cache of keys and values, drawn from the whole text: the same but for float32's rounding."""
    ids = [one["id"] for one in written]
    for place in (0, 4):
        found = next_words(session, session.read(PROMPT), ids[:place], ids[place], 0.8, 0)
        (drawn,) = [one for one in found["models"]["sft"] if one["drawn"]]
        assert drawn["plain"] == pytest.approx(written[place]["probability"], rel=1e-3)
    assert found["models"]["base"] != found["models"]["sft"]


def test_next_words_as_drawn_follow_temperature_and_top_k(session, written):
    prompt, first = session.read(PROMPT), written[0]["id"]

    def drawn_with(temperature, top_k):
        found = next_words(session, prompt, [], first, temperature, top_k)["models"]["sft"]
        return [one["plain"] for one in found], [one["drawn_with"] for one in found]

    plain, same = drawn_with(1, 0)
    assert same == pytest.approx(plain, rel=1e-9)
    assert drawn_with(0, 0)[1] == [1] + [0] * (len(plain) - 1)
    top = drawn_with(1, 3)[1]
    np.testing.assert_allclose(top[:3], np.array(plain[:3]) / sum(plain[:3]), rtol=1e-9)
    assert set(top[3:]) == {0}
