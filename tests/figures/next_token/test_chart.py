"""The `next-token` chart: bars, strokes and frames stand where the numbers say, at both widths."""

import re
from itertools import pairwise

import pytest
from figures.next_token import draw as next_token
from lab import style

from tools.derive import ROOT

SHARES = [0.31, 0.17, 0.13, 0.11, 0.07, 0.05, 0.03, 0.02, 0.0113, 0.0107]


def words(drawn):
    """Ten words of one model; `drawn` says which was drawn, 10 that it is none of them."""
    made = [
        {"word": f"word{i}", "plain": share, "drawn_with": share**2 * 3, "drawn": i == drawn}
        for i, share in enumerate(SHARES)
    ]
    return made if drawn < 10 else [*made, {"word": "rare", "plain": 0.0002, "drawn_with": 0.0, "drawn": True}]


FOUND = {
    "said": "The ball is in the box.",
    "drawn": "rare",
    "models": {"base": words(10), "sft": words(2), "rlhf": words(0)},
}


@pytest.fixture(autouse=True)
def look():
    style.use(ROOT / style.FONT_FILE)


def parts(width):
    (axes,) = next_token.draw(FOUND, "sft", 0.8, 5, width).axes
    artists = [*axes.patches, *axes.lines, *axes.texts]
    return axes, {artist.get_gid(): artist for artist in artists if artist.get_gid()}


@pytest.mark.parametrize("width", [672, 318])
def test_bars_and_strokes_are_as_long_as_their_numbers(width):
    _, named = parts(width)
    for model, rows in FOUND["models"].items():
        longest = named[f"plain-{model}-0"]
        pixels = longest.get_width() / SHARES[0]
        for row, word in enumerate(rows):
            bar = named[f"plain-{model}-{row}"]
            assert bar.get_x() == longest.get_x()
            assert bar.get_width() == pytest.approx(word["plain"] * pixels)
            x = named[f"drawn-with-{model}-{row}"].get_xdata()[0]
            assert x - bar.get_x() == pytest.approx(word["drawn_with"] * pixels)
            assert named[f"word-{model}-{row}"].get_text() == word["word"]


@pytest.mark.parametrize("width", [672, 318])
def test_the_drawn_word_stands_in_a_frame_and_in_bold(width):
    _, named = parts(width)
    for model, rows in FOUND["models"].items():
        row = next(i for i, word in enumerate(rows) if word["drawn"])
        frame, label = named[f"drawn-{model}"], named[f"word-{model}-{row}"]
        assert frame.get_y() < label.get_position()[1] < frame.get_y() + frame.get_height()
        bold = [i for i in range(len(rows)) if named[f"word-{model}-{i}"].get_weight() == "bold"]
        assert bold == [row]


@pytest.mark.parametrize("width", [672, 318])
def test_everything_lies_inside_the_picture_and_no_panel_on_another(width):
    axes, named = parts(width)
    height = axes.get_ylim()[0]
    frames = [named[f"drawn-{model}"] for model in FOUND["models"]]
    for frame in frames:
        assert 0 <= frame.get_x() < frame.get_x() + frame.get_width() <= width
        assert 0 <= frame.get_y() < frame.get_y() + frame.get_height() <= height
    if width > 600:
        ends = [(frame.get_x(), frame.get_x() + frame.get_width()) for frame in frames]
    else:
        tops = [named[f"word-{model}-0"].get_position()[1] for model in FOUND["models"]]
        ends = [(top, top + next_token.ROW * next_token.ROWS) for top in tops]
    assert all(before[1] < after[0] for before, after in pairwise(ends))


def test_the_table_holds_the_very_numbers_drawn():
    rows = next_token.render(FOUND, "sft", 0.8, 5, 672)["rows"]
    assert len(rows["body"]) == 31
    assert all(len(row) == len(rows["head"]) for row in rows["body"])
    assert rows["body"][10] == ["Base", 11, "rare", 0.0002, 0.0, "yes"]
    assert [row[3] for row in rows["body"] if row[0] == "RLHF"] == SHARES


def test_the_sentence_says_what_was_drawn_and_how_likely_it_was():
    said = next_token.render(FOUND, "base", 0.8, 5, 672)["said"]
    assert "The ball is in the box." in said and "Base" in said and "“rare”" in said and "top 5" in said
    assert re.findall(r"<?\d+ %|<0\.1 %", said) == ["<0.1 %", "<0.1 %", "13 %", "31 %"]
    assert "13 % by SFT and 31 % by RLHF" in said
    first = next_token.sentence(FOUND | {"said": "", "drawn": "<end>"}, "base", 1, 0)
    assert "Base ended" in first and "“" not in first.split("Base")[0]


def test_percentages_never_say_none_or_all_of_what_is_some():
    said = [next_token.percent(share) for share in (1, 0.9999, 0.994, 0.0995, 0.0994, 0.0005, 0.0004, 0)]
    assert said == ["100 %", ">99 %", "99 %", "10 %", "9.9 %", "0.1 %", "<0.1 %", "<0.1 %"]
