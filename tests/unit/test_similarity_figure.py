"""The charts `similarity` and `vectors`: cells, labels, signs and lines against the numbers."""

import numpy as np
import pytest
from figures.similarity import draw as similarity
from figures.vectors import draw as vectors
from lab import colours

FIRST, SECOND = ["[CLS]", "a", "cat", "[SEP]"], ["[CLS]", "dogs", "ran", "fast", "[SEP]"]
PARTS = np.random.default_rng(2).normal(0.02, 0.02, (4, 5))
COSINES = {
    "cat": np.linspace(1, 0.6, 7), "the": np.linspace(0.9, 0.2, 7), "ran": np.linspace(0.9, 0.61, 7),
}  # fmt: skip


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
    ("part", "text"), [(0.0241, "2.4"), (-0.0013, "−0.1"), (0.0003, "0"), (-0.0003, "−0"), (0.1, "10.0"), (1, "100.0")]
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
    assert said.startswith("Cosine 0.57. The pairs that add most: “cat” with “dogs” 0.300, “[CLS]” with “[SEP]” 0.200,")
    assert said.endswith("1 of 20 pairs hold them apart.")
    assert similarity.said_of(FIRST, SECOND, np.abs(parts)).endswith("No pair holds them apart.")


def test_wrong_shapes_are_a_mistake():
    with pytest.raises(ValueError, match=r"parts must be \(5, 4\) for these pieces, got \(4, 5\)"):
        similarity.draw(SECOND, FIRST, PARTS)


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
    assert "6 more are in the table" in answer["said"]


def test_negative_cosines_have_room():
    figure = vectors.draw({"x": np.linspace(0.5, -0.3, 7)})
    assert figure.axes[0].get_ylim() == (-0.4, 1)


def test_without_a_shared_word_it_says_so():
    answer = vectors.render({}, 672)
    assert answer["said"].startswith("No word stands in both sentences")
    assert answer["rows"]["body"] == [["none", *[None] * 7]]
    assert len(answer["rows"]["head"]) == 8
    assert "no word stands in both" in answer["svg"]
