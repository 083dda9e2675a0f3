"""What the article says of the recorded times and of the work that they stand beside."""

import json

import numpy as np
import pytest
from figures.scaling import draw as chart
from figures.scaling import measure as scaling

from tests.claims.article import words_of
from tools.derive import ROOT

CURVES = scaling.curves(json.loads((ROOT / "static/figures/scaling.json").read_text())["records"])
SAID = words_of("part-1/time-measured")


def test_recurrence_has_slope_1_and_the_transformer_bends_towards_2():
    slopes = {name: scaling.slope(*curve) for name, curve in CURVES.items()}
    for name in ("rnn", "lstm", "gru", "transformer-window"):
        assert slopes[name] == pytest.approx(1, abs=0.1)
    assert 1.4 < slopes["transformer"] < 2
    steps = np.diff(np.log2(CURVES["transformer"][1]))
    assert steps[-1] > steps[-2] > steps[-3], "it bends"


def test_the_transformer_stays_ahead_for_hundreds_of_tokens_and_does_more_a_second():
    for name in ("lstm", "gru"):
        assert 500 < scaling.crossing(CURVES["transformer"], CURVES[name]) < 2048
    assert chart.rate("transformer", CURVES["transformer"], 64) > 5 * chart.rate("rnn", CURVES["rnn"], 64)
    # more work than the gated networks from the start
    assert all(12 * 64**2 + 2 * n * 64 > 8 * 64**2 for n in scaling.SIZES)


def test_the_slope_of_the_counted_work():
    slope = chart.counted_slope("transformer", list(scaling.SIZES), 64)
    assert f"{slope:.2f}" == "1.72"
    assert {"1.72", "64", "16"} <= SAID
    assert slope < chart.counted_slope("transformer", list(scaling.SIZES), 16) < 2
