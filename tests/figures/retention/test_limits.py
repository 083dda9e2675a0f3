"""What overflows, or moves nothing, is said; the others are drawn as ever."""

import json

import numpy as np
import pytest
from figures.retention import lab, limits
from figures.retention.curves import begun, retention_curves
from lab import style
from models.architectures import ARCHITECTURES

from tools.derive import ROOT
from tools.derive.asking import ask

COMMON = {"measure": "gradient", "trained": "no", "architecture": "rnn", "width": 672, "seed": 1, "window": 0}
DEFAULTS = {"distance": 60, "spectral_radius": 1.0, "forget_bias": 1.0, "input_scale": 1.0}


@pytest.fixture(autouse=True)
def look():
    style.use(ROOT / style.FONT_FILE)


def answered(scale="log", **choices):
    return ask(lab.retention, scale=scale, **COMMON, **DEFAULTS | choices)


def column(answer, label):
    return [row[answer["rows"]["head"].index(label)] for row in answer["rows"]["body"]]


@pytest.mark.parametrize("scale", ["log", "linear"])
def test_a_gradient_that_overflows_ends_its_curve_and_says_where(scale):
    # without inputs the state stays 0, tanh changes nothing, and the gradient grows like the powers of the matrix
    answer = answered(scale, spectral_radius=1e9, input_scale=0)
    _, params, _, _ = begun("rnn", 60, 1, 0, {"spectral_radius": 1e9})
    with np.errstate(all="ignore"):
        powers = [np.linalg.matrix_power(params["weight_hh"], k) @ params["weight_ih"] for k in range(61)]
        largest = np.array([np.abs(power).max() for power in powers])
    first = int(np.argmax(~np.isfinite(largest)))
    assert f"The RNN’s gradient overflowed {first} steps back" in answer["caption"]
    assert answer["caption"].endswith("its curve ends before.")
    assert answer["alt"].endswith("its curve ends before.")
    assert ("factor of 10⁴⁰" in answer["caption"]) == (scale == "log")
    values = column(answer, "RNN")
    assert None not in values[:first] and set(values[first:]) == {None}
    assert "RNN" not in answer["reading"]["said"][-1]
    for label in ("LSTM", "GRU", "Transformer"):
        assert None not in column(answer, label)
    assert json.dumps(answer, allow_nan=False)


def test_values_that_overflow_on_the_way_say_at_which_step():
    answer = answered(input_scale=6e307)
    steps = {}
    for name, row in ARCHITECTURES.items():
        run, params, read, running = begun(name, 60, 1, 6e307, {"spectral_radius": 1.0, "forget_bias": 1.0})
        steps[row["label"]] = limits.first_overflow(run, params, read, **running)
        assert steps[row["label"]] is None or 1 <= steps[row["label"]] <= 61
    assert any(steps.values())
    for label, step in steps.items():
        assert step is None or f"The {label} overflowed at step {step} of 61" in answer["caption"]


def test_the_first_overflow_is_the_first_output_that_is_no_number():
    inputs = np.ones((9, 2))
    inputs[5] = np.inf
    assert limits.first_overflow(lambda params, xs: xs, None, inputs) == 6
    assert limits.first_overflow(lambda params, xs: xs, None, np.ones((9, 2))) is None


def test_a_gate_that_lets_nothing_in_has_no_curve_and_the_others_are_what_they_were():
    answer, before = answered(forget_bias=60.0), answered()
    assert "The GRU has no curve: its last input does not move its last output" in answer["caption"]
    assert set(column(answer, "GRU")) == {None}
    for label in ("RNN", "Transformer"):
        assert column(answer, label) == column(before, label)
    assert "curve" not in before["caption"]


@pytest.mark.parametrize(("radius", "bias", "size"), [(1e308, 1, 1), (1, 1e308, 1), (1, -1e308, 1), (1, 1, 1e308),
                                                      (1e-300, 1, 1e-300), (1e308, 1e308, 1e308)])  # fmt: skip
def test_no_extreme_choice_keeps_the_chart_from_being_drawn(radius, bias, size):
    for scale in ("log", "linear"):
        answer = answered(scale, spectral_radius=radius, forget_bias=bias, input_scale=size)
        assert answer["svg"].startswith("<svg")
        assert len(answer["rows"]["body"]) == 61
        assert answer["caption"].count("The ") >= sum(row is None for row in answer["rows"]["body"][-1])


def test_a_curve_with_all_its_values_needs_no_words():
    for name, curve in retention_curves(60, 1.0, 1.0, 0, 1).items():
        assert limits.sentence(name, curve, None) is None
