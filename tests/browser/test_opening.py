"""The first screen: both ways to a word, with nothing but the page itself, by mouse, touch and keyboard."""

import json

import pytest
from figures.attention.page_wording import short
from figures.opening import words
from playwright.sync_api import expect

from tests.browser.lesson import open_lesson
from tests.browser.site import Site

SIZES = [(1280, 800), (360, 740)]


def record_of(lesson):
    return json.loads(lesson.page.locator("#opening-recorded").text_content())


def check_shown(lesson, index):
    """Word `index` is the one pressed, and chain, link and read-out are its own."""
    page, record = lesson.page, record_of(lesson)
    expect(page.locator(f'#opening-words [data-index="{index}"]')).to_have_attribute("aria-pressed", "true")
    expect(page.locator('#opening-words [aria-pressed="true"]')).to_have_count(1)
    expect(page.locator("#opening-said")).to_have_text(words.said(record, index))
    expect(page.locator("#opening-weight")).to_have_text(words.number(record["weights"][index]))
    left = [short(value) for value in reversed(words.chain(record, index))]
    expect(page.locator("#opening-chain li")).to_have_text(left)
    expect(page.locator("[data-end='shown']")).to_have_text([record["words"][index]] * 2)


def tops(lesson):
    return lesson.page.evaluate(
        "[...document.querySelectorAll('#opening-words button, #opening-chain, #opening-link, #opening-said, .doors')]"
        ".map(e => [e.getBoundingClientRect().left, e.getBoundingClientRect().top + scrollY])"
    )


@pytest.mark.parametrize("width, height", SIZES)
def test_all_of_it_is_on_the_first_screen_and_nothing_jumps(hung, width, height):
    page = hung.page
    page.set_viewport_size({"width": width, "height": height})
    page.evaluate("scrollTo(0, 0)")
    expect(page.locator("h1")).to_have_text("From Sequential Chains to Parallel Minds")
    for part in ("h1", ".standfirst", "#opening-words", "#opening-chain", "#opening-link", "#opening-said", ".doors"):
        box = page.locator(part).bounding_box()
        assert box["y"] >= 0 and box["y"] + box["height"] <= height, f"{part} of {box} is not on {width} x {height}"
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    before = tops(hung)
    for index in range(len(record_of(hung)["words"])):
        page.locator(f'#opening-words [data-index="{index}"]').hover()
        check_shown(hung, index)
        assert tops(hung) == before


def test_keys_walk_through_the_words(hung):
    page = hung.page
    last = len(record_of(hung)["words"]) - 1
    page.locator("#opening-words [data-index='4']").focus()
    for key, index in (("ArrowLeft", 3), ("ArrowRight", 4), ("Home", 0), ("ArrowLeft", 0), ("End", last)):
        page.keyboard.press(key)
        check_shown(hung, index)
        expect(page.locator(f'#opening-words [data-index="{index}"]')).to_be_focused()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    check_shown(hung, last)


def test_a_tap_shows_both_ways(chromium):
    site = Site()
    site.hang_lab()
    lesson = open_lesson(chromium, site.url, viewport={"width": 360, "height": 740}, has_touch=True)
    expect(lesson.root).to_have_attribute("data-page", "live")
    for index in (1, 10, 8):
        lesson.page.locator(f'#opening-words [data-index="{index}"]').tap()
        check_shown(lesson, index)
    lesson.close()
    site.stop()


def test_without_script_a_pair_is_drawn(open_page, shared_site):
    lesson = open_page(shared_site.url, java_script_enabled=False)
    check_shown(lesson, 4)
    expect(lesson.page.locator("#opening-said")).to_be_visible()
    assert lesson.page.locator("#opening-chain").bounding_box()["height"] > 20


def test_the_doors_lead_to_the_tour(hung):
    links = hung.page.locator(".doors a")
    assert [links.nth(i).get_attribute("href") for i in range(3)] == ["#stop-1", "#stop-3", "#stop-4"]
