"""The cache chart, read from its artists; and the causal rows on the page."""

import re
import xml.etree.ElementTree as ET

import numpy as np
import pytest
from figures.cache import draw as cache
from figures.cache import measure as decoding
from lab import style

from tools.derive import ROOT
from tools.derive.recorded import stored_blocks


@pytest.fixture(autouse=True)
def look():
    style.use(ROOT / style.FONT_FILE)


def named(axes):
    return {line.get_gid(): line for line in axes.lines if line.get_gid()}


@pytest.mark.parametrize("width", [318, 672])
@pytest.mark.parametrize("n", [16, 1024, 8192])
def test_the_lines_are_the_work_and_the_axes_stand_still(width, n):
    found = decoding.work(n)
    figure = cache.draw(found, width)
    axes = figure.axes[0]
    assert (axes.get_xscale(), axes.get_yscale()) == ("log", "log")
    assert (axes.get_xlim(), axes.get_ylim()) == ((1, 8192), (3e6, 1e12))
    for way in ("cached", "again"):
        np.testing.assert_array_equal(named(axes)[f"line-{way}"].get_xdata(), np.arange(1, n + 1))
        np.testing.assert_array_equal(named(axes)[f"line-{way}"].get_ydata(), found[way])
        assert axes.get_ylim()[0] < found[way].min()
        assert found[way].max() < axes.get_ylim()[1]
        assert named(axes)[f"end-{way}"].get_xydata().tolist() == [[n, found[way][-1]]]
    for text in axes.texts:
        assert text.get_window_extent().x1 <= width


def test_a_laptop_names_the_ends_and_a_phone_the_lines():
    wide, narrow = (cache.draw(decoding.work(64), width) for width in (672, 318))
    assert [text.get_text() for text in wide.axes[0].texts] == ["all again: 698 M", "cached: 11 M"]
    assert [text.get_text() for text in narrow.legends[0].get_texts()] == ["all again", "cached"]


def test_words_and_table_say_the_same_numbers():
    answer = cache.render(1024, 672)
    found = decoding.work(1024)
    body = answer["rows"]["body"]
    assert [row[0] for row in body] == [2**power for power in range(11)]
    assert body[-1][1:4] == [found["cached"][-1], found["again"][-1], found["kept"]]
    assert body[-1][4:] == [1024 * each * 6 * 4 for each in (2 * 4 * 32, 2 * 32, 4 * 32 + 16)]
    assert all(type(cell) is int for row in body for cell in row), "JSON knows no other whole numbers"
    numbers = re.findall(r"[0-9][0-9,.]*(?: [MGT]B?)?", answer["said"])
    assert numbers == ["1,024", "13 G", "7.2 T", "544", "19 MB", "18,432", "384", "6",
                       "6.3 MB", "12", "4", "1.6 MB", "3.5 MB"]  # fmt: skip
    assert round(found["again"].sum() / found["cached"].sum()) == 544


def test_the_causal_rows_on_the_page_are_a_triangle_of_rows_that_sum_to_1():
    table = stored_blocks()["causal-rows"]
    rows = list(ET.fromstring(table).iter("tr"))
    weights = np.array([[float(cell.get("data-value")) for cell in row[1:-1]] for row in rows[1:]])
    assert weights.shape == (5, 5)
    assert (weights[np.triu_indices(5, 1)] == 0).all()
    assert (weights[np.tril_indices(5)] > 0).all()
    np.testing.assert_allclose(weights.sum(axis=1), 1, atol=1e-5)
    assert [cell.text for row in rows[1:] for cell in row[-1:]] == ["1.00"] * 5
    assert [[cell.text for cell in row[1:-1]] for row in rows[1:]] == [
        [f"{weight:.2f}" if j <= i else "0" for j, weight in enumerate(row)] for i, row in enumerate(weights)
    ]


def test_what_the_layers_alone_leave_out_is_said():
    caption = (ROOT / "py/figures/cache/figure.html").read_text("utf-8")
    assert f"{decoding.WIDTH * 30_522 / 1e6:.1f} M" == "11.7 M"
    assert {"11.7 M", "30,522"} <= set(re.findall(r"11\.7 M|30,522", caption))
