"""The chart `similarity`: cells, labels and signs against the numbers."""

import numpy as np
import pytest
from figures.similarity import draw as similarity
from lab import colours

FIRST, SECOND = ["[CLS]", "a", "cat", "[SEP]"], ["[CLS]", "dogs", "ran", "fast", "[SEP]"]
PARTS = np.random.default_rng(2).normal(0.02, 0.02, (4, 5))


def texts(figure):
    return [text.get_text() for text in figure.axes[0].texts]


@pytest.mark.parametrize("width", [318, 672])
def test_a_cell_is_as_dark_as_its_part_is_large_and_hued_by_its_sign(width):
    pixels = similarity.draw(FIRST, SECOND, PARTS, width).axes[0].images[0].get_array()
    assert pixels.shape == (4, 5, 4)
    largest = np.abs(PARTS).max()
    for i, j in np.ndindex(4, 5):
        hue = colours.NEGATIVE if PARTS[i, j] < 0 else colours.BLUE
        assert tuple(pixels[i, j, :3]) == hue
        assert pixels[i, j, 3] == pytest.approx(255 * np.sqrt(abs(PARTS[i, j]) / largest), abs=0.6)
    assert (PARTS < 0).any()


def test_every_label_and_number_stands_at_its_cell():
    placed = {text.get_text(): [] for text in similarity.draw(FIRST, SECOND, PARTS, 672).axes[0].texts}
    for text in similarity.draw(FIRST, SECOND, PARTS, 672).axes[0].texts:
        placed[text.get_text()].append(text.get_position())
    for i, piece in enumerate(FIRST):
        assert any(x < 0 and y == i + 0.5 for x, y in placed[piece]), piece
    for j, piece in enumerate(SECOND):
        assert any(y < 0 and x == j + 0.5 for x, y in placed[piece]), piece
    for i, j in np.ndindex(4, 5):
        assert (j + 0.5, i + 0.5) in placed[similarity.hundredths(PARTS[i, j])]


def test_where_there_is_no_room_for_numbers_negative_cells_have_a_minus():
    parts = np.random.default_rng(3).normal(0.001, 0.002, (30, 30))
    figure = similarity.draw(["word"] * 30, ["word"] * 30, parts, 318)
    line = next(line for line in figure.axes[0].lines if line.get_gid() == "minus")
    middles = {(int(y), int(x)) for x, y in zip(line.get_xdata(), line.get_ydata(), strict=True) if not np.isnan(x)}
    assert middles == {(i, j) for i, j in np.argwhere(parts < 0)}
    assert len(texts(figure)) == 60


@pytest.mark.parametrize(
    ("part", "text"), [(0.0241, "2.4"), (-0.0013, "−0.1"), (0.0003, "0"), (-0.0003, "0"), (0.1, "10.0"), (1, "100.0")]
)
def test_hundredths(part, text):
    assert similarity.hundredths(part) == text


def test_rows_hold_the_parts_and_their_sums():
    rows = similarity.rows(FIRST, SECOND, PARTS)
    assert rows["head"] == ["first sentence", *SECOND, "sum"]
    assert [line[0] for line in rows["body"]] == [*FIRST, "sum"]
    np.testing.assert_array_equal([line[1:-1] for line in rows["body"][:-1]], PARTS)
    np.testing.assert_allclose([line[-1] for line in rows["body"][:-1]], PARTS.sum(axis=1))
    np.testing.assert_allclose(rows["body"][-1][1:-1], PARTS.sum(axis=0))
    assert rows["body"][-1][-1] == pytest.approx(PARTS.sum())


def test_the_sentence_says_the_cosine_and_the_largest_parts():
    parts = np.full((4, 5), 0.01)
    parts[2, 1], parts[0, 4], parts[3, 0] = 0.3, 0.2, -0.1
    said = similarity.said_of(FIRST, SECOND, parts)
    assert said.startswith("Cosine 0.57.")
    assert "“cat” with “dogs” 0.300, “[CLS]” with “[SEP]” 0.200," in said
    assert "1 of 20" in said
    assert " of 20" not in similarity.said_of(FIRST, SECOND, np.abs(parts))


def test_wrong_shapes_are_a_mistake():
    with pytest.raises(ValueError, match=r"parts must be \(5, 4\) for these pieces, got \(4, 5\)"):
        similarity.draw(SECOND, FIRST, PARTS)
