"""One head step by step: every number reachable by pointer and keys, following the words, the switches."""

import re

import pytest
from playwright.sync_api import expect

NUMBER = re.compile(r"−?\d+\.\d+")


def said(lesson):
    return lesson.page.locator("#steps-said")


def weights(lesson):
    return [row[3] for row in lesson.table("steps")[1]]


@pytest.fixture
def steps(lesson):
    """The chart for “it”, pinned so that a passing pointer asks for no other word, drawn by the encoder here."""
    lesson.wait_for_lab()
    lesson.words.nth(8).click()
    lesson.page.keyboard.press("Escape")
    lesson.page.keyboard.press("Enter")
    before = lesson.redraws("steps")
    lesson.page.locator('form#steps [name="temperature"]').fill("2")
    lesson.wait_for_redraw(before, "steps")
    lesson.set_control("steps", "temperature", "1")
    yield lesson
    lesson.words.nth(8).press("Escape")


def read_cell(lesson, keys, text):
    """Focus the picture, press keys, and wait for a sentence that holds this text."""
    lesson.figure("steps").locator(".picture").focus()
    for key in keys:
        lesson.page.keyboard.press(key)
    expect(said(lesson)).to_contain_text(text)
    return said(lesson).inner_text()


def test_the_arithmetic_is_of_the_sentence_that_is_shown(lesson):
    """The first of these tests: once a number was pointed at, that one is explained in every later picture."""
    before = lesson.redraws("steps")
    lesson.read(lesson.example("keys"), 10)
    lesson.figure("steps").scroll_into_view_if_needed()
    lesson.wait_for_redraw(before, "steps")
    largest = max(lesson.table("steps")[1], key=lambda row: row[3])
    expect(said(lesson)).to_contain_text(f"for “{largest[0]}”")
    assert len(NUMBER.findall(said(lesson).inner_text())) == 33
    stood = said(lesson).inner_text()
    lesson.select("head", "mean")
    expect(said(lesson)).to_contain_text("one head")
    expect(lesson.figure("steps")).to_have_attribute("data-stale", "yes")
    expect(lesson.page.locator("#steps-sum")).to_have_text(re.compile("Still .*“are” in layer 4, head 2"))
    lesson.figure("steps").locator(".picture").press("PageDown")
    expect(said(lesson)).to_contain_text("one head")
    lesson.select("head", "1")
    expect(said(lesson)).to_have_text(stood)
    expect(lesson.figure("steps")).to_have_attribute("data-stale", "no")
    expect(lesson.page.locator("#steps-sum")).to_have_text(
        re.compile("^“are” in layer 4, head 2: .*12 weights .*1.000")
    )
    lesson.figure("steps").locator(".picture").press("ArrowRight")
    expect(said(lesson)).to_have_text(re.compile("Channel 1 .*“are”"))


def test_before_the_model_is_here_the_recorded_numbers_stand(cold):
    lesson = cold
    expect(said(lesson)).to_contain_text("“car”")
    assert len(NUMBER.findall(said(lesson).inner_text())) == 33
    expect(lesson.page.locator("#steps-sum")).to_have_text(re.compile("13 weights .*1.000.*0.954.* “car”"))
    assert sum(weights(lesson)) == pytest.approx(1, abs=1e-6)
    lesson.figure("steps").locator(".picture svg").first.hover(position={"x": 60, "y": 60})
    expect(said(lesson)).to_contain_text("is fetched")
    expect(lesson.page.locator("#steps-frame")).to_be_visible()


def test_keys_reach_every_array_and_say_its_arithmetic(steps):
    read_cell(steps, [*["PageUp"] * 12, "ArrowRight"], "for “it” in any")
    for name in (
        "for place 9",
        "what layer 3 made",
        "q, channel",
        "k of “",
        "for “[CLS]”",
    ):
        read_cell(steps, ["PageDown"], name)
    assert len(NUMBER.findall(read_cell(steps, ["ArrowDown"], "for “my”"))) == 33
    for name in ("score of", "weight of", "v of “", "what is fetched", "Fetched by head", "3 largest"):
        read_cell(steps, ["PageDown"], name)


def test_the_pointer_reads_a_cell_and_the_frame_lies_on_it(steps):
    row = steps.table("steps")[1][5]
    svg = steps.figure("steps").locator(".picture svg")
    label = svg.get_by_text(f"{row[3]:.3f}", exact=True)
    label.hover(force=True)
    expect(said(steps)).to_contain_text(f"weight of “{row[0]}”")
    frame, box = steps.page.locator("#steps-frame").bounding_box(), label.bounding_box()
    assert frame["x"] - 2 <= box["x"] and box["x"] + box["width"] <= frame["x"] + frame["width"] + 2
    assert frame["y"] - 2 <= box["y"] + box["height"] / 2 <= frame["y"] + frame["height"] + 2


def test_switches_saturate_and_hide(steps):
    assert weights(steps)[5] == pytest.approx(0.954, abs=5e-4)
    steps.set_control("steps", "temperature", "10")
    assert max(weights(steps)) == pytest.approx(0.139, abs=5e-4)
    steps.set_control("steps", "temperature", "1")
    before = steps.redraws("steps")
    steps.switch("steps", "scaled").uncheck()
    steps.wait_for_redraw(before, "steps")
    assert weights(steps)[5] > 0.9995
    before = steps.redraws("steps")
    steps.switch("steps", "scaled").check()
    steps.switch("steps", "causal").check()
    steps.wait_for_redraw(before, "steps")
    expect(steps.page.locator("#steps-sum")).to_contain_text("largest, 0.970")
    assert weights(steps)[10:] == [0, 0, 0]
    assert sum(weights(steps)) == pytest.approx(1, abs=1e-6)


def test_the_chart_follows_words_head_and_sentence(steps):
    before = steps.redraws("steps")
    steps.words.nth(1).click()
    steps.wait_for_redraw(before, "steps")
    expect(steps.figure("steps").locator(".picture svg")).to_have_attribute("aria-label", re.compile("piece “sister”"))
    asked = dict(zip([i for i, _ in steps.weights()], [w for _, w in steps.weights()], strict=True))
    for index, weight in asked.items():
        assert weights(steps)[index] == pytest.approx(weight, abs=1e-6)
    before = steps.redraws("steps")
    steps.select("head", "5")
    steps.wait_for_redraw(before, "steps")
    head = steps.page.locator('form#attention [name="head"] option:checked').inner_text()
    label = re.compile(f"layer 4, head {head},")
    expect(steps.figure("steps").locator(".picture svg")).to_have_attribute("aria-label", label)
    steps.select("head", "mean")
    expect(said(steps)).to_contain_text("one head")


def arrays(lesson):
    """The table of one array: what it is said to be, its headings and its rows."""
    found = lesson.page.locator("#steps-arrays").evaluate(
        """place => {
            const value = cell => cell.dataset.value === undefined ? cell.textContent : +cell.dataset.value;
            return Array.from(place.querySelectorAll("tr"), line => Array.from(line.cells, value));
        }"""
    )
    return lesson.page.locator("#steps-array-said").inner_text(), found[0], found[1:]


def test_any_array_is_read_as_numbers_and_follows_the_picture(steps):
    place, said = steps.page.locator("#steps-arrays"), steps.page.locator("#steps-array-said")
    place.locator("summary").press("Enter")
    steps.page.locator("#steps-array").select_option("keys")
    expect(said).to_have_text(re.compile("k: 13 × 32[.] “it” .*layer 4, head 2;"))
    expect(place.locator("tbody tr")).to_have_count(13)
    _, head, keys = arrays(steps)
    assert head == ["piece", *(str(channel) for channel in range(1, 33))]
    assert [row[0] for row in keys] == [row[0] for row in steps.table("steps")[1]]
    steps.page.locator("#steps-array").select_option("query")
    expect(said).to_contain_text("query q: 32.")
    expect(place.locator("tbody tr")).to_have_count(1)
    query = arrays(steps)[2][0][1:]
    products = [sum(q * k for q, k in zip(query, row[1:], strict=True)) for row in keys]
    assert products == pytest.approx([row[1] for row in steps.table("steps")[1]], abs=1e-3)
    steps.select("head", "5")
    expect(said).to_have_text(re.compile("“it” .*layer 4, head 6;"))
    expect(place.locator("tbody td").first).not_to_have_attribute("data-value", repr(query[0]))
    place.locator("summary").press("Enter")


def test_before_the_model_is_here_an_array_is_asked_for_and_then_shown(cold_at_last):
    """With the matrix of places fetched already, for then the rest of the model follows alone."""
    lesson = cold_at_last
    lesson.page.locator('form#positions [name="place"]').press("End")
    lesson.wait_until_live("positions")
    lesson.page.locator("#steps-arrays summary").click()
    expect(lesson.page.locator("#steps-array-said")).to_contain_text("22 MB")
    expect(lesson.root).to_have_attribute("data-encoder", "none")
    lesson.page.locator("#steps-array").select_option("joined")
    expect(lesson.page.locator("#steps-array-said")).to_have_text(re.compile("12 heads .*: 384[.]"))
    expect(lesson.page.locator("#steps-arrays tbody tr")).to_have_count(12)


def test_64_pieces_fit_a_phone(phone):
    lesson = phone
    before = lesson.redraws("steps")
    lesson.read("I like antidisestablishmentarianisms " + "tea " * 52, 62)
    lesson.page.locator("#steps-said").scroll_into_view_if_needed()
    lesson.wait_for_redraw(before, "steps")
    # with the model just fetched, the recorded sentence may be drawn first
    expect(lesson.figure("steps").locator("details.numbers tbody tr")).to_have_count(64)
    assert len(weights(lesson)) == 64
    assert lesson.page.evaluate("document.documentElement.scrollWidth") == 360
