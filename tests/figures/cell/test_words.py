"""The sentences on a step: each is checked against a trace made by hand."""

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


def test_what_came_in_what_changed_most_and_the_answer(trace):
    assert cell_words.sentences(trace) == [
        "Step 1 of 3: the symbol C comes in. The largest change is in channel 2 of the cell c, from 0.00 to −2.00. "
        "On average the forget gates stand at 0.50, the input gates at 0.15. "
        "Asked now, the network would answer B (probability 0.40), which is wrong: it was C.",
        "Step 2 of 3: the distractor 5 comes in. The largest change is in channel 1 of the cell c, from 0.10 to 0.90. "
        "On average the forget gates stand at 0.85, the input gates at 0.15. "
        "Asked now, the network would answer B (probability 0.40), which is wrong: it was C.",
        "Step 3 of 3: the cue comes in. No channel of the cell c changes by 0.01 or more. "
        "On average the forget gates stand at 1.00, the input gates at 0.15. "
        "The network answers C (probability more than 0.99), which is right.",
    ]


def test_a_transformer_says_where_it_looks(trace):
    attention = np.zeros((1, 2, 3, 3))
    attention[0, 0], attention[0, 1] = np.eye(3), [[1, 0, 0], [0.3, 0.7, 0], [0.2, 0.7, 0.1]]
    trace |= {"architecture": "transformer", "states": {}, "gates": {}, "attention": attention}
    said = [each.split(". ")[1] for each in cell_words.sentences(trace)]
    assert said == [
        "There is nothing before it to look at",
        "Of the steps before, it looks most at step 1 (C): 0.30, in layer 1, head 2",
        "Of the steps before, it looks most at step 2 (5): 0.70, in layer 1, head 2",
    ]


def test_an_rnn_has_a_state_and_no_gates(trace):
    trace |= {"architecture": "rnn", "states": {"h": trace["states"]["h"]}, "gates": {}}
    assert "channel 2 of the state h, from 0.00 to 9.00. Asked now" in cell_words.sentences(trace)[0]


def test_the_picture_in_words(trace):
    assert cell_words.described(trace) == (
        "Inside the LSTM while it reads C 5 ?: heat maps of cell c, output h, forget gates, input gates and of its "
        "answers over 3 steps, and the gradient that reaches each step, smallest at step 2 with 0.0031 of the last "
        "step's."
    )


def test_tokens_have_a_letter_each():
    letters = [cell_words.letter(token) for token in range(17)]
    assert letters == list("ABCDEFGH12345678?")
    assert cell_words.spoken(3) == "the symbol D"
    assert cell_words.spoken(8) == "the distractor 1"


def test_numbers_have_a_real_minus_sign_and_zero_none():
    assert [cell_words.plain(value) for value in (-0.127, -0.001, 0.0, 12.346)] == ["−0.13", "0.00", "0.00", "12.35"]
