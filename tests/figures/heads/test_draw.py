"""The `heads` chart: every matrix in its place, with the label that its numbers give."""

from pathlib import Path

import numpy as np
import pytest
from figures.attention.draw import shade
from figures.heads import draw as heads
from figures.heads import measure as head_roles
from figures.heads.measure import of_head, role
from matplotlib import font_manager

TEXTS = ["[CLS]", "a", "cat", "saw", "a", "dog", "[SEP]"]
RECORD = head_roles.stored(Path(__file__).parents[3] / head_roles.FILE)
WEIGHTS = np.random.default_rng(3).random((6, 12, 7, 7)) ** 6
WEIGHTS /= WEIGHTS.sum(axis=-1, keepdims=True)
SHARES = head_roles.measure([(WEIGHTS, TEXTS)])


@pytest.fixture(params=[318, 672])
def drawn(request):
    return heads.draw(WEIGHTS, SHARES, request.param), heads.layout(request.param, 6, 12)


def matrix_at(figure, place, layer, head):
    """Opacities (7, 7) of the pixels that are drawn where the button of this head lies."""
    x, y = heads.corner(place, layer, head)
    image = next(one for one in figure.axes[0].images if one.get_extent()[3] == pytest.approx(y))
    left, right, bottom, top = image.get_extent()
    pixels = image.get_array()
    assert (bottom - top) / pixels.shape[0] == pytest.approx((right - left) / pixels.shape[1]), "square cells"
    first = round((x - left) / (right - left) * pixels.shape[1])
    return pixels[:, first : first + 7, 3]


def test_every_matrix_lies_in_its_own_place(drawn):
    figure, place = drawn
    for layer, head in np.ndindex(6, 12):
        found = matrix_at(figure, place, layer, head)
        np.testing.assert_array_equal(found, np.round(255 * shade(WEIGHTS[layer, head])))


def test_under_every_matrix_stands_what_its_numbers_say(drawn):
    figure, place = drawn
    texts = {(round(t.get_position()[0]), round(t.get_position()[1])): t.get_text() for t in figure.axes[0].texts}
    side = place["column"] * 7 / 8
    for layer, head in np.ndindex(6, 12):
        x, y = heads.corner(place, layer, head)
        name, number = role(of_head(SHARES, layer, head))
        assert texts[round(x + side / 2), round(y + side + 8)] == name
        assert texts[round(x + side / 2), round(y + side + 20)] == heads.short(name, number, 7)


def test_every_text_lies_inside_the_picture_and_labels_do_not_touch(drawn):
    font_manager.fontManager.addfont(Path(__file__).parents[3] / "static/fonts/inter-latin-400-normal.ttf")
    figure, _ = drawn
    for text in figure.axes[0].texts:
        text.set_fontfamily("Inter")
        text.set_text(text.get_text().replace("broad", "separator"))
    boxes = [text.get_window_extent() for text in figure.axes[0].texts]
    assert all(box.x0 >= 0 and box.y0 >= 0 and box.x1 <= figure.bbox.x1 and box.y1 <= figure.bbox.y1 for box in boxes)
    for i, box in enumerate(boxes):
        assert not any(box.overlaps(other) for other in boxes[i + 1 :]), figure.axes[0].texts[i].get_text()


def test_labels_sentences_and_rows_are_in_the_order_of_the_buttons():
    answer = heads.render(WEIGHTS, TEXTS, SHARES, RECORD, 672)
    assert [len(answer[name]) for name in ("labels", "said")] == [72, 72]
    body = answer["rows"]["body"]
    for i, (layer, head) in enumerate(np.ndindex(6, 12)):
        name, number = role(of_head(SHARES, layer, head))
        assert answer["labels"][i].startswith(f"layer {layer + 1}, head {head + 1}: {name}")
        assert heads.short(name, number, 7) in answer["labels"][i]
        assert answer["said"][i].startswith(f"Layer {layer + 1}, head {head + 1}: ")
        assert f"{SHARES['separator'][layer][head]:.2f} to [CLS]" in answer["said"][i]
        assert f": {body[i][8]}, " in answer["said"][i].split("200")[1]
        assert body[i][0] == f"layer {layer + 1}, head {head + 1}"
        assert (body[i][1], body[i][6]) == (name, SHARES["separator"][layer, head])
        assert body[i][13] == RECORD["shares"]["separator"][layer, head]


def test_a_sentence_without_a_piece_twice_says_so():
    texts = ["[CLS]", *"abcde", "[SEP]"]
    shares = head_roles.measure([(WEIGHTS, texts)])
    answer = heads.render(WEIGHTS, texts, shares, RECORD, 318)
    assert "twice" in answer["said"][0]
    assert answer["rows"]["body"][0][4] is None
    assert "twice" not in heads.render(WEIGHTS, TEXTS, SHARES, RECORD, 318)["said"][0]


def test_the_description_counts_the_heads():
    parts = heads.alt_of(SHARES, 7).split(": ")[1].rstrip(".").split(", ")
    assert sum(int(part.split()[0]) for part in parts) == 72
