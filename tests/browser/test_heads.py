"""Every head at once: choosing one by pointer, touch and keys, and the numbers behind the picture."""

import asyncio
import re
from concurrent.futures import ThreadPoolExecutor

import pytest
from figures.heads import measure as head_roles
from figures.heads.measure import RELATIONS, of_head, role
from lab.encoder_session import EncoderSession
from playwright.sync_api import expect

from tools.derive.sessions import read_file

CLOCKS = "An old clock stopped since nobody fixed that clock."


def button(lesson, layer, head):
    return lesson.page.locator(f'#heads-buttons [data-layer="{layer}"][data-head="{head}"]')


def pressed(lesson):
    return lesson.page.locator('#heads-buttons [aria-pressed="true"]')


def choice(lesson):
    return [lesson.page.locator(f'form#attention [name="{name}"]').input_value() for name in ("layer", "head")]


def computed(sentence):
    """What plain CPython measures on this sentence: {relation: (6, 12)}."""

    async def reading():
        session = EncoderSession(read_file)
        await session.load()
        return await session.read(sentence)

    # Playwright's own event loop occupies this thread
    with ThreadPoolExecutor(1) as thread:
        pieces, made = thread.submit(asyncio.run, reading()).result()
    return head_roles.measure([(made["attention"], [piece.text for piece in pieces])])


def read(lesson, sentence, pieces):
    """Another sentence, until the picture of all heads shows it, too (it follows when the reader pauses)."""
    lesson.read(sentence, pieces)
    lesson.page.locator("#heads-said").scroll_into_view_if_needed()
    picture = lesson.figure("heads").locator(".picture svg").first
    expect(picture).to_have_attribute("aria-label", re.compile(f" on {pieces + 2} pieces"))
    lesson.wait_until_live("heads")


def test_a_click_chooses_layer_and_head_and_draws_only_the_matrix(lesson):
    read(lesson, CLOCKS, 10)
    picture = lesson.figure("heads").locator(".picture svg").element_handle()
    before = lesson.redraws("attention", "heads")
    button(lesson, 0, 2).click()
    lesson.wait_for_redraw(before[:1], "attention")
    assert choice(lesson) == ["0", "2"]
    expect(pressed(lesson)).to_have_count(1)
    expect(pressed(lesson)).to_have_attribute("aria-label", re.compile("^layer 1, head 3: previous 1.00$"))
    _, rows = lesson.table("attention")
    assert all(rows[i][i] > 0.9 for i in range(2, 11)), "each word looks at the word before"
    expect(lesson.page.locator("#heads-said")).to_contain_text("1.00 to")
    lesson.page.wait_for_function("() => location.hash.includes('attention.head=2')")
    lesson.select("head", "3")
    assert lesson.redraws("heads") == before[1:]
    assert picture.is_visible(), "the picture of all heads stands"


def test_the_form_moves_the_mark_and_a_mean_marks_all_it_is_taken_over(lesson):
    lesson.select("layer", "0")
    expect(pressed(lesson)).to_have_attribute("data-layer", "0")
    lesson.select("head", "mean")
    expect(pressed(lesson)).to_have_count(12)
    expect(lesson.page.locator("#heads-said")).to_contain_text("12 heads")
    lesson.select("layer", "mean")
    expect(pressed(lesson)).to_have_count(72)
    before = lesson.redraws("attention")
    button(lesson, 3, 1).click()
    lesson.wait_for_redraw(before, "attention")
    expect(pressed(lesson)).to_have_count(1)


@pytest.mark.parametrize("width", [1280, 360])
def test_each_button_lies_over_its_matrix(hung, width):
    lesson = hung
    lesson.page.set_viewport_size({"width": width, "height": 800})
    svg = lesson.figure("heads").locator(".picture svg:visible")
    frames = svg.locator("[id$='frames'] path").get_attribute("d")
    left, top = (float(part) for part in re.findall(r"[\d.]+", frames)[:2])
    box, own = svg.bounding_box(), button(lesson, 0, 0).bounding_box()
    assert own["x"] + 3 == pytest.approx(box["x"] + left, abs=1)
    assert own["y"] + 3 == pytest.approx(box["y"] + top, abs=1)
    last = button(lesson, 5, 11).bounding_box()
    assert last["x"] + last["width"] == pytest.approx(box["x"] + box["width"], abs=4)
    assert last["y"] + last["height"] == pytest.approx(box["y"] + box["height"], abs=6)
    assert lesson.page.evaluate("document.documentElement.scrollWidth") <= width


def test_arrow_keys_walk_over_the_matrices_and_enter_chooses(lesson):
    reached = pressed(lesson)
    reached.focus()
    for key, layer, head in (
        ("ArrowRight", 3, 2), ("ArrowUp", 2, 2), ("End", 2, 11), ("ArrowRight", 2, 11), ("ArrowDown", 3, 11),
        ("Home", 3, 0),
    ):  # fmt: skip
        lesson.page.keyboard.press(key)
        expect(button(lesson, layer, head)).to_be_focused()
        expect(lesson.page.locator("#heads-said")).to_contain_text(f"Layer {layer + 1}, head {head + 1}:")
    assert choice(lesson) == ["3", "1"], "looking chooses nothing"
    before = lesson.redraws("attention")
    lesson.page.keyboard.press("Enter")
    lesson.wait_for_redraw(before, "attention")
    assert choice(lesson) == ["3", "0"]
    expect(button(lesson, 3, 0)).to_be_focused()
    assert lesson.page.locator('#heads-buttons [tabindex="0"]').count() == 1


def test_pointing_says_what_a_head_does_and_leaving_says_the_chosen_one(lesson):
    said = lesson.page.locator("#heads-said")
    button(lesson, 1, 8).hover()
    expect(said).to_contain_text("Layer 2, head 9:")
    lesson.page.locator("h1").hover()
    expect(said).to_contain_text("Layer 4, head 2:")


def test_a_new_sentence_changes_picture_labels_and_table(lesson):
    read(lesson, CLOCKS, 10)
    shares = computed(CLOCKS)
    head, rows = lesson.table("heads")
    assert head[:7] == ["head", "here", *RELATIONS]
    assert len(rows) == 72
    for i, row in enumerate(rows):
        own = of_head(shares, i // 12, i % 12)
        assert row[1] == role(own)[0]
        assert row[2:8] == pytest.approx([own[name] for name in (*RELATIONS, "spread")], abs=1e-5)
        label = button(lesson, i // 12, i % 12).get_attribute("aria-label")
        assert label.startswith(f"layer {i // 12 + 1}, head {i % 12 + 1}: {row[1]}")
    labels = lesson.figure("heads").locator(".picture svg text").all_text_contents()
    assert [labels.count(name) for name in ("same", "previous")] == [
        sum(row[1] == name for row in rows) for name in ("same", "previous")
    ]
    assert lesson.figure("heads").locator(".origin").get_attribute("data-origin") == "measured"


def test_a_causal_mask_changes_what_heads_do(lesson):
    read(lesson, CLOCKS, 10)
    before = lesson.redraws("heads")
    lesson.switch("attention", "mask", "causal").check()
    lesson.wait_for_redraw(before, "heads")
    _, rows = lesson.table("heads")
    assert [row[3] for row in rows] == [0] * 72, "later pieces get nothing"


def test_on_a_phone_a_tap_chooses_and_rows_are_heads(phone):
    lesson = phone
    button(lesson, 2, 9).tap()
    lesson.wait_for_encoder()
    lesson.wait_until_live("heads")
    assert choice(lesson) == ["2", "9"]
    button(lesson, 2, 9).focus()
    lesson.page.keyboard.press("ArrowDown")
    expect(button(lesson, 2, 10)).to_be_focused()
    lesson.page.keyboard.press("ArrowRight")
    expect(button(lesson, 3, 10)).to_be_focused()
    assert lesson.page.evaluate("document.documentElement.scrollWidth") <= 360


def test_64_pieces_are_measured_too(lesson):
    read(lesson, " ".join(["word"] * 64), 64)
    _, rows = lesson.table("heads")
    assert {row[2] for row in rows} == {"–"}, "where all pieces are the same, a neighbour is the same piece"
    assert max(row[4] for row in rows) > 0.9
