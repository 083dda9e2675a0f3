"""The tradeoffs chart, read from its artists; its words; and what the article says of the counts."""

import re
from itertools import pairwise, product
from math import log10
from pathlib import Path

import pytest
from figures.tradeoffs import draw as tradeoffs
from figures.tradeoffs import recorded as recorder
from figures.tradeoffs.measure import costs
from lab import style

from tools import prerender

ROOT = Path(__file__).parents[3]
PAGE = (ROOT / "index.html").read_text()
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
    """The smallest and largest value of every slider in the page, as sizes."""
    form = PAGE[PAGE.index('<form id="tradeoffs"') :].split("</form>")[0]
    limits = re.findall(r'name="([ndr])" min="(\d+)" max="(\d+)"', form)
    assert [name for name, *_ in limits] == ["n", "d", "r"]
    return product(*[(2 ** int(low), 2 ** int(high)) for _, low, high in limits])


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


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [(1, "", "1"), (1023, "", "1,023"), (9999, "", "9,999"), (10_000, "", "10 k"), (525_312, "", "525 k"),
     (999_700, "", "1.0 M"), (3_153_408, "", "3.2 M"), (12_598_272, "", "13 M"), (40_123_456_789, "", "40 G"),
     (64, "B", "64 B"), (2048, "B", "2.0 kB"), (4_194_304, "B", "4.2 MB")],
)  # fmt: skip
def test_numbers_are_short(value, unit, text):
    assert tradeoffs.short(value, unit) == text


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
    assert "525 k parameters, 524 k multiply-adds per token, 1,024 steps in a row" in cards["rnn"]
    assert "handed on 1,023 times" in cards["lstm"]
    assert "keeps 4.1 kB, however long the text. In training, each token waits" in cards["lstm"]
    assert "handed on once" in cards["transformer"]
    assert "keeps 4.2 MB, more with every token. In training, all tokens are worked on at once" in cards["transformer"]


def test_the_sentence_says_every_number():
    said = tradeoffs.render(1024, 512, 64, "rnn", 672)["alt"]
    assert said.startswith(
        "Costs of one layer at n = 1,024 and d = 512. Parameters (numbers to train): RNN 525 k, LSTM"
    )
    assert said.endswith("Transformer 716 M, with window 64 684 M.")
    assert (
        "Longest path (first to last token): RNN 1,023, LSTM 1,023, GRU 1,023, Transformer 1, with window 64 17."
        in said
    )


def test_the_page_holds_todays_counts():
    recorded = {name: text for _, name, text, _ in prerender.BLOCK.findall(PAGE)}
    today = recorder.blocks(PAGE)
    for name in ("tradeoffs-table", "formulas", *(f"tradeoffs-{each}" for each in NAMES[:4])):
        assert recorded[name] == today[name] != ""


def test_what_the_article_says_of_the_counts():
    assert "it does 8 times the RNN’s work, and 1,365 times as much of it at once".replace(" ", "") in (
        re.sub(r"\s", "", PAGE)
    )
    at = costs(1024, 512, 64)
    assert at["transformer"]["multiply_adds"] == 8 * at["rnn"]["multiply_adds"]
    assert round(at["transformer"]["at_once"] / at["rnn"]["at_once"]) == 1365
    assert at["transformer-window"]["longest_path"] == 17
    for n, d in product((16, 256, 8192), (16, 256, 1024)):
        each = costs(n, d, 8)
        with_weights = each["transformer"]["multiply_adds"] - each["transformer"]["between_tokens"]
        assert (with_weights, each["rnn"]["multiply_adds"]) == (12 * n * d**2, 2 * n * d**2)
        assert (each["transformer"]["between_tokens"] < each["rnn"]["multiply_adds"]) == (n < d)
        assert (each["transformer"]["between_tokens"] > with_weights) == (n > 6 * d)
    assert costs(1, 512, 64)["transformer"]["kept_bytes"] == at["lstm"]["kept_bytes"]
