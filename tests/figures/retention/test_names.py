"""The retention chart's words: the names at the lines, the sentence for those who do not see it, the table."""

from itertools import product
from pathlib import Path

import numpy as np
import pytest
from figures.retention import draw as retention
from lab import lines, style
from models.architectures import ARCHITECTURES

ROOT = Path(__file__).parents[3]
CURVES = {
    "rnn": np.array([1, 0.0137, 2e-14]),
    "lstm": np.array([1, 0.9, 0.81]),
    "gru": np.array([1, 0.5, 0.25]),
    "transformer": np.array([1, 1.25, 0]),
}


@pytest.fixture(autouse=True)
def look():
    style.use(ROOT / style.FONT_FILE)


def names(curves, scale, chosen="rnn"):
    """Text and (x, y) in pixels of the names beside the lines, from the lowest, and the axes."""
    axes = retention.draw(curves, chosen, scale, 680).axes[0]
    return {note.get_text(): note.xy for note in axes.texts}, axes


def test_a_line_that_left_the_axis_says_so_at_its_end():
    logarithmic, linear = list(names(CURVES, "log")[0]), list(names(CURVES, "linear")[0])
    assert sorted(logarithmic[:2]) == ["RNN < 10⁻⁸", "Transformer < 10⁻⁸"]
    assert sorted(linear[:2]) == ["RNN", "Transformer"]
    assert logarithmic[2:] == linear[2:] == ["GRU", "LSTM"]


@pytest.mark.parametrize("scale", ["log", "linear"])
def test_a_name_stands_at_the_height_of_its_lines_end(scale):
    curves = {"rnn": np.array([1, 1e-3]), "lstm": np.array([1, 0.9]), "gru": np.array([1, 0.4])}
    placed, axes = names(curves, scale)
    for architecture, label in (("rnn", "RNN"), ("lstm", "LSTM"), ("gru", "GRU")):
        x, y = axes.transData.transform((1, curves[architecture][-1]))
        # as near to it as its neighbours and the ends of the axis allow
        assert placed[label] == pytest.approx((x + 8, max(y, axes.bbox.y0 + 4)), abs=17)


def test_a_name_has_the_colour_of_its_line():
    axes = retention.draw(CURVES, "rnn", "linear", 680).axes[0]
    colours = {note.get_text(): note.get_color() for note in axes.texts}
    assert colours == {look["label"]: look["color"] for look in map(style.LOOKS.get, ARCHITECTURES)}


def test_no_two_names_touch_and_none_leaves_the_axes():
    every = [(1, 1, 1, 1), (0, 0, 0, 0), (1, 1, 0, 0), (0.5, 0.501, 0.502, 0.503), (1, 2, 3, 1e5)]
    for scale, ends in product(("log", "linear"), every):
        curves = {name: np.array([1, end]) for name, end in zip(CURVES, ends, strict=True)}
        placed, axes = names(curves, scale)
        heights = [y for _, y in placed.values()]
        assert len(heights) == 4
        assert min(np.diff(heights)) >= 17 - 1e-9, (scale, ends)
        assert axes.bbox.y0 <= heights[0], (scale, ends)
        assert heights[-1] <= axes.bbox.y1, (scale, ends)


def test_names_that_have_room_are_not_moved():
    assert lines.apart({"a": 90, "b": 10, "c": 50}, 100, 17) == {"b": 10, "c": 50, "a": 90}
    assert lines.apart({"a": 12, "b": 10}, 100, 17) == {"b": 10, "a": 27}
    assert lines.apart({"a": 99, "b": 98, "c": 10}, 100, 17) == {"c": 10, "b": 83, "a": 100}


def test_on_a_phone_the_names_stand_in_a_row_below():
    figure = retention.draw(CURVES, "rnn", "log", 328)
    (legend,) = figure.legends
    assert [text.get_text() for text in legend.get_texts()] == ["RNN", "LSTM", "GRU", "Transformer"]
    assert [line.get_color() for line in legend.get_lines()] == [style.LOOKS[name]["color"] for name in ARCHITECTURES]
    assert list(figure.axes[0].texts) == []
    assert retention.draw(CURVES, "rnn", "log", 680).legends == []


def test_the_sentence_says_how_the_curves_end():
    assert "RNN 2.0 × 10⁻¹⁴, LSTM 0.81, GRU 0.25, Transformer 0." in retention.describe(CURVES)
    assert "distance 2" in retention.describe(CURVES)


def test_the_table_holds_the_very_numbers_drawn():
    answer = retention.render(CURVES, "rnn", "linear", 680)
    assert answer["rows"]["head"] == ["distance k", "RNN", "LSTM", "GRU", "Transformer"]
    columns = np.array(answer["rows"]["body"]).T
    lines = retention.draw(CURVES, "rnn", "linear", 680).axes[0].lines
    np.testing.assert_array_equal(columns[0], lines[0].get_xdata())
    np.testing.assert_array_equal(columns[1:], [line.get_ydata() for line in lines])
    assert all(type(row[0]) is int and {type(value) for value in row[1:]} == {float} for row in answer["rows"]["body"])
    assert answer["alt"] == retention.describe(CURVES)


def test_curves_of_different_lengths_are_refused():
    with pytest.raises(ValueError, match="argument 3"):
        retention.render(CURVES | {"gru": np.array([1, 0.5])}, "rnn", "log", 680)


@pytest.mark.parametrize("chosen", CURVES)
def test_the_longest_names_stand_inside_the_picture(chosen):
    for width in (560, 680):
        figure = retention.draw({name: np.array([1, 0.0]) for name in CURVES}, chosen, "log", width)
        for note in figure.axes[0].texts:
            assert note.get_window_extent().x1 <= width
