"""Runs that the lab holds: paused, resumed, left for another, forgotten; none of it changes a curve."""

import asyncio
import json
from itertools import islice

import numpy as np
import pytest
from figures.loss import lab, words
from figures.loss.measure import training
from lab import connection, long_work, runs

LSTM = {"network": "lstm", "distance": 4, "seed": 3, "rate": 0.01}
RNN = LSTM | {"network": "rnn"}
STEPS = 20  # of a run, until it stops by itself


@pytest.fixture(autouse=True)
def fresh(monkeypatch):
    monkeypatch.setattr(lab, "STEPS_PER_RUN", STEPS)
    monkeypatch.setattr(runs, "PICTURE_EVERY_SECONDS", 0)
    monkeypatch.setattr(runs, "TIMES_LONGER", 0)
    lab.KIND.held.clear()
    yield
    lab.KIND.held.clear()


@pytest.fixture
def train(monkeypatch):
    """train(mode, choices, beside, stop_at): the answer and what was told; a reader who sees `stop_at` pauses."""

    def asked(mode, choices, beside=(), stop_at=None):
        told = []

        def post(text):
            told.append(json.loads(text))
            assert told[-1]["what"] == "training"
            if step_of(told[-1]) == stop_at:
                long_work.stop("training")

        monkeypatch.setitem(connection.connected, "post", post)
        wanted = {"mode": mode, **choices, "beside": list(beside), "width": 672}
        return json.loads(asyncio.run(lab.train(json.dumps(wanted)))), told

    return asked


def step_of(answer):
    return answer["curve"]["records"][-1]["step"]


def untimed(curve):
    return [(record["step"], record["loss"], record["recall"]) for record in curve["records"]]


def uninterrupted(choices, steps):
    run = training(np.random.default_rng(choices["seed"]), choices["network"], choices["distance"], choices["rate"])
    return untimed({"records": list(islice(run, steps // 5 + 1))})


def test_a_run_goes_on_to_its_end_and_its_picture_grows(train):
    answer, told = train("start", LSTM)
    assert (step_of(answer), answer["end"]) == (STEPS, STEPS)
    assert answer["curve"]["choices"] == LSTM
    assert untimed(answer["curve"]) == uninterrupted(LSTM, STEPS)
    assert [row[0] for row in answer["rows"]["body"]] == [0, 5, 10, 15, 20]
    assert [step_of(record) for record in told] == [0, 5, 10, 15, 20]
    assert all(record["svg"] and record["said"] and "rows" not in record for record in told)
    last = answer["curve"]["records"][-1]
    assert f"{last['loss']:.2g}" in answer["said"] and f"{100 * last['recall']:.0f} %" in answer["said"]


def test_paused_and_resumed_is_the_same_curve_as_uninterrupted(train):
    paused, _ = train("start", LSTM, stop_at=5)
    assert 5 <= step_of(paused) < STEPS
    again, _ = train("resume", LSTM, stop_at=10)
    assert step_of(paused) < step_of(again) < STEPS
    whole, _ = train("resume", LSTM)
    assert (step_of(whole), whole["end"]) == (STEPS, STEPS)
    more, _ = train("resume", LSTM)
    assert (step_of(more), more["end"]) == (2 * STEPS, 2 * STEPS)
    assert untimed(more["curve"]) == uninterrupted(LSTM, 2 * STEPS)


def test_a_run_can_be_left_for_another_and_taken_up_again(train):
    first, _ = train("start", LSTM, stop_at=5)
    second, _ = train("start", RNN, beside=[first["curve"]], stop_at=10)
    whole, _ = train("resume", LSTM, beside=[second["curve"]])
    assert untimed(whole["curve"]) == uninterrupted(LSTM, STEPS)
    other, _ = train("resume", RNN, beside=[whole["curve"]])
    assert untimed(other["curve"]) == uninterrupted(RNN, STEPS)
    heads = other["rows"]["head"][1:]
    assert [(head.split(",")[0], head.split()[-1]) for head in heads] == [
        ("LSTM", "loss"), ("LSTM", "recall"), ("RNN", "loss"), ("RNN", "recall"),
    ]  # fmt: skip


def test_a_run_that_is_not_shown_any_more_is_let_go(train):
    train("start", LSTM, stop_at=5)
    train("start", RNN)
    assert list(lab.KIND.held) == [runs.key_of(RNN)]
    with pytest.raises(KeyError):
        train("resume", LSTM)


def test_reset_begins_again_and_trains_nothing(train):
    train("start", LSTM)
    answer, _ = train("reset", LSTM)
    assert (step_of(answer), answer["end"]) == (0, 0)
    assert untimed(answer["curve"]) == uninterrupted(LSTM, 0)
    whole, _ = train("resume", LSTM)
    assert untimed(whole["curve"]) == uninterrupted(LSTM, STEPS)


def test_start_begins_anew_where_a_run_is_held(train):
    train("start", LSTM)
    answer, _ = train("start", LSTM)
    assert untimed(answer["curve"]) == uninterrupted(LSTM, STEPS)


def test_pictures_wait_in_proportion_to_the_time_that_drawing_takes(train, monkeypatch):
    monkeypatch.setattr(runs, "TIMES_LONGER", 1000)
    _, told = train("start", LSTM)
    assert [step_of(record) for record in told] == [0]


def test_a_run_that_was_only_reset_is_at_step_0_of_nothing():
    record = {"step": 0, "loss": 2.08, "recall": 0.125, "seconds": 0.0}
    assert words.said([record], 0).startswith("Step 0: ")
    assert words.said([record], 400).startswith("Step 0 of 400: ")
