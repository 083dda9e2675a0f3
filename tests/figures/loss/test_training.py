"""Training on the recall task: its gradients, its records, and that it learns."""

import time
from functools import partial
from itertools import islice

import numpy as np
import pytest
from autograd import grad
from figures.loss.measure import BATCH, CHECKED, EVERY, WIDTHS, parameters, step, training
from models import adam
from models.recall import initial, loss, predict
from models.recall_task import recall, sequences
from models.statistics import wilson


def untimed(records):
    return [{key: value for key, value in record.items() if key != "seconds"} for record in records]


def records(seed, architecture, distance=3, count=4, rate=0.01):
    return untimed(islice(training(np.random.default_rng(seed), architecture, distance, rate), count))


def test_all_four_are_within_5_percent_of_one_size():
    sizes = [parameters(name) for name in WIDTHS]
    assert (min(sizes), max(sizes)) == (2195, 2303)
    assert max(sizes) < 1.05 * min(sizes)


@pytest.mark.parametrize("architecture", WIDTHS)
def test_the_gradient_is_the_slope_of_the_loss(architecture):
    rng = np.random.default_rng(4)
    params = initial(rng, architecture, WIDTHS[architecture], 17, 8)
    tokens, answers = sequences(rng, 7, 5)
    gradients = grad(partial(loss, architecture))(params, tokens, answers)
    direction = adam.mapped(lambda array: rng.normal(size=array.shape), params)
    along = sum(float(np.sum(g * d)) for g, d in zip(adam.leaves(gradients), adam.leaves(direction), strict=True))
    ends = [adam.mapped(lambda p, d, by=by: p + by * d, params, direction) for by in (-1e-6, 1e-6)]
    low, high = (float(loss(architecture, end, tokens, answers)) for end in ends)
    assert along == pytest.approx((high - low) / 2e-6, rel=1e-5)


@pytest.mark.parametrize("architecture", WIDTHS)
def test_a_step_makes_the_loss_of_its_own_batch_smaller(architecture):
    rng = np.random.default_rng(4)
    params = initial(rng, architecture, WIDTHS[architecture], 17, 8)
    batch = sequences(rng, 61, 5)
    after, moments = step(architecture, params, adam.start(params), 1e-4, *batch)
    assert loss(architecture, after, *batch) < loss(architecture, params, *batch)
    assert moments["step"] == 1


def test_the_first_record_is_of_the_untrained_network():
    (first,) = records(5, "gru", distance=11, count=1)
    weights_rng, _, checking_rng = np.random.default_rng(5).spawn(3)
    params = initial(weights_rng, "gru", WIDTHS["gru"], 17, 8)
    tokens, answers = sequences(checking_rng, CHECKED, 11)
    named = recall(partial(predict, "gru", params), tokens, answers)
    assert first == {"step": 0, "loss": float(loss("gru", params, tokens, answers)), "recall": named / CHECKED}
    low, high = wilson(named, CHECKED)
    assert low < 1 / 8 < high


@pytest.mark.parametrize("architecture", WIDTHS)
def test_the_same_seed_gives_the_same_curve_and_another_another(architecture):
    first = records(2, architecture)
    assert [record["step"] for record in first] == [0, EVERY, 2 * EVERY, 3 * EVERY]
    assert records(2, architecture) == first
    assert records(3, architecture)[1] != first[1]
    assert all(0 <= record["recall"] <= 1 and record["loss"] > 0 for record in first)


def test_the_seconds_grow_and_leave_out_the_time_between():
    run = training(np.random.default_rng(1), "rnn", 2, 0.01)
    before = next(run)["seconds"]
    assert before == 0
    first = next(run)["seconds"]
    end = time.perf_counter() + 0.3
    while time.perf_counter() < end:
        pass
    assert 0 < first < next(run)["seconds"] < first + 0.3


def test_all_architectures_learn_from_the_same_sequences(monkeypatch):
    read = []

    def noted(rng, count, distance):
        read.append(sequences(rng, count, distance))
        return read[-1]

    monkeypatch.setattr("figures.loss.measure.sequences", noted)
    for architecture in ("rnn", "transformer"):
        records(9, architecture, count=2)
    half = len(read) // 2
    assert half == 2 + EVERY
    for (tokens, answers), (others, theirs) in zip(read[:half], read[half:], strict=True):
        np.testing.assert_array_equal(tokens, others)
        np.testing.assert_array_equal(answers, theirs)
    assert [len(answers) for _, answers in read[:half]] == [CHECKED, *[BATCH] * EVERY, CHECKED]


@pytest.mark.parametrize(("architecture", "distance"), [("lstm", 0), ("lstm", 33), ("mamba", 8)])
def test_what_cannot_be_trained_is_refused(architecture, distance):
    with pytest.raises(ValueError, match=f"got {architecture} and {distance}"):
        next(training(np.random.default_rng(1), architecture, distance, 0.003))
