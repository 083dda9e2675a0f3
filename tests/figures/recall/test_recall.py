"""The `recall` chart: three questions to the trained networks, counted, and said in words."""

import numpy as np
import pytest
from figures.recall import lab
from figures.recall.words import listed, said
from lab import style

from tools.derive import ROOT
from tools.derive.asking import ask
from tools.derive.sessions import hold_recall_networks


@pytest.fixture(autouse=True)
def networks():
    style.use(ROOT / style.FONT_FILE)
    hold_recall_networks()


def asked(question, positions="trained"):
    return ask(lab.recall, question=question, positions=positions, width=672, models="")


def column(answer, name):
    rows = answer["rows"]
    return {row[0]: row[rows["head"].index(name)] for row in rows["body"]}


def test_the_question_says_how_far_and_how_narrow():
    inside, outside = asked("inside"), asked("outside")
    assert inside["done"] == inside["total"] == 200
    for name in ("RNN", "LSTM", "GRU", "Transformer"):
        assert column(inside, name)[32] == 1
    for name in ("RNN", "LSTM", "GRU", "Transformer, window 16"):  # a window is given to those that have none
        assert column(outside, name) == column(inside, name)
    # one layer with a window of 8 sees 7 steps back, and these networks never learned to hand on what it saw
    assert column(outside, "Transformer")[4] > 0.9 and column(outside, "Transformer")[8] < 0.3


def test_squeezed_positions_change_the_transformers_beyond_training_and_nothing_else():
    trained, squeezed = asked("beyond"), asked("beyond", "squeezed")
    for name in ("RNN", "LSTM", "GRU"):
        assert column(squeezed, name) == column(trained, name)
    for name in ("Transformer", "Transformer, window 16"):
        before, after = column(trained, name), column(squeezed, name)
        assert {k: share for k, share in after.items() if k <= 32} == {k: before[k] for k in after if k <= 32}
    assert column(trained, "Transformer")[128] < 0.9 and column(squeezed, "Transformer")[128] == 1
    assert column(squeezed, "Transformer, least")[128] > 0.9 > column(trained, "Transformer, least")[128]
    assert column(squeezed, "Transformer, window 16")[128] < 0.2  # what lies outside a window stays outside


def test_the_caption_says_what_was_done_to_positions():
    assert "squeezed" not in asked("beyond")["caption"]
    assert "33 p / T" in asked("beyond", "squeezed")["caption"]
    assert "no position is squeezed" in asked("inside", "squeezed")["caption"]
    assert asked("inside", "squeezed")["rows"] == asked("inside")["rows"]


def test_its_ids_are_its_own():
    svg = asked("inside")["svg"]
    assert 'id="recall-line-' in svg and 'id="retention-' not in svg


def test_what_is_said_is_in_the_table():
    answer = asked("outside")
    for name, words in (("Transformer", "Transformer given window 8"), ("Transformer, window 16", "with window 16")):
        assert f"{words} ({100 * column(answer, name)[32]:.1f} %)" in answer["said"]
    assert "RNN, LSTM and GRU named the symbol every time" in answer["said"]


def test_a_question_that_is_none_is_refused():
    with pytest.raises(ValueError, match="inside, beyond, outside; got sideways"):
        asked("sideways")
    with pytest.raises(ValueError, match="trained or squeezed; got stretched"):
        asked("inside", "stretched")


def one(shares, low):
    return {"distances": [1, 2, 4][: len(shares)], "shares": np.array([shares] * 5), "low": low}


def test_the_words_are_of_the_longest_distance_that_all_were_counted_at():
    found = {"rnn": one([1, 1, 1], [0.9] * 3), "gru": one([1, 0.8], [0.9, 0.7]), "lstm": one([1, 0.14], [0.9, 0.1])}
    text = said(found, 0)
    assert text.startswith("At distance 2: RNN named the symbol every time; GRU in 80.0 % of games;")
    assert "guessing: LSTM (14.0 %)" in text
    assert listed(["a"]) == "a" and listed(["a", "b", "c"]) == "a, b and c"
