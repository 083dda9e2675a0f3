"""A marked term shows its entry by mouse, keyboard and touch, before the lab is there, and takes no focus."""

import pytest
from playwright.sync_api import expect

from tests.browser.lesson import open_lesson


@pytest.fixture
def term(hung):
    """The first term of the texts that are open, and its entry."""
    link = hung.page.locator("main a.term:visible").first
    link.scroll_into_view_if_needed()
    entry = hung.page.locator(link.get_attribute("href") + " + dd")
    yield link, hung.page.locator("#term-box"), entry.text_content()
    hung.page.mouse.move(0, 0)
    hung.page.keyboard.press("Escape")


def inside_window(page, box):
    found, size = box.bounding_box(), page.viewport_size
    assert found["x"] >= 0 and found["x"] + found["width"] <= size["width"]
    assert found["y"] >= 0 and found["y"] + found["height"] <= size["height"]


def test_pointing_shows_the_entry_beside_the_word_and_leaving_hides_it(hung, term):
    link, box, text = term
    link.hover()
    expect(box).to_have_text(text)
    inside_window(hung.page, box)
    word, shown = link.bounding_box(), box.bounding_box()
    assert min(abs(shown["y"] - word["y"] - word["height"]), abs(shown["y"] + shown["height"] - word["y"])) < 10
    hung.page.mouse.move(shown["x"] + 10, shown["y"] + 10)
    hung.page.wait_for_timeout(400)
    expect(box).to_be_visible()
    hung.page.mouse.move(1, 1)
    expect(box).to_be_hidden()


def test_focus_shows_it_escape_closes_it_and_tab_goes_on(hung, term):
    link, box, text = term
    link.focus()
    expect(box).to_have_text(text)
    expect(link).to_have_attribute("aria-describedby", "term-box")
    hung.page.keyboard.press("Escape")
    expect(box).to_be_hidden()
    expect(link).to_be_focused()
    assert link.get_attribute("aria-describedby") is None
    link.blur()
    link.focus()
    expect(box).to_be_visible()
    hung.page.keyboard.press("Tab")
    expect(link).not_to_be_focused()
    assert hung.page.evaluate("!document.activeElement.closest('#term-box')")


def test_enter_follows_the_link(hung, term):
    link, box, _ = term
    before = hung.page.url
    link.focus()
    hung.page.keyboard.press("Enter")
    expect(hung.page.locator(link.get_attribute("href"))).to_be_in_viewport()
    expect(box).to_be_hidden()
    hung.page.goto(before)


@pytest.fixture(scope="module")
def touched(chromium, hung_page):
    lesson = open_lesson(chromium, hung_page.page.url, viewport={"width": 360, "height": 740}, has_touch=True)
    expect(lesson.root).to_have_attribute("data-page", "live")
    yield lesson
    lesson.close()


def test_a_tap_shows_it_and_the_page_stays_and_a_tap_elsewhere_closes_it(touched):
    page, box = touched.page, touched.page.locator("#term-box")
    for link in page.locator("main a.term:visible").all()[:4]:
        link.scroll_into_view_if_needed()
        before = page.url
        link.tap()
        expect(box).to_have_text(page.locator(link.get_attribute("href") + " + dd").text_content())
        inside_window(page, box)
        assert page.url == before
        assert page.evaluate("document.documentElement.scrollWidth") == 360
        found = box.bounding_box()
        page.touchscreen.tap(100, 20 if found["y"] > 60 else 735)
        expect(box).to_be_hidden()
