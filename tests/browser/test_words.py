"""The words of the sentence: both directions, the pin, and the prepared sentences."""

import re

import pytest
from playwright.sync_api import expect


@pytest.fixture
def words(lesson):
    lesson.read(lesson.example("sister"), 11)
    return lesson


def test_who_looks_at_a_word_is_its_column(words):
    words.words.get_by_text("car", exact=True).hover()
    row = dict(words.weights())
    words.switch("attention", "direction", "asked").check()
    expect(words.figure("attention")).to_have_attribute("data-direction", "asked")
    _, rows = words.table("attention")
    column = {i: rows[i][1 + 5] for i in range(1, 12)}
    assert dict(words.weights()) == column != row
    expect(words.page.locator("#attention-said")).to_have_text(re.compile("^“car” gets 0.95 from “it”"))
    words.switch("attention", "direction", "asks").check()
    assert dict(words.weights()) == row


def test_a_pinned_word_stays_while_the_pointer_moves_on(words):
    words.words.nth(4).focus()
    words.page.keyboard.press("Enter")
    place = words.page.locator("#attention-words")
    expect(place).to_have_attribute("data-pinned", "yes")
    words.words.nth(1).hover()
    words.words.nth(8).hover()
    expect(words.asking).to_have_attribute("data-token-index", "5")
    words.page.keyboard.press("Escape")
    expect(place).to_have_attribute("data-pinned", "no")
    words.words.nth(1).hover()
    expect(words.asking).to_have_attribute("data-token-index", "2")


def test_a_tap_on_another_word_takes_the_pin_off(words):
    words.words.nth(4).focus()
    words.page.keyboard.press("Enter")
    words.words.nth(2).click()
    expect(words.asking).to_have_attribute("data-token-index", "3")
    expect(words.page.locator("#attention-words")).to_have_attribute("data-pinned", "no")


def test_each_prepared_sentence_shows_what_it_says(words):
    examples = words.page.locator("button.example")
    assert examples.count() >= 6
    for example in examples.all():
        said = example.locator("xpath=following-sibling::span").text_content()
        asking, target, weight = re.search(r"“(\S+)” gives “(\S+)” ([\d.]+)\.$", said).groups()
        example.click()
        expect(words.asking).to_have_attribute("data-token-index", example.get_attribute("data-asking"))
        expect(words.asking.locator(".piece")).to_have_text(asking)
        # a piece that comes twice is said with its place
        expected = re.compile(rf"^“{asking}”( \(piece \d+\))? gives.*{weight} to “{target}”")
        expect(words.page.locator("#attention-said")).to_have_text(expected)
        expect(words.page.locator('form#attention [name="layer"]')).to_have_value(example.get_attribute("data-layer"))
        assert example.text_content() in words.page.locator('[name="sentence"]').input_value()
