"""Stops 1 and 2: the reader guesses, then what was measured is laid beside it; no address knows of it."""

import re

import pytest
from figures.recall import page_guess_words as recall_words
from figures.retention import page_guess_words as words
from playwright.sync_api import expect

DISTANCES = (10, 30, 60)


def press(lesson, name, action):
    lesson.page.locator(f'#{name}-guess [data-action="{action}"]').click()


def state(lesson, name, wanted):
    expect(lesson.page.locator(f"#{name}-guess")).to_have_attribute("data-state", wanted)


def said(lesson, name):
    return lesson.page.locator(f"#{name}-guess-said")


def line(lesson, number):
    """The points of the guessed line (0) or of the measured one (1), as (distance, powers of ten below 1)."""
    text = lesson.page.locator("#retention-guess polyline").nth(number).get_attribute("points") or ""
    return [tuple(float(value) for value in pair.split(",")) for pair in text.split()]


def thumb(lesson, distance):
    return lesson.page.locator(f'#retention-guess input[data-distance="{distance}"]')


def measured(lesson, label):
    """The recorded r(k) of an architecture."""
    head, rows = lesson.table("retention")
    return [row[head.index(label)] for row in rows]


@pytest.fixture
def guessing(hung):
    for name in ("retention", "recall"):
        press(hung, name, "reset")
        state(hung, name, "asking")
    hung.page.locator("#retention-guess select").select_option("rnn")
    return hung


def test_a_curve_drawn_with_the_keys_is_compared_without_the_lab(guessing):
    for distance, steps in zip(DISTANCES, (1, 2, 3), strict=True):
        thumb(guessing, distance).focus()
        for _ in range(steps):
            guessing.page.keyboard.press("ArrowDown")
        expect(thumb(guessing, distance)).to_have_attribute("aria-valuetext", words.part(-steps))
    assert line(guessing, 0) == [(0, 0), (10, 1), (30, 2), (60, 3)]
    assert line(guessing, 1) == []
    press(guessing, "retention", "compare")
    state(guessing, "retention", "compared")
    curve = measured(guessing, "RNN")
    expect(said(guessing, "retention")).to_have_text(
        words.said("RNN", DISTANCES, [-1, -2, -3], [curve[k] for k in DISTANCES])
    )
    drawn = line(guessing, 1)
    assert [k for k, _ in drawn] == list(range(61))
    assert [depth for _, depth in drawn] == pytest.approx([-words.depth(value) for value in curve])
    expect(said(guessing, "retention")).to_have_attribute("role", "status")


def test_a_thumb_is_dragged_and_lies_on_the_line(guessing):
    thumb(guessing, 30).scroll_into_view_if_needed()
    box = guessing.page.locator("#retention-guess .plot").bounding_box()
    x, mouse = box["x"] + box["width"] / 2, guessing.page.mouse
    mouse.move(x, box["y"] + 1)
    mouse.down()
    mouse.move(x, box["y"] + box["height"] / 4)
    mouse.move(x, box["y"] + box["height"] / 2)
    mouse.up()
    assert line(guessing, 0) == [(0, 0), (10, 0), (30, 4), (60, 0)]


def test_another_guess_takes_the_measurement_back_and_reset_forgets(guessing):
    press(guessing, "retention", "show")
    state(guessing, "retention", "shown")
    curve = measured(guessing, "RNN")
    shown = words.only_measured("RNN", DISTANCES, [curve[k] for k in DISTANCES])
    expect(said(guessing, "retention")).to_have_text(shown)
    guessing.page.locator("#retention-guess select").select_option("lstm")
    state(guessing, "retention", "asking")
    expect(said(guessing, "retention")).to_have_text("")
    assert line(guessing, 1) == []
    press(guessing, "retention", "compare")
    expect(said(guessing, "retention")).to_contain_text("The LSTM keeps")
    press(guessing, "retention", "reset")
    assert (line(guessing, 0)[1:], line(guessing, 1)) == ([(10, 0), (30, 0), (60, 0)], [])


def test_who_slips_is_guessed_and_the_count_said_beside(guessing):
    page = guessing.page
    press(guessing, "recall", "compare")
    expect(said(guessing, "recall")).to_contain_text("Pick one first")
    state(guessing, "recall", "asking")
    shares = page.evaluate("JSON.parse(document.querySelector('#recall-guess-recorded').textContent)")
    page.locator('#recall-guess label:has([value="RNN"])').click()
    expect(said(guessing, "recall")).to_have_text("")
    press(guessing, "recall", "compare")
    expect(said(guessing, "recall")).to_have_text(recall_words.said("RNN", shares))
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("ArrowRight")
    expect(page.locator('#recall-guess input[value="LSTM"]')).to_be_checked()
    state(guessing, "recall", "asking")
    press(guessing, "recall", "show")
    expect(said(guessing, "recall")).to_have_text(recall_words.said(None, shares))
    press(guessing, "recall", "reset")
    expect(page.locator("#recall-guess :checked")).to_have_count(0)


def test_a_guess_stays_out_of_the_address_and_moves_nothing(guessing):
    address, place = guessing.page.url, "document.querySelector('#stop-3').getBoundingClientRect().top + scrollY"
    before = guessing.page.evaluate(place)
    for name in ("retention", "recall"):
        assert guessing.page.locator(f"#{name}-guess").bounding_box()["height"] <= 260
    guessing.page.locator('#recall-guess label:has([value="GRU"])').click()
    for name in ("retention", "recall"):
        press(guessing, name, "compare")
        state(guessing, name, "compared")
    assert guessing.page.evaluate(place) == before
    guessing.page.wait_for_timeout(400)  # a choice is written after 200 ms
    assert guessing.page.url == address


def test_with_the_lab_it_is_measured_with_the_first_settings_by_touch(phone):
    curve = measured(phone, "LSTM")
    phone.set_control("retention", "forget_bias", 3)
    before = phone.redraws("retention")
    phone.page.locator("#retention-guess select").select_option("lstm")
    thumb(phone, 60).evaluate("one => { one.value = -5; one.dispatchEvent(new Event('input', {bubbles: true})) }")
    phone.page.locator('#retention-guess [data-action="compare"]').tap()
    expect(said(phone, "retention")).to_have_text(re.compile("The LSTM keeps|Well guessed"))
    assert [depth for _, depth in line(phone, 1)] == pytest.approx([-words.depth(value) for value in curve])
    assert phone.redraws("retention") == before
    phone.page.locator('#recall-guess label:has([value="Transformer"])').tap()
    phone.page.locator('#recall-guess [data-action="compare"]').tap()
    expect(said(phone, "recall")).to_contain_text("Well guessed")
    for name in ("retention", "recall"):
        press(phone, name, "reset")


def test_on_a_wide_window_the_figures_lines_wait_for_the_guess(open_page, site):
    site.hang_lab()
    lesson = open_page(site.url)
    figure, curve = lesson.figure("retention"), lesson.page.locator("#retention-line-rnn")
    expect(figure).to_have_attribute("data-veiled", "yes")
    expect(curve).to_be_hidden()
    lesson.page.emulate_media(media="print")
    expect(curve).to_be_visible()
    lesson.page.emulate_media(media="screen")
    press(lesson, "retention", "compare")
    expect(curve).to_be_visible()
    for address in ("retention.seed=1", "figure-retention", ""):
        lesson.page.evaluate("hash => { location.hash = hash }", address)
        lesson.page.reload()
        state(lesson, "retention", "asking")
        expect(curve).to_be_visible(visible=bool(address))
    figure.locator(".picture").click()
    expect(curve).to_be_visible()
