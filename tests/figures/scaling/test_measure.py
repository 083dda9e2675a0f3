"""How the models are timed, fitted and compared, with a clock of the test's own; and long work around it."""

import asyncio

import numpy as np
import pytest
from figures.scaling import lab as scaling_work
from figures.scaling import measure as scaling
from lab import long_work
from models import transformer
from models.architectures import VARIANTS
from models.trees import in_precision

SIZES = np.array(scaling.SIZES)


@pytest.fixture
def clock(monkeypatch):
    """Seconds by (architecture, n), in place of real runs; `calls` notes what was timed. Default: n microseconds."""
    calls, seconds = [], {}

    def seconds_of(run, xs, count):
        calls.append((run, len(xs), count))
        return seconds.get((run, len(xs)), 1e-6 * len(xs))

    monkeypatch.setattr(scaling, "reader", lambda name, d: name)
    monkeypatch.setattr(scaling, "inputs", lambda n, d: range(n))
    monkeypatch.setattr(scaling, "seconds_of", seconds_of)
    monkeypatch.setattr(scaling, "count_for", lambda run, xs: 3)
    return calls, seconds


def test_every_model_is_timed_at_every_size_in_turn_and_the_median_counts(clock, monkeypatch):
    calls, _ = clock
    spread = iter(range(10_000))
    monkeypatch.setattr(
        scaling, "seconds_of", lambda run, xs, count: calls.append((run, len(xs), count)) or next(spread) * 1e-6
    )
    records = []
    steps = list(scaling.timings(16, records))
    assert [(record["n"], record["architecture"]) for record in records] == [(n, m) for n in SIZES for m in VARIANTS]
    assert [run for run, n, count in calls[:10]] == [*VARIANTS, *VARIANTS]
    # of the runs 0, 5, 10, 15, 20 of the first model the third
    assert records[0]["seconds"] == pytest.approx(10e-6)
    assert [done for done, _ in steps] == [*range(1, 176), 175]
    assert {total for _, total in steps} == {175}


def test_a_size_that_was_not_finished_is_timed_again_and_finished_ones_are_not(clock):
    calls, _ = clock
    records = []
    work = scaling.timings(16, records)
    for _ in range(30):  # 25 of the first size and 5 of the second
        next(work)
    assert [record["n"] for record in records] == [32] * 5
    calls.clear()
    steps = list(scaling.timings(16, records))
    assert steps[0] == (26, 175)
    assert {n for _, n, _ in calls} == set(SIZES[1:])
    assert len(records) == 35


def test_a_model_that_takes_a_second_is_not_asked_for_more(clock):
    calls, seconds = clock
    seconds["transformer", 512] = 1.5
    records = []
    assert list(scaling.timings(16, records))[-1] == (175, 175)
    assert max(record["n"] for record in records if record["architecture"] == "transformer") == 512
    assert max(record["n"] for record in records if record["architecture"] == "rnn") == 2048
    assert ("transformer", 1024, 3) not in calls


@pytest.mark.parametrize("name", VARIANTS)
def test_a_reader_is_the_model_in_float32_with_its_window(name):
    run, xs = scaling.reader(name, 16), scaling.inputs(48, 16)
    outputs = run(xs)
    assert len(outputs) == 48
    assert {output.dtype for output in outputs} == {np.dtype("f4")}
    if name == "transformer-window":
        params = in_precision(transformer.initial(np.random.default_rng(1), 16), np.float32)
        expected = transformer.run(params, xs, window=scaling.WINDOW)
        np.testing.assert_allclose(outputs, expected, atol=1e-5)


def test_a_short_run_is_timed_several_at_a_time_and_a_long_one_alone(monkeypatch):
    now = [0.0]
    monkeypatch.setattr(scaling.time, "perf_counter", lambda: now[0])

    def lasting(seconds):
        def run(xs):
            now[0] += seconds

        return run

    assert scaling.count_for(lasting(0.002), None) == 5
    assert scaling.count_for(lasting(0.3), None) == 1
    assert scaling.seconds_of(lasting(0.002), None, 5) == pytest.approx(0.002)


@pytest.mark.parametrize("power", [0.5, 1, 1.7, 2])
def test_the_slope_of_a_power_is_that_power_and_short_runs_do_not_bend_it(power):
    seconds = 3e-7 * SIZES**power
    seconds[scaling.FITTED_FROM > SIZES] = 0.7
    assert scaling.slope(list(SIZES), list(seconds)) == pytest.approx(power)


def test_two_points_are_not_fitted():
    assert scaling.slope([256, 512, 1024], [1.0, 2.0, 4.0]) is None
    assert scaling.slope([512, 1024, 2048], [1.0, 2.0, 4.0]) == pytest.approx(1)


def test_lines_that_cross_cross_where_they_are_equal():
    line, square = (list(SIZES), list(300.0 * SIZES)), (list(SIZES), list(1.0 * SIZES**2))
    assert scaling.crossing(square, line) == pytest.approx(300)
    assert scaling.crossing(line, square) is None, "it is longer at first, never for good"
    assert scaling.crossing(square, (list(SIZES), [1e-9] * 7)) is None
    assert scaling.crossing(square, (list(SIZES), [1e9] * 7)) is None


def test_the_last_crossing_counts():
    one, other = [1, 3, 1, 3, 3, 3, 3], [2.0] * 7
    assert 128 < scaling.crossing((list(SIZES), one), (list(SIZES), other)) < 256


def test_16_times_the_work_does_not_take_nearly_16_times_as_long():
    xs = {d: scaling.inputs(256, d) for d in (16, 64)}
    took = {d: min(scaling.seconds_of(scaling.reader("rnn", d), xs[d], 1) for _ in range(20)) for d in xs}
    assert took[64] < 8 * took[16]


def answers(mode, d=16, heard=lambda record: None):
    """What the lab answers, and how many records were told."""
    told = []

    def tell(what, **record):
        told.append(record)
        heard(record)

    return asyncio.run(scaling_work.answer(tell, mode, d, 672)), told


def test_a_run_tells_how_far_it_is_and_answers_with_all_of_it(clock):
    answer, told = answers("again")
    assert [record["done"] for record in told] == [*range(1, 176), 175]
    assert (answer["done"], answer["total"], answer["d"]) == (175, 175, 16)
    assert [len([cell for cell in line if cell is None]) for line in answer["rows"]["body"]] == [0] * 5


def test_a_stopped_run_keeps_what_it_has_and_can_go_on_or_begin_again(clock):
    def stop_at_80(record):
        if record["done"] == 80:
            long_work.stop("scaling")

    stopped, told = answers("again", heard=stop_at_80)
    assert (stopped["done"], told[-1]["done"]) == (80, 80)
    first = [line[1:4] for line in stopped["rows"]["body"]]
    assert all(line[4] is None for line in stopped["rows"]["body"])
    drawn, told = answers("draw")
    assert (drawn["rows"], drawn["done"], told) == (stopped["rows"], 80, [])
    rest, told = answers("on")
    assert told[0]["done"] == 76
    assert [line[1:4] for line in rest["rows"]["body"]] == first
    other, told = answers("on", d=32)
    assert (told[0]["done"], other["d"]) == (1, 32)


def test_pictures_grow_while_it_runs(clock, monkeypatch):
    monkeypatch.setattr(scaling_work, "PICTURE_EVERY_SECONDS", -1)
    _, told = answers("again")
    points = [picture["svg"].count("<use") for picture in (record["picture"] for record in told) if picture]
    assert points == sorted(points)
    assert points[0] < points[-1]
    assert all(record["picture"] is None for record in told[:25])
