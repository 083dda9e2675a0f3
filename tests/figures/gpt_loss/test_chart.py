"""The `gpt-loss` chart draws the record of the training, and the card agrees with it."""

import math

import numpy as np
import pytest
from figures.gpt_loss import draw
from figures.gpt_loss.recorded import ages_of

from tools.derive.sessions import gpt_record

TRAINING, EVALUATION = gpt_record("training.json"), gpt_record("evaluation.json")
CURVE = TRAINING["curves"]["base"]


def test_the_card_and_the_curve_agree():
    curve = {point["tokens"]: point["held_out"] for point in CURVE}
    for tokens, perplexity in ages_of(TRAINING, EVALUATION).items():  # the shipped models are rounded to eight bits
        assert math.log(perplexity) == pytest.approx(curve[tokens], abs=0.02)


def test_the_chart_draws_the_curve():
    figure = draw.draw(CURVE, ages_of(TRAINING, EVALUATION), TRAINING["words"], 672)
    lines = {line.get_gid(): line for line in figure.axes[0].lines if line.get_gid()}
    np.testing.assert_allclose(lines["held-out"].get_ydata(), [point["held_out"] for point in CURVE])
    np.testing.assert_allclose(lines["held-out"].get_xdata() * 1e6, [point["tokens"] for point in CURVE])
    assert lines["even"].get_ydata()[0] == pytest.approx(math.log(TRAINING["words"]))
    assert TRAINING["words"] == 917
