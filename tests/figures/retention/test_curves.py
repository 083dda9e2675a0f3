"""The four curves of the retention chart: what each slider does, and what it leaves alone."""

import json
from itertools import product
from pathlib import Path
from statistics import median

import numpy as np
import pytest
from figures.retention import curves
from figures.retention import draw as chart
from lab import style
from models.architectures import ARCHITECTURES

ROOT = Path(__file__).parents[3]
DEFAULTS = {"distance": 60, "spectral_radius": 1.0, "forget_bias": 1.0, "window": 0, "seed": 1, "input_scale": 1.0}
SEEDS = range(1, 6)


@pytest.fixture(autouse=True)
def forget():
    """No test finds what another one computed."""
    curves.curve.cache_clear()


@pytest.fixture
def look():
    style.use(ROOT / style.FONT_FILE)


@pytest.fixture
def measured(monkeypatch):
    """Collects (architecture, inputs) of every measurement."""
    names = {row["module"].run: name for name, row in ARCHITECTURES.items()}
    calls, real = [], curves.gradient_norms

    def counted(run, params, inputs, *more, **options):
        calls.append((names[run], inputs))
        return real(run, params, inputs, *more, **options)

    monkeypatch.setattr(curves, "gradient_norms", counted)
    return calls


def ends(architecture, name, values):
    """r(60) at each value of a slider: {value: one for each seed}."""
    return {v: [float(curves.curve(architecture, 60, seed, **{name: v})[-1]) for seed in SEEDS] for v in values}


@pytest.mark.parametrize(
    ("name", "value", "only"),
    [("spectral_radius", 0.7, ["rnn"]), ("forget_bias", 3, ["lstm", "gru"]), ("window", 5, ["transformer"]),
     *((name, value, list(ARCHITECTURES)) for name, value in (("seed", 2), ("distance", 61), ("input_scale", 0.3)))],
)  # fmt: skip
def test_a_slider_recomputes_only_the_models_that_it_changes(measured, name, value, only):
    before = curves.retention_curves(**DEFAULTS)
    measured.clear()
    after = curves.retention_curves(**DEFAULTS | {name: value})
    assert [architecture for architecture, _ in measured] == only
    changed = [a for a in before if before[a].shape != after[a].shape or (before[a] != after[a]).any()]
    assert changed == only


def test_going_back_computes_nothing(measured):
    for window in (0, 5, 0):
        curves.retention_curves(**DEFAULTS | {"window": window})
    assert [architecture for architecture, _ in measured].count("transformer") == 2
    assert len(measured) == 5


def test_all_models_read_the_same_inputs(measured):
    curves.retention_curves(**DEFAULTS | {"distance": 17})
    inputs = [read for _, read in measured]
    assert len(inputs) == 4
    assert inputs[0].shape == (18, curves.WIDTH)
    assert all((read == inputs[0]).all() for read in inputs)


def test_a_longer_distance_leaves_the_near_inputs_what_they_were():
    near, far = curves.inputs(61, 3), curves.inputs(201, 3)
    np.testing.assert_array_equal(far[-61:], near)
    assert (far[0] != near[0]).all()
    assert (curves.inputs(61, 4) != near).all()


def test_equal_seeds_repeat_and_others_do_not():
    first = curves.retention_curves(**DEFAULTS)
    curves.curve.cache_clear()
    again, other = curves.retention_curves(**DEFAULTS), curves.retention_curves(**DEFAULTS | {"seed": 2})
    for architecture in ARCHITECTURES:
        assert first[architecture] is not again[architecture]
        np.testing.assert_array_equal(first[architecture], again[architecture])
        assert np.abs(first[architecture] - other[architecture]).max() > 1e-3


def test_every_curve_begins_with_1_and_has_every_distance():
    for architecture, curve in curves.retention_curves(**DEFAULTS).items():
        assert curve[0] == 1, architecture
        assert curve.shape == (61,), architecture


def test_a_smaller_spectral_radius_forgets_sooner_with_every_seed():
    found = ends("rnn", "spectral_radius", (0.5, 1.0))
    assert all(small < 1e-10 * large for small, large in zip(found[0.5], found[1.0], strict=True)), found


@pytest.mark.parametrize("architecture", ["lstm", "gru"])
def test_a_higher_bias_of_the_gate_that_keeps_keeps_more(architecture):
    found = ends(architecture, "forget_bias", (-2, -1, 0, 1, 2, 3, 4))
    medians = [median(values) for values in found.values()]
    assert medians == sorted(medians), medians
    assert medians[0] < 1e-30
    assert medians[-1] > 0.1


def test_a_window_ends_the_transformers_reach():
    curve = curves.curve("transformer", 60, 1, window=8)
    assert (curve[:8] > 0).all()
    assert (curve[8:] == 0).all()
    whole = curves.curve("transformer", 60, 1, window=0)
    np.testing.assert_array_equal(curves.curve("transformer", 60, 1, window=61), whole)


def test_the_ends_of_the_sliders_give_numbers_that_travel(look):
    ends = [(0.1, -2, 0, 0.1), (3, 4, 200, 0.1), (0.1, 4, 1, 3), (3, -2, 200, 3)]
    for distance, (radius, bias, window, size), scale in product((1, 200), ends, ("log", "linear")):
        case = (distance, radius, bias, window, size, scale)
        found = curves.retention_curves(distance, radius, bias, window, seed=1, input_scale=size)
        assert all(np.isfinite(curve).all() and (curve >= 0).all() for curve in found.values()), case
        # small is not 0: only what a window hides is
        assert all((found[name] > 0).all() for name in ("rnn", "lstm", "gru")), case
        answer = json.loads(json.dumps(chart.render(found, "rnn", scale, 680), allow_nan=False))
        assert len(answer["rows"]["body"]) == distance + 1, case
