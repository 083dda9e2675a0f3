"""RLHF opened: checkpoints along PPO answer, pairs are judged, and failures are said."""

import pytest
from playwright.sync_api import expect


def spoken(lesson):
    return lesson.page.locator("#checkpoint-spoken")


def side(lesson, name):
    return lesson.page.locator(f'#judging-buttons [data-side="{name}"]')


def wait_for_answer(lesson, before):
    lesson.page.wait_for_function(
        "n => performance.getEntriesByName('answer:checkpoint', 'measure').length > n", arg=before
    )
    expect(lesson.page.locator("#checkpoint-answer")).to_have_attribute("data-state", "live")


def answers(lesson):
    return lesson.page.evaluate("performance.getEntriesByName('answer:checkpoint', 'measure').length")


def test_the_slider_walks_along_ppo_by_keyboard(lesson):
    lesson.wait_for_lab()
    recorded, slider = spoken(lesson).inner_text(), lesson.page.locator('form#checkpoint [name="step"]')
    before = answers(lesson)
    slider.press("Home")
    wait_for_answer(lesson, before)
    expect(lesson.page.locator("#checkpoint-place")).to_contain_text("SFT")
    expect(lesson.page.locator('#checkpoint-rows tr[aria-current="true"]')).to_have_attribute("data-model", "sft")
    assert spoken(lesson).inner_text() != recorded
    before = answers(lesson)
    slider.press("End")
    wait_for_answer(lesson, before)
    expect(spoken(lesson)).to_have_text(recorded)
    expect(lesson.page.locator("#checkpoint-answer .origin")).to_have_attribute("data-origin", "measured")
    before = answers(lesson)
    lesson.page.get_by_label("β = 0", exact=True).check()
    wait_for_answer(lesson, before)
    expect(lesson.page.locator('#checkpoint-rows tr[aria-current="true"]')).to_have_attribute("data-model", "greedy")
    assert spoken(lesson).inner_text() != recorded
    lesson.reset()


def test_a_choice_is_compared_once_and_counted(lesson):
    lesson.wait_for_lab()
    tally, said = lesson.page.locator("#judging-tally"), lesson.page.locator("#judging-said")
    expect(lesson.page.locator("#judging-left .verdict")).to_contain_text("Not shown")
    side(lesson, "left").press("Enter")
    expect(said).to_contain_text("prefers the")
    expect(tally).to_contain_text("of 1; ")
    expect(lesson.page.locator("#judging-right .verdict")).to_contain_text("of 7.")
    side(lesson, "right").click(force=True)
    expect(tally).to_contain_text("of 1; ")
    first = lesson.page.locator("#judging-asked").inner_text()
    lesson.page.locator('form#judging [data-action="next"]').click()
    expect(lesson.page.locator("#judging-asked")).not_to_have_text(first)
    left, right = (lesson.page.locator(f"#judging-{side} .spoken").inner_text() for side in ("left", "right"))
    assert left != right
    side(lesson, "equal").click()
    expect(tally).to_contain_text("(1 equal to you)")


@pytest.mark.parametrize(("width", "height"), [(360, 740), (1280, 800)])
def test_a_pair_and_its_buttons_share_a_screen_and_the_verdict_moves_nothing(hung, width, height):
    page = hung.page
    page.set_viewport_size({"width": width, "height": height})
    page.locator("#judging-pair").evaluate("one => one.scrollIntoView()")
    for part in ("#judging-asked", "#judging-left .spoken", "#judging-right .spoken", "#judging-buttons"):
        expect(page.locator(part)).to_be_in_viewport(ratio=1)
    place = """() => ['#judging-buttons', 'form#judging [data-action=next]']
        .map(one => document.querySelector(one).getBoundingClientRect().top)"""
    before = page.evaluate(place)
    side(hung, "left").press("Enter")
    expect(page.locator("#judging-said")).to_contain_text("prefers the")
    assert page.evaluate(place) == pytest.approx(before, abs=0.6)
    expect(page.locator('form#judging a[href="#walk"]')).to_be_visible()


def test_a_missing_checkpoint_is_said_and_tried_again(broken, broken_site):
    lesson = broken
    broken_site.faults["rlhf-25.safetensors"] = (404, b"gone")
    kept = spoken(lesson).inner_text()
    slider = lesson.page.locator('form#checkpoint [name="step"]')
    slider.evaluate("one => { one.value = 1; one.dispatchEvent(new Event('input', {bubbles: true})) }")
    message = lesson.message("checkpoint")
    expect(message).to_contain_text("rlhf-25.safetensors is missing")
    expect(message).to_have_class("message error")
    expect(spoken(lesson)).to_have_text(kept)
    broken_site.faults.clear()
    message.get_by_role("button", name="Try again").click()
    wait_for_answer(lesson, 0)
    expect(lesson.page.locator("#checkpoint-place")).to_have_text("step 25")


def test_a_phone_shows_all_of_it_without_scrolling_sideways(phone):
    lesson = phone
    lesson.page.locator("#checkpoint-rows").scroll_into_view_if_needed()
    expect(lesson.figure("reward").locator(".picture svg").nth(1)).to_be_visible()
    assert lesson.page.evaluate("document.documentElement.scrollWidth") == 360
