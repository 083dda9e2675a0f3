"""Before Python runs: a control that is moved answers at once, in its own figure."""

import pytest
from playwright.sync_api import expect

MOVED = [
    ("retention", "distance", "20"),
    ("tradeoffs", "exponent", None),
    ("cell", "length", "20"),
    ("positions", "distance", None),
]


def move(lesson, form, name, value):
    """Move a slider to this, or a little."""
    lesson.page.locator(f'form#{form} input[type="range"]' + (f'[name="{name}"]' if value else "")).first.evaluate(
        """(slider, value) => { slider.value = value ?? +slider.value + +(slider.step || 1);
            slider.dispatchEvent(new Event("input", {bubbles: true})) }""",
        value,
    )


@pytest.mark.parametrize(("figure", "name", "value"), MOVED)
def test_a_moved_control_says_that_it_waits_in_its_own_figure(hung, figure, name, value):
    place = hung.figure(figure)
    height = hung.page.evaluate("document.documentElement.scrollHeight")
    move(hung, figure, name, value)
    expect(hung.waiting(figure)).to_have_count(1)
    expect(hung.waiting(figure)).to_be_visible()
    expect(place.get_by_role("status").filter(has_text="Python")).to_have_count(1)
    assert hung.page.evaluate("document.documentElement.scrollHeight") == height, "a note moved the page"
    expect(hung.messages).to_have_count(0)


@pytest.mark.parametrize(("form", "button"), [("judging", "next"), ("training", "start"), ("policy", "start")])
def test_a_pressed_button_says_that_it_waits(hung, form, button):
    press = hung.unfolded(f'form#{form} [data-action="{button}"]')
    press.click()
    press.click()
    expect(hung.page.locator(f"form#{form} .figure-message")).to_have_count(1)


def test_the_step_of_a_cell_waits_for_nothing(open_page, shared_site):
    """And what does wait is drawn once Python runs, without its note."""
    lesson = open_page(shared_site.url)
    expect(lesson.root).to_have_attribute("data-page", "live")
    lesson.figure("cell")
    move(lesson, "cell", "step", "5")
    assert lesson.waiting("cell").count() == 0
    move(lesson, "retention", "distance", "20")
    expect(lesson.waiting("retention")).to_have_count(1)
    lesson.wait_for_lab()
    expect(lesson.page.locator(".figure-message")).to_have_count(0)
    expect(lesson.figure("retention").locator("tbody tr")).to_have_count(21)
