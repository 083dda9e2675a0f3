"""The retention chart, read from its artists."""

from pathlib import Path

import numpy as np
import pytest
from figures.retention import draw as retention
from lab import style
from lab.lines import ticks
from matplotlib.colors import to_hex

ROOT = Path(__file__).parents[3]
STEPS = np.arange(23)
CURVES = {
    "rnn": 0.5 ** (2 * STEPS),  # ends at 5.7e-14, below the axis
    "lstm": 0.9**STEPS,
    "gru": 0.7**STEPS,
    "transformer": np.where(STEPS < 5, 1 - 0.1 * STEPS, 0),  # a window of 5
}
LABELS = {"rnn": "RNN", "lstm": "LSTM", "gru": "GRU", "transformer": "Transformer"}


@pytest.fixture(autouse=True)
def look():
    style.use(ROOT / style.FONT_FILE)


def lines(figure):
    """The lines by their architecture."""
    return {line.get_gid().removeprefix("line-"): line for line in figure.axes[0].lines}


def names_beside(figure):
    return {note.get_text(): note for note in figure.axes[0].texts}


@pytest.mark.parametrize("width", [680, 328])
def test_a_line_is_its_curve_and_carries_its_name(width):
    drawn = lines(retention.draw(CURVES, "gru", "linear", width))
    assert list(drawn) == list(CURVES)
    for name, line in drawn.items():
        np.testing.assert_array_equal(line.get_xdata(), STEPS)
        np.testing.assert_array_equal(line.get_ydata(), CURVES[name])
        assert line.get_label() == LABELS[name]


def test_on_a_logarithmic_axis_a_0_leaves_downwards_and_the_rest_stays():
    figure = retention.draw(CURVES, "gru", "log", 680)
    axes = figure.axes[0]
    assert axes.get_yscale() == "log"
    assert axes.get_ylim() == (1e-8, 10)
    for name, line in lines(figure).items():
        reached = CURVES[name] > 0
        np.testing.assert_array_equal(line.get_ydata()[reached], CURVES[name][reached])
        assert ((line.get_ydata()[~reached] > 0) & (line.get_ydata()[~reached] < 1e-100)).all()
        assert np.isfinite(axes.transData.transform(line.get_xydata())).all()


def test_the_linear_axis_begins_at_0_and_holds_every_point():
    axes = retention.draw(CURVES | {"lstm": 1.5**STEPS}, "gru", "linear", 680).axes[0]
    bottom, top = axes.get_ylim()
    assert bottom == 0
    assert 1.5**22 < top < 1.2 * 1.5**22


def test_an_exploding_curve_stays_on_the_logarithmic_axis():
    axes = retention.draw(CURVES | {"rnn": 3.0**STEPS}, "gru", "log", 680).axes[0]
    assert 3.0**22 <= axes.get_ylim()[1] == 1e11
    marks = axes.yaxis.get_major_locator()()
    assert [axes.yaxis.get_major_formatter()(mark, None) for mark in marks][:6] == [
        "10⁻⁸", "10⁻⁶", "10⁻⁴", "10⁻²", "1", "10²",
    ]  # fmt: skip


@pytest.mark.parametrize("chosen", CURVES)
def test_the_chosen_line_is_in_front_and_wider(chosen):
    figure = retention.draw(CURVES, chosen, "log", 680)
    drawn = lines(figure)
    front = drawn.pop(chosen)
    for line in drawn.values():
        assert front.get_zorder() > line.get_zorder()
        assert front.get_linewidth() > 1.5 * line.get_linewidth()
        assert front.get_markersize() > line.get_markersize()
    bold = [text.split(" <")[0] for text, note in names_beside(figure).items() if note.get_weight() == "bold"]
    assert bold == [LABELS[chosen]]


def test_every_architecture_has_its_own_colour_dashes_and_marker():
    drawn = lines(retention.draw(CURVES, "rnn", "log", 680))
    looks = {}
    for name, line in drawn.items():
        expected = style.LOOKS[name]
        assert to_hex(line.get_color()) == expected["color"]
        assert line.get_marker() == expected["marker"]
        # before matplotlib scales it by the width of the line
        dashes = line._unscaled_dash_pattern[1]
        assert dashes == (None if name == "transformer" else expected["dashes"])
        looks[name] = (expected["color"], dashes, expected["marker"])
    for each in zip(*looks.values(), strict=True):
        assert len(set(each)) == 4


@pytest.mark.parametrize("longest", [1, 7, 60, 200])
def test_a_line_has_a_few_marks_however_long_it_is(longest):
    curves = {name: np.linspace(1, 0.5, longest + 1) for name in CURVES}
    axes = retention.draw(curves, "rnn", "log", 680).axes[0]
    assert axes.get_xlim() == (0, longest)
    for line in axes.lines:
        assert 2 <= len(range(longest + 1)[:: line.get_markevery()]) <= 16


def test_ticks_are_few_round_and_begin_at_0():
    assert ticks(60) == [0, 10, 20, 30, 40, 50, 60]
    assert ticks(200) == [0, 50, 100, 150, 200]
    assert ticks(1) == [0, 1]
    for longest in range(2, 201):
        assert 3 <= len(ticks(longest)) <= 7, longest
        assert longest - ticks(longest)[-1] < ticks(longest)[1]


@pytest.mark.parametrize("scale", ["log", "linear"])
def test_the_words_say_what_the_axes_are(scale):
    axes = retention.draw(CURVES, "rnn", scale, 680).axes[0]
    assert axes.get_xlabel() == "distance k: steps back from the last input"
    assert axes.get_title(loc="left") == "gradient retention r(k)"
