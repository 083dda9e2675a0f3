"""The SVG that goes into the page: the same every time, and safe beside everything else that stands there."""

import re
import warnings
import xml.etree.ElementTree as ET
from pathlib import Path

import numpy as np
import pytest
from figures.attention import draw as attention
from figures.retention import draw as retention
from lab import drawing, style
from models.architectures import ARCHITECTURES

ROOT = Path(__file__).parents[2]
SVG = "{http://www.w3.org/2000/svg}"
DRAWN = {"svg", "g", "path", "rect", "text", "use", "defs", "clipPath", "image"}
HOSTILE = [
    "<img src=x onerror=alert(1)>", "</svg><script>", "$x^2$", "a & b", "&lt;b&gt;", '"q" \'s\'', "--> x <!--", "]]>",
    'id="x"', 'href="#y"', "url(#z)", style.INK, r"\frac{1}{2}", "🍕👩‍👩‍👧", "東京の首都", "مرحبا", "é", "%20",
]  # fmt: skip


@pytest.fixture(autouse=True)
def look():
    style.use(ROOT / style.FONT_FILE)


def curves_chart(scale="log", width=680, name="retention"):
    curves = {a: np.linspace(1, 0.1 * i, 11) for i, a in enumerate(ARCHITECTURES)}
    return drawing.to_svg(retention.draw(curves, "lstm", scale, width), name, retention.describe(curves))


def matrix_chart(tokens=("one", "two", "three"), name="attention"):
    weights = np.random.default_rng(0).dirichlet(np.ones(len(tokens)), len(tokens))
    return attention.render(list(tokens), weights, "0", "mean", 1, 680, name)["svg"]


CHARTS = {
    "retention": curves_chart, "retention-linear": lambda: curves_chart("linear", name="retention-linear"),
    "retention-narrow": lambda: curves_chart("log", 328, "retention-narrow"), "attention": matrix_chart,
    "hostile": lambda: matrix_chart(HOSTILE, "hostile"),
}  # fmt: skip


def ids(svg):
    return [element.get("id") for element in ET.fromstring(svg).iter() if element.get("id")]


@pytest.mark.parametrize("chart", CHARTS)
def test_the_same_figure_gives_the_same_bytes(chart):
    assert CHARTS[chart]() == CHARTS[chart]()


def test_a_figure_written_twice_gives_the_same_bytes():
    figure = attention.draw(["one", "two"], np.eye(2))
    assert drawing.to_svg(figure, "a", "alt") == drawing.to_svg(figure, "a", "alt")


@pytest.mark.parametrize("chart", CHARTS)
def test_every_id_is_the_figures_own_and_every_reference_finds_it(chart):
    svg = CHARTS[chart]()
    found = ids(svg)
    assert len(found) > 5
    assert all(each.startswith(f"{chart}-") for each in found)
    assert len(set(found)) == len(found)
    tags = "".join(re.findall(r"<[^>]+>", svg))
    references = set(re.findall(r'(?:url\(#|href="#)([^)"]*)', tags))
    assert references
    assert references <= set(found)


def test_two_figures_share_no_id():
    everywhere = [each for chart in CHARTS.values() for each in ids(chart())]
    assert len(set(everywhere)) == len(everywhere)
    assert not set(ids(matrix_chart())) & set(ids(matrix_chart(name="heads")))


@pytest.mark.parametrize("chart", CHARTS)
def test_nothing_in_it_reaches_the_rest_of_the_page(chart):
    root = ET.fromstring(CHARTS[chart]())
    assert root.tag == f"{SVG}svg"
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= DRAWN
    names = {name for element in root.iter() for name in element.keys()}  # noqa: SIM118, an element is no dict
    assert not [name for name in names if name.startswith("on")]


@pytest.mark.parametrize("chart", CHARTS)
def test_every_colour_is_one_of_the_pages(chart):
    tags = "".join(re.findall(r"<[^>]+>", CHARTS[chart]()))
    assert not re.findall("#0101[0-9a-f]{2}", tags)
    named = set(re.findall(r"var\((--[a-z]+)\)", tags))
    assert named <= set(style.THEME.values())
    assert {"--ink", "--muted"} <= named
    page = (ROOT / "static/page.css").read_text() + (ROOT / "index.html").read_text().partition("</style>")[0]
    assert all(f"{name}:" in page for name in named)
    # no colour of matplotlib's own
    assert not re.findall(r"(?:fill|stroke): (?!none|var\()[^;\"]+", tags)


def test_what_a_reader_typed_appears_as_text_and_nothing_else(caplog):
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        style.use(ROOT / style.FONT_FILE)
        svg = matrix_chart(HOSTILE)
    assert [str(each.message) for each in warned] == []
    assert caplog.records == []
    shown = [token if len(token) <= 16 else token[:15] + "…" for token in HOSTILE]
    texts = [element.text for element in ET.fromstring(svg).iter(f"{SVG}text")]
    assert sorted(texts) == sorted(2 * shown)


def test_the_sentence_is_the_label_whatever_stands_in_it():
    figure = attention.draw(["one"], np.eye(1))
    alt = 'a "b" <c> & \'d\' 東京 #010101 id="e"'
    root = ET.fromstring(drawing.to_svg(figure, "a", alt))
    assert root.get("aria-label") == alt
    assert root.get("role") == "img"


def test_a_pixel_of_the_drawing_is_one_of_the_page():
    root = ET.fromstring(drawing.to_svg(drawing.blank(680, 401), "a", "alt", "--cell: 3px"))
    assert root.get("viewBox") == "0 0 680 401"
    assert (root.get("width"), root.get("height"), root.get("style")) == ("680", "401", "--cell: 3px")


def test_words_are_text_in_the_pages_font():
    texts = list(ET.fromstring(curves_chart()).iter(f"{SVG}text"))
    assert "gradient retention r(k)" in [element.text for element in texts]
    assert all("font-family: 'Inter'" in element.get("style") for element in texts)
