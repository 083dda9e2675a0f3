"""What becomes of the sentence's other choices: prepared sentences, links, words that are pointed at early, pins."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.lesson import open_lesson

FIRST, SECOND = "My sister", "The keys"


def example(lesson, text):
    return lesson.page.locator("button.example", has_text=text)


def test_a_prepared_sentence_asks_its_word_though_its_numbers_are_recorded(cold):
    lesson = cold
    lesson.words.nth(1).click()
    expect(lesson.asking).to_contain_text("sister")
    example(lesson, FIRST).click()
    expect(lesson.asking).to_contain_text("it")
    expect(lesson.page.locator("#attention-said")).to_contain_text(" 0.95 to “car”")
    expect(lesson.root).to_have_attribute("data-encoder", "none")


def test_a_prepared_sentence_is_looked_at_as_it_was_meant(lesson):
    lesson.switch("attention", "mask", "causal").check()
    lesson.switch("attention", "direction", "asked").check()
    expect(lesson.page.locator("#attention-words")).to_have_attribute("aria-label", re.compile("is looked at"))
    example(lesson, SECOND).click()
    expect(lesson.asking).to_contain_text("are")
    expect(lesson.page.locator("#attention-said")).to_contain_text(" 0.79 to “keys”")
    expect(lesson.page.locator('form#attention [name="mask"]:checked')).to_have_value("none")
    expect(lesson.page.locator("#attention-words")).to_have_attribute("aria-label", re.compile("one asks"))


@pytest.fixture(scope="module")
def early(chromium, shared_site):
    """Opened by a link to a word, and another word pointed at before Python runs; no test of it loads the encoder."""
    lesson = open_lesson(chromium, shared_site.url + "#attention.asking=6", unfolded=True)
    expect(lesson.root).to_have_attribute("data-page", "live")
    asked = lesson.asking.inner_text()
    lesson.words.nth(2).hover()
    lesson.early = [asked, lesson.asking.inner_text(), lesson.root.get_attribute("data-lab")]
    lesson.wait_for_lab()
    lesson.early.append(lesson.asking.inner_text())
    yield lesson
    lesson.close()


def test_a_link_to_a_word_asks_it_before_python_runs_and_pointing_early_fetches_no_model(early):
    linked, pointed, state, at_last = early.early
    assert ("and" in linked, "bought" in pointed, state, "bought" in at_last) == (True, True, "loading", True)
    expect(early.root).to_have_attribute("data-encoder", "none")
    assert not [url for url in early.requests if re.search(r"/models/encoder/.*[.]bin", url)]
    early.set_address({"attention.asking": "7"})
    expect(early.asking).to_contain_text("she")
    early.set_address({"attention.asking": "65"})  # there is no such piece
    expect(early.asking).to_contain_text("she")


def test_a_link_that_shows_the_special_pieces_draws_their_matrix(early):
    early.set_address({"attention.special": 1})
    expect(early.words).to_have_count(13)
    picture = early.figure("attention").locator(".picture svg")
    expect(picture.get_by_text("[SEP]", exact=True)).to_have_count(2)
    expect(early.root).to_have_attribute("data-encoder", "none")
    early.reset()
    early.words.nth(8).click()
    early.page.mouse.move(0, 0)
    early.set_address({"attention.special": 1, "attention.asking": 9})
    expect(early.figure("attention")).to_have_attribute("style", re.compile("--row: ?9"))


def test_a_word_that_was_pressed_stands_in_the_address_and_asks_again(lesson):
    lesson.read(lesson.example("keys"), 10)
    lesson.words.nth(5).click()
    lesson.words.nth(1).hover()
    lesson.page.wait_for_function("() => location.hash.includes('attention.asking=6')")
    said = lesson.choices()
    lesson.reset()
    lesson.page.locator("h1").hover()
    lesson.set_address(said)
    expect(lesson.asking).to_have_text(re.compile("are"))
    lesson.words.nth(3).focus()
    lesson.page.keyboard.press("ArrowRight")
    lesson.page.wait_for_function("() => location.hash.includes('attention.asking=5')")
    lesson.type_sentence("Your keys are here")
    lesson.page.wait_for_function("() => !location.hash.includes('attention.asking')")


def test_sep_goes_on_asking_in_another_head(lesson):
    lesson.switch("attention", "special").check()
    lesson.words.last.click()
    lesson.select("head", "5")
    expect(lesson.asking).to_contain_text("[SEP]")


def test_a_pin_is_said_and_the_browsers_own_keys_are_left_alone(lesson):
    lesson.words.nth(3).focus()
    lesson.page.keyboard.press("Enter")
    expect(lesson.page.locator("#attention-said")).to_contain_text("Pinned; Escape")
    press = """word => { const key = new KeyboardEvent('keydown', { key: 'ArrowLeft', altKey: true, bubbles: true,
               cancelable: true }); word.dispatchEvent(key); return key.defaultPrevented }"""
    assert not lesson.words.nth(3).evaluate(press)
    assert not lesson.figure("steps").locator(".picture").evaluate(press)
    lesson.page.keyboard.press("Escape")
    expect(lesson.page.locator("#attention-said")).not_to_contain_text("Pinned")
    expect(lesson.asking).to_have_attribute("data-token-index", "4")


def test_arrow_keys_go_on_from_the_focus_though_a_pointer_rests_on_a_word(lesson):
    lesson.words.nth(4).click()
    lesson.words.nth(3).hover()
    for place in (5, 6, 7):
        lesson.page.keyboard.press("ArrowRight")
        expect(lesson.words.nth(place)).to_be_focused()
        expect(lesson.words.nth(place)).to_have_attribute("aria-pressed", "true")


def test_another_head_beside_a_refused_sentence_is_shown_on_the_last_good_one(lesson):
    lesson.read("My keys are here", 4)
    lesson.type_sentence("")
    expect(lesson.messages).to_contain_text("1 to 64")
    lesson.select("layer", "0")
    expect(lesson.words).to_have_count(4)
    expect(lesson.figure("attention").locator(".picture svg")).to_have_attribute("aria-label", re.compile("layer 1,"))
    expect(lesson.sentence).to_have_attribute("aria-invalid", "true")
    expect(lesson.messages).to_contain_text("1 to 64")
    lesson.read("My keys are here today", 5)
    expect(lesson.messages).to_have_count(0)


def test_a_piece_that_comes_twice_is_said_with_its_place(lesson):
    lesson.read("the cat saw the dog", 5)
    lesson.words.nth(0).click()
    expect(lesson.page.locator("#attention-said")).to_contain_text("“the” (piece 1) gives")
    expect(lesson.page.locator("#attention-said")).not_to_contain_text("“dog” (piece")
