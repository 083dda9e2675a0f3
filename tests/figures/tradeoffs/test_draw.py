"""The tradeoffs chart, read from its artists, and its words."""

import re
from itertools import pairwise, product
from math import log10

import pytest
from figures.tradeoffs import draw as tradeoffs
from figures.tradeoffs.measure import costs
from lab import style

from tools.derive import ROOT, specs

NAMES = ("rnn", "lstm", "gru", "transformer", "transformer-window")


@pytest.fixture(autouse=True)
def look():
    style.use(ROOT / style.FONT_FILE)


def drawn(n=1024, d=512, r=64, chosen="gru", width=672):
    return tradeoffs.draw(tradeoffs.numbers(n, d, r), chosen, r, width)


def marks(figure):
    """(measure, architecture) -> the x of its mark."""
    found = {}
    for line in figure.axes[0].lines:
        measure, name = re.fullmatch(r"mark-([a-z_]+)-(.+)", line.get_gid()).groups()
        found[measure, name] = float(line.get_xdata()[0])
    return found


def extremes():
    """The smallest and largest value of every slider, as sizes."""
    controls = [specs.load("tradeoffs").control(name) for name in "ndr"]
    return product(*[(2 ** control["min"], 2 ** control["max"]) for control in controls])


@pytest.mark.parametrize("width", [672, 318])
def test_a_mark_lies_at_the_logarithm_of_its_number(width):
    found, places = tradeoffs.numbers(1024, 512, 64), marks(drawn(width=width))
    assert set(places) == set(product(tradeoffs.PANELS, NAMES))
    span = (width - tradeoffs.NAMES) / (3 if width > 520 else 2) - tradeoffs.VALUE
    for measure, (_, _, low, high, _) in tradeoffs.PANELS.items():
        for one, other in pairwise(NAMES):
            apart = log10(found[other][measure] / found[one][measure]) * span / (high - low)
            assert places[measure, other] - places[measure, one] == pytest.approx(apart, abs=1e-9)


def test_every_number_stands_beside_its_mark():
    figure, found = drawn(), tradeoffs.numbers(1024, 512, 64)
    texts = {text.get_position(): text.get_text() for text in figure.axes[0].texts}
    for line in figure.axes[0].lines:
        measure, name = re.fullmatch(r"mark-([a-z_]+)-(.+)", line.get_gid()).groups()
        said = texts[line.get_xdata()[0] + 8, line.get_ydata()[0]]
        assert said == tradeoffs.short(found[name][measure], tradeoffs.PANELS[measure][4])


@pytest.mark.parametrize("width", [672, 318])
def test_no_choice_on_the_page_leaves_its_panel(width):
    span = (width - tradeoffs.NAMES) / (3 if width > 520 else 2) - tradeoffs.VALUE
    across = 3 if width > 520 else 2
    for n, d, r in extremes():
        for (measure, _), x in marks(drawn(n, d, r, width=width)).items():
            i = list(tradeoffs.PANELS).index(measure)
            left = tradeoffs.NAMES + i % across * (span + tradeoffs.VALUE)
            assert left <= x <= left + span, (measure, n, d, r)


def test_the_chosen_architecture_is_bold_and_its_marks_are_larger():
    axes = drawn(chosen="gru").axes[0]
    sizes = {line.get_gid(): line.get_markersize() for line in axes.lines}
    assert {gid for gid, size in sizes.items() if size == max(sizes.values())} == {g for g in sizes if "-gru" in g}
    rows = {text.get_text() for text in axes.texts if text.get_weight() == "bold" and text.get_position()[0] == 0}
    assert rows == {"GRU"}


def test_the_transformer_with_a_window_is_told_apart_by_more_than_colour():
    full, windowed = (
        next(line for line in drawn().axes[0].lines if line.get_gid() == f"mark-parameters-{name}")
        for name in ("transformer", "transformer-window")
    )
    assert full.get_color() == windowed.get_color()
    assert full.get_marker() != windowed.get_marker()
    assert windowed.get_markerfacecolor() == "none" != full.get_markerfacecolor()


def test_the_table_holds_the_counts():
    rows = tradeoffs.render(300, 48, 25, "rnn", 672)["rows"]
    for line, each in zip(rows["body"], costs(300, 48, 25).values(), strict=True):
        said = dict(zip(rows["head"], line, strict=True))
        assert said["parameters"] == each["parameters"]
        assert said["multiply-adds per token"] * 300 == pytest.approx(each["multiply_adds"])
        assert said["of these between tokens"] * 300 == pytest.approx(each["between_tokens"])
        assert said["steps in a row"] == each["sequential_steps"]
        assert said["longest path"] == each["longest_path"]
        assert said["bytes kept (float32)"] == each["kept_bytes"]
        assert said["multiply-adds a step"] == pytest.approx(each["multiply_adds"] / each["sequential_steps"], abs=0.5)


def test_a_card_says_its_numbers_and_how_training_goes():
    cards = tradeoffs.render(1024, 512, 64, "rnn", 672)["cards"]
    assert set(cards) == set(NAMES[:4])
    numbers = {name: re.findall(r"\d[\d,.]*(?: [kMG]?B| [kMG]\b)?", text) for name, text in cards.items()}
    assert numbers["rnn"] == ["1,024", "512", "525 k", "524 k", "1,024", "1,023", "2.0 kB"]
    assert numbers["lstm"] == ["1,024", "512", "2.1 M", "2.1 M", "1,024", "1,023", "4.1 kB"]
    assert numbers["transformer"] == ["1,024", "512", "3.2 M", "4.2 M", "6", "4.2 MB"]
    assert "on once" in cards["transformer"]
    for name, text in cards.items():
        recurrent = name != "transformer"
        assert ("however long" in text) == ("waits" in text) == recurrent
        assert ("every token" in text) == ("at once" in text) == (not recurrent)


def test_the_sentence_says_every_number():
    said = tradeoffs.render(1024, 512, 64, "rnn", 672)["alt"]
    assert {"n = 1,024", "d = 512"} <= set(re.findall(r"[nd] = [\d,]+", said))
    found = tradeoffs.numbers(1024, 512, 64)
    for measure, (title, _, _, _, unit) in tradeoffs.PANELS.items():
        part = said.partition(title)[2].partition(")")[2]
        for name in NAMES:
            text = f"{tradeoffs.spoken(name, 64)} {tradeoffs.short(found[name][measure], unit)}"
            assert text in part, (measure, name)
            part = part.partition(text)[2]
