"""The cell chart, read from its artists."""

import re
from itertools import pairwise

import numpy as np
import pytest
from figures.cell import draw as figure
from figures.cell import measure as cell
from lab import colours, style
from models.architectures import ARCHITECTURES

from tools.derive import ROOT

WIDTH = 672
PANELS = {
    "rnn": ["state h, 16 channels"],
    "lstm": ["cell c, 16 channels", "output h, 16 channels"]
    + [f"{name} gate, 16 channels" for name in ("forget", "input", "output")],
    "gru": ["state h, 16 channels", "update gate, 16 channels", "reset gate, 16 channels"],
    "transformer": ["attention, layer 1, head 1", "attention, layer 1, head 2"],
}
every = pytest.mark.parametrize("architecture", ARCHITECTURES)


@pytest.fixture(autouse=True)
def look():
    style.use(ROOT / style.FONT_FILE)


def traced(architecture, length=9):
    return cell.trace(architecture, cell.untrained(architecture, 2), cell.sequence(length, 4))


def maps(drawn):
    """The heat maps by their titles, the keys left out."""
    return {image.get_label(): image for image in drawn.axes[0].images if not image.get_label().startswith("_")}


def values_of(trace, title):
    name = title.split(",")[0]
    if name == "attention":
        layer, head = (int(number) - 1 for number in re.findall(r"\d+", title))
        return trace["attention"][layer, head]
    if name.startswith("answer"):
        return trace["answers"]
    kind, short = ("gates", name.split()[0]) if "gate" in name else ("states", name.split()[-1])
    return trace[kind][short]


@every
def test_every_panel_shows_its_numbers_a_column_a_step(architecture):
    trace = traced(architecture)
    drawn = figure.draw(trace, WIDTH)
    found = maps(drawn)
    assert list(found) == [*PANELS[architecture], "answer, if asked now"]
    texts = [text.get_text() for text in drawn.axes[0].texts]
    for title, image in found.items():
        values, pixels = values_of(trace, title).T, np.asarray(image.get_array(), int)
        most = max(1, np.abs(values).max()) if ("state" in title or " c," in title or " h," in title) else 1
        np.testing.assert_allclose(pixels[..., 3], 255 * np.abs(values) / most, rtol=0, atol=0.5)
        below = (pixels[..., :3] == colours.NEGATIVE).all(-1)
        np.testing.assert_array_equal(below, values < 0)
        assert title in texts


@every
def test_no_panel_covers_another_and_all_have_the_same_columns(architecture):
    drawn = figure.draw(traced(architecture), WIDTH)
    extents = [image.get_extent() for image in maps(drawn).values()]
    assert {(left, right) for left, right, _, _ in extents} == {(figure.LEFT, WIDTH - figure.RIGHT)}
    for (_, _, bottom, _), (_, _, _, top) in pairwise(extents):
        assert top - bottom == pytest.approx(figure.TITLE)
    assert extents[-1][2] < drawn.axes[0].get_ylim()[0]


def test_the_gradient_stands_over_its_step_at_its_power_of_ten():
    trace = traced("rnn") | {"gradient": np.array([1e-12, 1e-6, 1e-5, 1e-4, 0.001, 0.01, 0.1, 10, 1])}
    drawn = figure.draw(trace, WIDTH)
    marks = next(line for line in drawn.axes[0].lines if line.get_gid() == "gradient")
    column = (WIDTH - figure.LEFT - figure.RIGHT) / 9
    np.testing.assert_allclose(marks.get_xdata(), figure.LEFT + (np.arange(9) + 0.5) * column)
    ys = marks.get_ydata()
    steps = np.diff(np.array([ys[0], *ys[1:7], ys[8], ys[7]]))
    # upwards, one height for each power of ten; what is below the scale lies at its foot
    np.testing.assert_allclose(steps[1:], steps[1], rtol=1e-9)
    assert steps[1] < 0
    np.testing.assert_allclose(steps[0], 2 * steps[1], rtol=1e-9)
    texts = [text.get_text() for text in drawn.axes[0].texts]
    assert {"10¹", "1", "≤10⁻⁸"} <= set(texts)


def test_a_key_tells_the_ends_of_each_scale():
    trace = traced("lstm")
    trace["states"]["c"] = trace["states"]["c"] * 8
    drawn = figure.draw(trace, WIDTH)
    texts = [text.get_text() for text in drawn.axes[0].texts]
    most = np.abs(trace["states"]["c"]).max()
    assert most > 2
    assert {f"{most:.2g}", f"−{most:.2g}", "−1", "1", "0"} <= set(texts)


@every
@pytest.mark.parametrize("length", [4, 32])
@pytest.mark.parametrize("width", [318, 672])
def test_the_frame_is_on_step_1_in_every_panel_and_the_style_says_the_columns(architecture, length, width):
    trace = traced(architecture, length)
    answer = figure.render(trace, width)
    left, column = (float(re.search(rf"--{name}: ([\d.]+)px", answer["svg"])[1]) for name in ("left", "column"))
    assert f"--columns: {length}" in answer["svg"]
    drawn = figure.draw(trace, width)
    mark = next(line for line in drawn.axes[0].lines if line.get_gid() == "step")
    x, y = mark.get_data()
    assert (np.nanmin(x), np.nanmax(x)) == pytest.approx((left, left + column), abs=0.01)
    frames = np.split(y, np.flatnonzero(np.isnan(y)))
    for image in maps(drawn).values():
        _, _, bottom, top = image.get_extent()
        assert any(np.nanmin(f) <= top and np.nanmax(f) >= bottom for f in frames if np.isfinite(f).any())
    assert left + length * column <= width


def test_the_veil_covers_all_but_the_first_step_and_is_not_seen():
    drawn = figure.draw(traced("rnn"), WIDTH)
    (veil,) = [patch for patch in drawn.axes[0].patches if patch.get_gid() == "ahead"]
    xs = veil.get_xy()[:, 0]
    column = (WIDTH - figure.LEFT - figure.RIGHT) / 9
    assert (xs.min(), xs.max()) == pytest.approx((figure.LEFT + column, WIDTH - figure.RIGHT))
    assert 0 < veil.get_alpha() < 0.01
    svg = figure.render(traced("rnn"), WIDTH)["svg"]
    group = svg[svg.index('id="cell-ahead"') :].split("</g>")[0]
    assert "fill: var(--paper)" in group


@every
def test_the_table_holds_the_very_numbers_drawn(architecture):
    trace = traced(architecture)
    rows = figure.render(trace, WIDTH)["rows"]
    columns = dict(zip(rows["head"], zip(*rows["body"], strict=True), strict=True))
    assert len(columns) == len(rows["head"]), "two columns have one name"
    assert columns["step"] == tuple(range(1, 10))
    assert "".join(columns["token"])[-1] == "?"
    np.testing.assert_array_equal(columns["gradient"], trace["gradient"])
    np.testing.assert_array_equal([columns[f"answer {name}"] for name in "ABCDEFGH"], trace["answers"].T)
    for name, values in (trace["states"] | trace["gates"]).items():
        np.testing.assert_array_equal([columns[f"{name} {c + 1}"] for c in range(16)], values.T)
    for layer, head in np.ndindex(trace["attention"].shape[:2]):
        named = [columns[f"layer {layer + 1}, head {head + 1}, to step {t + 1}"] for t in range(9)]
        np.testing.assert_array_equal(named, trace["attention"][layer, head].T)


@every
def test_the_same_trace_gives_the_same_picture(architecture):
    assert figure.render(traced(architecture), 318) == figure.render(traced(architecture), 318)
