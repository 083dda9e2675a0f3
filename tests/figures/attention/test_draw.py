"""The attention matrix, read from its artists."""

import re
from pathlib import Path

import numpy as np
import pytest
from figures.attention import draw as attention
from lab import colours, style
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import to_hex

ROOT = Path(__file__).parents[3]
TOKENS = ["the", "keys", "to", "a", "door"]
WEIGHTS = np.random.default_rng(4).dirichlet(np.full(5, 0.3), 5)  # (T, T), far from symmetric; rows sum to 1


@pytest.fixture(autouse=True)
def look():
    style.use(ROOT / style.FONT_FILE)


def labels(figure):
    """{row: words at the left} and {column: words above}, from where they stand."""
    rows, columns = {}, {}
    for text in figure.axes[0].texts:
        x, y = text.get_position()
        if text.get_rotation():
            assert y < 0
            assert (text.get_ha(), text.get_va()) == ("center", "bottom")
            columns[x] = text.get_text()
        else:
            assert x < 0
            assert (text.get_ha(), text.get_va()) == ("right", "center")
            rows[y] = text.get_text()
    return rows, columns


def test_the_darkness_of_a_cell_is_the_square_root_of_its_weight():
    (image,) = attention.draw(TOKENS, WEIGHTS).axes[0].images
    cells = image.get_array()
    np.testing.assert_array_equal(cells[..., 3], np.round(255 * np.sqrt(WEIGHTS)))
    assert (cells[..., :3] == colours.BLUE).all()
    assert np.abs(cells[..., 3].astype(int) - cells[..., 3].T).max() > 50


def test_a_cell_is_one_pixel_and_the_first_row_is_on_top():
    axes = attention.draw(TOKENS, WEIGHTS).axes[0]
    (image,) = axes.images
    assert image.origin == "upper"
    assert tuple(image.get_extent()) == (0, 5, 5, 0)
    assert (axes.get_xlim(), axes.get_ylim()) == ((0, 5), (5, 0))
    assert image.get_interpolation() == "none"


def test_no_weight_is_too_small_or_too_large_to_shade():
    np.testing.assert_array_equal(attention.shade(np.array([-1e-9, 0, 0.25, 1, 1 + 1e-9])), [0, 0, 0.5, 1, 1])


def test_rows_ask_and_columns_are_looked_at_in_the_order_of_the_words():
    rows, columns = labels(attention.draw(TOKENS, WEIGHTS))
    places = [0.5, 1.5, 2.5, 3.5, 4.5]
    assert rows == columns == dict(zip(places, TOKENS, strict=True))
    assert list(rows) == list(columns) == places


@pytest.mark.parametrize("asking", [0, 3, 4])
def test_the_row_of_the_asking_word_is_marked(asking):
    lines = {line.get_gid(): line for line in attention.draw(TOKENS, WEIGHTS, asking).axes[0].lines}
    row = lines["row"]
    corners = [[0, asking], [5, asking], [5, asking + 1], [0, asking + 1]]
    np.testing.assert_array_equal(row.get_xydata(), [*corners, corners[0]])
    assert to_hex(row.get_color()) == style.MARK
    assert row.get_zorder() > lines[None].get_zorder()


def test_the_drawing_says_which_row_is_marked_and_how_high_a_row_is():
    svg = attention.render(TOKENS, WEIGHTS, "0", "1", 3, 680)["svg"]
    assert 'style="--cell: 44px; --drawn-row: 3"' in svg


def test_long_words_are_shortened_and_others_are_not():
    tokens = ["a" * 16, "b" * 17, "c" * 100]
    rows, columns = labels(attention.draw(tokens, np.eye(3)))
    assert list(rows.values()) == list(columns.values()) == ["a" * 16, "b" * 15 + "…", "c" * 15 + "…"]


@pytest.mark.parametrize("shape", [(5, 4), (4, 4), (6, 6), (5,), (2, 5, 5)])
def test_a_matrix_that_does_not_fit_the_words_is_refused(shape):
    with pytest.raises(ValueError) as refused:
        attention.draw(TOKENS, np.zeros(shape))
    assert str(refused.value) == f"weights must be (5, 5) for 5 tokens, got {shape}"


@pytest.mark.parametrize(("count", "width", "cell"), [(1, 680, 44), (10, 680, 34.7), (10, 328, 28), (64, 680, 15)])
def test_a_cell_is_as_large_as_the_room_allows(count, width, cell):
    tokens = ["word"] * count
    margin, size = attention.layout(tokens, width)
    assert size == pytest.approx(cell, abs=1)
    figure = attention.draw(tokens, np.full((count, count), 1 / count), 0, width)
    assert figure.bbox.width == pytest.approx(margin + count * size + 2)
    assert figure.axes[0].bbox.width == pytest.approx(count * size)
    assert figure.axes[0].bbox.height == pytest.approx(count * size)


@pytest.mark.parametrize("tokens", [["a"], ["[CLS]", "the", "I"], ["##abilities", "internationally", "q" * 40]])
def test_labels_stay_inside_the_picture(tokens):
    figure = attention.draw(tokens, np.eye(len(tokens)))
    renderer = FigureCanvasAgg(figure).get_renderer()
    for text in figure.axes[0].texts:
        box = text.get_window_extent(renderer)
        assert 0 <= box.x0 < box.x1 <= figure.bbox.x1
        assert 0 <= box.y0 < box.y1 <= figure.bbox.y1


def test_the_sentence_names_the_strongest_link_between_two_different_words():
    weights = np.array([[0.9, 0.1, 0], [0.15, 0.25, 0.6], [0.3, 0.2, 0.5]])
    said = attention.describe(["a", "b", "c"], weights, "2", "6")
    assert all(part in said for part in (" 3 pieces, layer 3, head 7.", "“b” gives 0.60 to “c”."))
    assert "“b” gives 0.60 to “a”" in attention.describe(["a", "b", "c"], weights[:, ::-1][[2, 1, 0]], "mean", "0")


def test_of_a_single_word_the_sentence_says_what_it_gives_itself():
    alt = attention.render(["hello"], [[0.35]], "mean", "mean", 0, 680)["alt"]
    assert all(part in alt for part in (" 1 piece, ", "“hello” gives 0.35 to itself."))


def test_layers_and_heads_count_from_1_for_readers():
    assert attention.place("0", "11") == "layer 1, head 12"
    for layer, head, said in (("mean", "0", "head 1"), ("5", "mean", "layer 6")):
        assert {"mean", said} < set(re.findall(r"(?:layer |head )?\w+", attention.place(layer, head)))


def test_the_sentence_is_the_label_of_the_picture():
    answer = attention.render(TOKENS, WEIGHTS, "0", "1", 3, 680)
    assert answer["alt"] == attention.describe(TOKENS, WEIGHTS, "0", "1")
    assert f'aria-label="{answer["alt"]}"' in answer["svg"]
