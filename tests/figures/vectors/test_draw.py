"""The chart `vectors`: a line and a name for each word, and what is said where there is none."""

import numpy as np
import pytest
from figures.vectors import draw as vectors

COSINES = {
    "cat": np.linspace(1, 0.6, 7), "the": np.linspace(0.9, 0.2, 7), "ran": np.linspace(0.9, 0.61, 7),
}  # fmt: skip


def texts(figure):
    return [text.get_text() for text in figure.axes[0].texts]


@pytest.mark.parametrize("width", [318, 672])
def test_each_word_has_its_line_its_name_and_its_own_look(width):
    figure = vectors.draw(COSINES, width)
    lines = figure.axes[0].lines
    for line, (word, values) in zip(lines, COSINES.items(), strict=True):
        np.testing.assert_array_equal(line.get_ydata(), values)
        np.testing.assert_array_equal(line.get_xdata(), range(7))
        assert f"{word} {values[-1]:.2f}" in texts(figure)
    assert len({(line.get_marker(), line.get_linestyle()) for line in lines}) == len(lines)
    boxes = [text.get_window_extent() for text in figure.axes[0].texts]
    assert not any(a.overlaps(b) for i, a in enumerate(boxes) for b in boxes[i + 1 :])
    assert max(box.x1 for box in boxes) <= figure.bbox.x1


def test_of_many_words_those_that_end_least_alike_are_drawn_and_the_table_has_all():
    many = {f"w{i}": np.linspace(1, (i * 7 % 11) / 11, 7) for i in range(11)}
    assert sorted(vectors.chosen(many)) == sorted(f"w{i}" for i in range(11) if i * 7 % 11 < 5)
    answer = vectors.render(many, 672)
    assert [line[0] for line in answer["rows"]["body"]] == list(many)
    assert "6 more" in answer["said"]


def test_negative_cosines_have_room():
    figure = vectors.draw({"x": np.linspace(0.5, -0.3, 7)})
    assert figure.axes[0].get_ylim() == (-0.4, 1)


def test_without_a_shared_word_it_says_so():
    answer = vectors.render({}, 672)
    assert answer["said"].startswith("No word")
    assert answer["rows"]["body"] == [["none", *[None] * 7]]
    assert len(answer["rows"]["head"]) == 8
    assert "no word" in answer["svg"]
