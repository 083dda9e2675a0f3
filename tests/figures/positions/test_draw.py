"""The positions chart, read from its artists."""

import asyncio
from pathlib import Path

import numpy as np
import pytest
from figures.positions import draw as chart
from figures.positions import measure as positions
from lab import style
from lab.encoder_session import EncoderSession

from tools.derive.sessions import read_file

ROOT = Path(__file__).parents[3]
MATRIX = np.random.default_rng(2).normal(size=(512, 384)) + 0.3


@pytest.fixture(autouse=True)
def look():
    style.use(ROOT / style.FONT_FILE)


def lines_of(figure):
    return {line.get_gid().removeprefix("line-"): line for line in figure.axes[0].lines}


@pytest.mark.parametrize("width", [318, 672])
@pytest.mark.parametrize(("distance", "place"), [(64, 10), (511, 0), (8, 511)])
def test_the_lines_and_the_band_are_what_is_measured(width, distance, place):
    found = chart.measured(MATRIX, distance, place, 10_000)
    figure = chart.draw(found, place, width)
    drawn = lines_of(figure)
    learned = positions.of_learned(MATRIX, distance)
    expected = {
        "mean": learned["mean"],
        "place": positions.from_place(MATRIX, place, distance),
        "sinusoids": positions.of_sinusoids(distance, 384, 10_000),
        "rotations": positions.of_rotations(distance, 32, 10_000),
    }
    assert set(drawn) == set(expected)
    for name, values in expected.items():
        np.testing.assert_array_equal(drawn[name].get_xdata(), range(len(values)))
        np.testing.assert_array_equal(drawn[name].get_ydata(), values)
    (band,) = figure.axes[0].collections
    edges = band.get_paths()[0].vertices
    for k in (1, distance // 2, distance):
        at = edges[edges[:, 0] == k, 1]
        assert (at.min(), at.max()) == (learned["least"][k], learned["most"][k])
    assert figure.axes[0].get_xlim() == (0, distance)


@pytest.mark.parametrize("width", [318, 672])
def test_every_line_has_its_name_and_differs_in_more_than_colour(width):
    figure = chart.draw(chart.measured(MATRIX, 64, 10, 10_000), 10, width)
    texts = figure.axes[0].texts if width > 520 else figure.legends[0].get_texts()
    names = ["learned, mean", "learned, from 10", "sinusoids", "rotations"]
    assert {text.get_text() for text in texts} == set(names)
    dashes = {name: look[2] for name, look in chart.LOOKS.items()}
    assert dashes["mean"] == dashes["sinusoids"], "these two differ in width and colour"
    assert len(set(dashes.values())) == 3
    for text in texts:
        assert text.get_window_extent().x1 <= width


def test_the_table_holds_the_numbers_drawn_and_none_after_the_last_place():
    answer = chart.render(MATRIX, 16, 500, 1000, 672)
    assert answer["rows"]["head"] == ["distance", "learned, mean", "learned, least", "learned, most",
                                      "learned, from place 500", "sinusoids", "rotations"]  # fmt: skip
    found = chart.measured(MATRIX, 16, 500, 1000)
    columns = list(zip(*answer["rows"]["body"], strict=True))
    assert columns[0] == tuple(range(17))
    order = ("mean", "least", "most", "place", "sinusoids", "rotations")
    for name, column in zip(order, columns[1:], strict=True):
        values = [each for each in column if each is not None]
        assert values == found[name].tolist()
    assert [each is None for each in columns[4]] == [False] * 12 + [True] * 5
    assert "from 0 to 16, base 1,000" in answer["alt"]
    assert "place 500" not in answer["alt"], "it does not reach the end"


def test_the_axis_holds_every_pair_of_the_stored_matrix():
    matrix = asyncio.run(EncoderSession(read_file).positions())
    low, high = chart.draw(chart.measured(matrix, 511, 0, 100), 0).axes[0].get_ylim()
    found = positions.of_learned(matrix, 511)
    assert low < found["least"].min()
    assert found["most"].max() < high
