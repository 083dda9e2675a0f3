"""The sentences on a step: each is checked against a trace made by hand."""

import re

import numpy as np
import pytest
from figures.cell import words as cell_words

SURE = np.array([0, 0, 0.995, 0, 0.005, 0, 0, 0])
UNSURE = np.array([0.1, 0.4, 0.3, 0.2, 0, 0, 0, 0])


@pytest.fixture
def trace():
    """Three steps, C 5 ?, of an LSTM with two channels."""
    return {
        "architecture": "lstm",
        "tokens": np.array([2, 12, 16]),
        "states": {"c": np.array([[0.1, -2.0], [0.9, -2.5], [0.9, -2.501]]), "h": np.array([[0, 9.0], [0, 0], [9, 0]])},
        "gates": {"forget": np.array([[0.5, 0.5], [0.9, 0.8], [1, 1]]), "input": np.array([[0.1, 0.2]] * 3)},
        "attention": np.zeros((0, 0, 3, 3)),
        "gradient": np.array([0.25, 0.0031, 1]),
        "answers": np.array([UNSURE, UNSURE, SURE]),
    }


def facts(text):
    """What a sentence states: its numbers, the tokens' letters, and the words that tell right from wrong."""
    return re.findall(r"−?\d+(?:\.\d+)?|\b[A-H]\b|right|wrong|No\b", text)


def test_what_came_in_what_changed_most_the_gates_and_the_answer(trace):
    first, second, third = cell_words.sentences(trace)
    # step, of, what came in; channel, from, to; means of the gates; answer, probability, verdict and what it was
    assert facts(first) == ["1", "3", "C", "2", "0.00", "−2.00", "0.50", "0.15", "B", "0.40", "wrong", "C"]
    assert facts(second) == ["2", "3", "5", "1", "0.10", "0.90", "0.85", "0.15", "B", "0.40", "wrong", "C"]
    assert facts(third) == ["3", "3", "No", "0.01", "1.00", "0.15", "C", "0.99", "right"]
    for word in ("symbol", "cell c", "forget", "input"):
        assert word in first
    assert "distractor" in second and "cue" in third


def test_a_transformer_says_where_it_looks(trace):
    attention = np.zeros((1, 2, 3, 3))
    attention[0, 0], attention[0, 1] = np.eye(3), [[1, 0, 0], [0.3, 0.7, 0], [0.2, 0.7, 0.1]]
    trace |= {"architecture": "transformer", "states": {}, "gates": {}, "attention": attention}
    looks = [facts(each.split(". ")[1]) for each in cell_words.sentences(trace)]
    # step, its token, the weight, layer and head
    assert looks == [[], ["1", "C", "0.30", "1", "2"], ["2", "5", "0.70", "1", "2"]]


def test_an_rnn_has_a_state_and_no_gates(trace):
    trace |= {"architecture": "rnn", "states": {"h": trace["states"]["h"]}, "gates": {}}
    first = cell_words.sentences(trace)[0]
    assert facts(first) == ["1", "3", "C", "2", "0.00", "9.00", "B", "0.40", "wrong", "C"]
    assert "state h" in first and "gate" not in first


def test_the_picture_in_words(trace):
    alt = cell_words.described(trace)
    assert "LSTM" in alt and "C 5 ?" in alt
    assert all(name in alt for name in ("cell c", "output h", "forget gates", "input gates"))
    assert facts(alt)[-4:] == ["5", "3", "2", "0.0031"]  # the token 5; steps; the smallest gradient, where and how much


def test_tokens_have_a_letter_each():
    letters = [cell_words.letter(token) for token in range(17)]
    assert letters == list("ABCDEFGH12345678?")
    assert cell_words.spoken(3) == "the symbol D"
    assert cell_words.spoken(8) == "the distractor 1"


def test_numbers_have_a_real_minus_sign_and_zero_none():
    assert [cell_words.plain(value) for value in (-0.127, -0.001, 0.0, 12.346)] == ["−0.13", "0.00", "0.00", "12.35"]
