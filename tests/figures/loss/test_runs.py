"""Runs that the lab holds: paused, resumed, left for another, forgotten; none of it changes a curve."""

import asyncio
from itertools import islice

import numpy as np
import pytest
from figures.loss.measure import training
from lab import long_work, runs

LSTM = {"network": "lstm", "distance": 4, "seed": 3, "rate": 0.01}
RNN = LSTM | {"network": "rnn"}
STEPS_PER_RUN = 30


@pytest.fixture(autouse=True)
def fresh(monkeypatch):
    monkeypatch.setattr(runs, "STEPS_PER_RUN", STEPS_PER_RUN)
    monkeypatch.setattr(runs, "PICTURE_EVERY_SECONDS", 0)
    monkeypatch.setattr(runs, "TIMES_LONGER", 0)
    runs.runs.clear()
    yield
    runs.runs.clear()


def train(mode, choices, beside=(), stop_at=None):
    """The answer and what was told; a reader who sees step `stop_at` pauses."""
    told = []

    def tell(what, **record):
        assert what == "training"
        told.append(record)
        if record["step"] == stop_at:
            long_work.stop("training")

    return asyncio.run(runs.answer(tell, mode, choices, list(beside), 672)), told


def untimed(curve):
    return [(record["step"], record["loss"], record["recall"]) for record in curve["records"]]


def uninterrupted(choices, steps):
    run = training(np.random.default_rng(choices["seed"]), choices["network"], choices["distance"], choices["rate"])
    return untimed({"records": list(islice(run, steps // 5 + 1))})


def test_a_run_goes_on_for_one_leg_and_its_picture_grows():
    answer, told = train("start", LSTM)
    assert (answer["step"], answer["end"]) == (STEPS_PER_RUN, STEPS_PER_RUN)
    assert answer["curve"]["choices"] == LSTM
    assert untimed(answer["curve"]) == uninterrupted(LSTM, STEPS_PER_RUN)
    assert [row[0] for row in answer["rows"]["body"]] == [0, 5, 10, 15, 20, 25, 30]
    assert [record["step"] for record in told] == [0, 5, 10, 15, 20, 25, 30]
    assert all(record["svg"] and record["said"] and "rows" not in record for record in told)


def test_paused_and_resumed_is_the_same_curve_as_uninterrupted():
    paused, _ = train("start", LSTM, stop_at=10)
    assert 10 <= paused["step"] < STEPS_PER_RUN
    again, _ = train("resume", LSTM, stop_at=20)
    assert paused["step"] < again["step"] < STEPS_PER_RUN
    whole, _ = train("resume", LSTM)
    assert (whole["step"], whole["end"]) == (STEPS_PER_RUN, STEPS_PER_RUN)
    more, _ = train("resume", LSTM)
    assert (more["step"], more["end"]) == (2 * STEPS_PER_RUN, 2 * STEPS_PER_RUN)
    assert untimed(more["curve"]) == uninterrupted(LSTM, 2 * STEPS_PER_RUN)


def test_a_run_can_be_left_for_another_and_taken_up_again():
    first, _ = train("start", LSTM, stop_at=10)
    second, _ = train("start", RNN, beside=[first["curve"]], stop_at=15)
    whole, _ = train("resume", LSTM, beside=[second["curve"]])
    assert untimed(whole["curve"]) == uninterrupted(LSTM, STEPS_PER_RUN)
    other, _ = train("resume", RNN, beside=[whole["curve"]])
    assert untimed(other["curve"]) == uninterrupted(RNN, STEPS_PER_RUN)
    assert other["rows"]["head"][1:] == [
        f"{name}, distance 4, seed 3, rate 0.01: {what}" for name in ("LSTM", "RNN") for what in ("loss", "recall")
    ]


def test_a_run_that_is_not_shown_any_more_is_let_go():
    train("start", LSTM, stop_at=10)
    train("start", RNN)
    assert list(runs.runs) == [runs.key_of(RNN)]
    with pytest.raises(KeyError):
        train("resume", LSTM)


def test_reset_begins_again_and_trains_nothing():
    train("start", LSTM)
    answer, _ = train("reset", LSTM)
    assert (answer["step"], answer["end"]) == (0, 0)
    assert untimed(answer["curve"]) == uninterrupted(LSTM, 0)
    whole, _ = train("resume", LSTM)
    assert untimed(whole["curve"]) == uninterrupted(LSTM, STEPS_PER_RUN)


def test_start_begins_anew_where_a_run_is_held():
    train("start", LSTM)
    answer, _ = train("start", LSTM)
    assert untimed(answer["curve"]) == uninterrupted(LSTM, STEPS_PER_RUN)


def test_pictures_wait_in_proportion_to_the_time_that_drawing_takes(monkeypatch):
    monkeypatch.setattr(runs, "TIMES_LONGER", 1000)
    _, told = train("start", LSTM)
    assert [record["step"] for record in told] == [0]


def test_what_is_said_of_a_run():
    answer, _ = train("start", LSTM)
    last = answer["curve"]["records"][-1]
    assert answer["said"].startswith(f"Step 30 of 30: loss {last['loss']:.2g}, recall {100 * last['recall']:.0f} %")
