"""How the models are timed, fitted and compared, with a clock of the test's own."""

import numpy as np
import pytest
from figures.scaling import measure as scaling
from models import transformer
from models.architectures import VARIANTS
from models.trees import in_precision

SIZES = np.array(scaling.SIZES)


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
    assert [done for done, *_ in steps] == [*range(1, 176), 175]
    assert {total for _, total, _ in steps} == {175}


def test_a_size_that_was_not_finished_is_timed_again_and_finished_ones_are_not(clock):
    calls, _ = clock
    records = []
    work = scaling.timings(16, records)
    for _ in range(30):  # 25 of the first size and 5 of the second
        next(work)
    assert [record["n"] for record in records] == [32] * 5
    calls.clear()
    steps = list(scaling.timings(16, records))
    assert steps[0][:2] == (26, 175)
    assert {n for _, n, _ in calls} == set(SIZES[1:])
    assert len(records) == 35


def test_a_model_that_takes_a_second_is_not_asked_for_more(clock):
    calls, seconds = clock
    seconds["transformer", 512] = 1.5
    records = []
    assert list(scaling.timings(16, records))[-1] == (175, 175, records)
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
