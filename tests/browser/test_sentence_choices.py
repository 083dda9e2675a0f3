"""What becomes of the sentence's other choices: prepared sentences, links, words that are pointed at early, pins."""

import re

from playwright.sync_api import expect

FIRST, SECOND = "My sister bought a car", "The keys to the cabinet"


def example(lesson, text):
    return lesson.page.locator("button.example", has_text=text)


def test_a_prepared_sentence_asks_its_word_though_its_numbers_are_recorded(open_page, site):
    lesson = open_page(site.url)
    lesson.wait_for_lab()
    lesson.words.nth(1).click()
    expect(lesson.asking).to_contain_text("sister")
    example(lesson, FIRST).click()
    expect(lesson.asking).to_contain_text("it")
    expect(lesson.page.locator("#attention-said")).to_contain_text("“it” gives 0.95 to “car”")
    expect(lesson.root).to_have_attribute("data-encoder", "none")


def test_a_prepared_sentence_is_looked_at_as_it_was_meant(lesson):
    lesson.page.get_by_label("causal: nobody sees later words").check()
    lesson.page.get_by_label("who looks at it").check()
    expect(lesson.page.locator("#attention-words")).to_have_attribute("aria-label", re.compile("is looked at"))
    example(lesson, SECOND).click()
    expect(lesson.asking).to_contain_text("are")
    expect(lesson.page.locator("#attention-said")).to_contain_text("“are” gives 0.79 to “keys”")
    expect(lesson.page.locator('form#attention [name="mask"]:checked')).to_have_value("none")
    expect(lesson.page.locator("#attention-words")).to_have_attribute("aria-label", re.compile("one asks"))


def test_to_point_at_a_word_early_fetches_no_model(open_page, site):
    lesson = open_page(site.url)
    expect(lesson.root).to_have_attribute("data-page", "live")
    lesson.words.nth(1).hover()
    expect(lesson.asking).to_contain_text("sister")
    expect(lesson.root).to_have_attribute("data-lab", "loading")
    lesson.wait_for_lab()
    expect(lesson.root).to_have_attribute("data-encoder", "none")
    assert not [url for url in lesson.requests if re.search(r"/models/encoder/.*[.]bin", url)]


def test_a_link_that_shows_the_special_pieces_draws_their_matrix(open_page, site):
    lesson = open_page(f"{site.url}#attention.special=1")
    expect(lesson.words).to_have_count(13)
    lesson.wait_until_live("attention")
    picture = lesson.figure("attention").locator(".picture svg")
    expect(picture.get_by_text("[SEP]", exact=True)).to_have_count(2)
    expect(lesson.figure("attention")).to_have_attribute("style", re.compile("--row: ?9"))
    expect(lesson.root).to_have_attribute("data-encoder", "none")


def test_a_word_that_was_pressed_stands_in_the_address_and_asks_again(lesson, open_page, shared_site):
    lesson.read("The keys to the cabinet are on the table.", 10)
    lesson.words.nth(5).click()
    lesson.words.nth(1).hover()
    lesson.page.wait_for_function("() => location.hash.includes('attention.asking=6')")
    other = open_page(shared_site.url + lesson.page.evaluate("location.hash"))
    other.wait_for_lab()
    other.wait_for_encoder()
    expect(other.asking).to_have_text(re.compile("are"))
    other.words.nth(3).focus()
    other.page.keyboard.press("ArrowRight")
    other.page.wait_for_function("() => location.hash.includes('attention.asking=5')")
    other.type_sentence("The keys are here")
    other.page.wait_for_function("() => !location.hash.includes('attention.asking')")


def test_a_link_to_a_word_asks_it_before_python_and_the_model_are_here(open_page, shared_site):
    lesson = open_page(shared_site.url + "#attention.asking=6")
    expect(lesson.asking).to_contain_text("and")
    lesson.words.nth(2).hover()
    lesson.wait_for_lab()
    expect(lesson.asking).to_contain_text("bought")
    expect(lesson.root).to_have_attribute("data-encoder", "none")
    lesson.set_address({"attention.asking": "7"})
    expect(lesson.asking).to_contain_text("she")
    lesson.set_address({"attention.asking": "65"})  # there is no such piece
    expect(lesson.asking).to_contain_text("she")


def test_sep_goes_on_asking_in_another_head(lesson):
    lesson.page.get_by_label("Show [CLS] and [SEP]").check()
    lesson.words.last.click()
    lesson.select("head", "5")
    expect(lesson.asking).to_contain_text("[SEP]")


def test_a_pin_is_said_and_the_browsers_own_keys_are_left_alone(lesson):
    lesson.words.nth(3).focus()
    lesson.page.keyboard.press("Enter")
    expect(lesson.page.locator("#attention-said")).to_contain_text("Pinned; Escape lets it go.")
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
    expect(lesson.messages).to_contain_text("1 to 64 pieces")
    lesson.select("layer", "0")
    expect(lesson.words).to_have_count(4)
    expect(lesson.figure("attention").locator(".picture svg")).to_have_attribute("aria-label", re.compile("layer 1,"))
    expect(lesson.sentence).to_have_attribute("aria-invalid", "true")
    expect(lesson.messages).to_contain_text("1 to 64 pieces")
    lesson.read("My keys are here today", 5)
    expect(lesson.messages).to_have_count(0)


def test_a_piece_that_comes_twice_is_said_with_its_place(lesson):
    lesson.read("the cat saw the dog", 5)
    lesson.words.nth(0).click()
    expect(lesson.page.locator("#attention-said")).to_contain_text("“the” (piece 1) gives")
    expect(lesson.page.locator("#attention-said")).not_to_contain_text("“dog” (piece")
