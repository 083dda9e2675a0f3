"""A figure alone on the window, for a lecture: F, or its button, shows it so, and Escape gives the page back."""

import pytest
from playwright.sync_api import expect

RETENTION = 'figure[data-figure="retention"]'


@pytest.fixture
def stage(hung):
    hung.page.evaluate("() => { location.hash = ''; document.activeElement.blur(); }")
    hung.page.mouse.move(0, 0)
    hung.page.locator(RETENTION).evaluate("figure => scrollTo(0, figure.getBoundingClientRect().top + scrollY - 80)")
    yield hung
    hung.page.keyboard.press("Escape")
    expect(presented(hung)).to_have_count(0)


def presented(lesson):
    return lesson.page.locator("figure[data-presented]")


def top(lesson):
    return lesson.page.evaluate("scrollY")


def focus(lesson, selector):
    lesson.page.locator(selector).first.focus()


def press_picture(lesson):
    """A press on a picture gives its figure the focus."""
    lesson.page.locator(f"{RETENTION} .picture svg").first.click()


def test_a_press_in_a_figure_and_f_fill_the_window_and_escape_gives_the_page_back(stage):
    press_picture(stage)
    before, height = top(stage), stage.page.evaluate("document.documentElement.scrollHeight")
    stage.page.keyboard.press("f")
    expect(presented(stage)).to_have_attribute("data-figure", "retention")
    box = presented(stage).bounding_box()
    assert [round(box[side]) for side in ("x", "y", "width", "height")] == [0, 0, 1280, 900]
    assert stage.page.evaluate("document.documentElement.scrollHeight") == height
    expect(presented(stage).locator("form")).to_be_visible()
    stage.page.keyboard.press("Escape")
    expect(presented(stage)).to_have_count(0)
    assert top(stage) == before
    expect(stage.page.locator(RETENTION)).to_be_focused()
    assert stage.page.locator("[inert]").count() == 0


def test_the_figure_in_focus_is_preferred_and_keeps_the_focus(stage):
    focus(stage, "#attention-words button.word")
    stage.page.keyboard.press("F")
    expect(presented(stage)).to_have_attribute("data-figure", "attention")
    expect(stage.words.first).to_be_focused()
    stage.page.keyboard.press("f")
    expect(presented(stage)).to_have_count(0)
    expect(stage.words.first).to_be_focused()


@pytest.mark.parametrize("elsewhere", ["", "#stop-1 a", "#bar a"])
def test_f_outside_figures_is_no_command(stage, elsewhere):
    if elsewhere:
        stage.page.locator(elsewhere).first.evaluate("one => one.focus({preventScroll: true})")
    stage.page.keyboard.press("f")
    stage.page.wait_for_timeout(300)
    expect(presented(stage)).to_have_count(0)


def test_tab_stays_inside(stage):
    press_picture(stage)
    stage.page.keyboard.press("f")
    expect(presented(stage)).to_have_count(1)
    for _ in range(25):
        stage.page.keyboard.press("Tab")
        assert stage.page.evaluate(
            "document.activeElement === document.body || !!document.activeElement.closest('[data-presented]')"
        )


def test_focus_from_elsewhere_comes_back(stage):
    link = stage.page.locator("#stop-1 a").first
    link.evaluate("link => link.focus({preventScroll: true})")
    stage.page.locator(RETENTION).get_by_role("button", name="Present:").evaluate("button => button.click()")
    expect(presented(stage)).to_be_focused()
    stage.page.keyboard.press("Escape")
    expect(link).to_be_focused()


@pytest.mark.parametrize("field", ['form#attention [name="sentence"]', 'form#retention input[name="seed"]'])
def test_f_while_typing_is_a_letter(stage, field):
    stage.figure("retention")  # its seed is a further control, folded
    focus(stage, field)
    stage.page.keyboard.press("f")
    stage.page.wait_for_timeout(300)
    expect(presented(stage)).to_have_count(0)


@pytest.mark.parametrize("modifier", ["Alt", "Control"])
def test_f_with_a_modifier_is_the_browsers(stage, modifier):
    press_picture(stage)
    stage.page.keyboard.press(f"{modifier}+f")
    stage.page.wait_for_timeout(300)
    expect(presented(stage)).to_have_count(0)


def test_every_chart_has_a_button_of_its_own_name_that_says_what_it_does(stage):
    names = stage.page.locator('[data-action="present"]').evaluate_all("all => all.map(one => one.ariaLabel)")
    assert len(names) == stage.page.locator("figure[data-figure]").count() == len(set(names))
    button = stage.page.locator(RETENTION).get_by_role("button", name="Present:")
    button.click()
    expect(presented(stage)).to_have_count(1)
    back = presented(stage).get_by_role("button", name="Back to the page:")
    expect(back).to_be_focused()
    back.click()
    expect(presented(stage)).to_have_count(0)
    expect(button).to_have_text("Present")


def test_a_followed_link_leaves_it(stage):
    press_picture(stage)
    stage.page.keyboard.press("f")
    expect(presented(stage)).to_have_count(1)
    stage.page.evaluate("location.hash = 'figure-cache'")
    expect(presented(stage)).to_have_count(0)
    expect(stage.page.locator("details#decoder")).to_have_attribute("open", "")


@pytest.mark.parametrize("width", [360, 1920])
def test_nothing_is_cut_off_sideways(stage, width):
    stage.page.set_viewport_size({"width": width, "height": 740})
    focus(stage, 'form#retention input[type="range"]')
    stage.page.keyboard.press("f")
    expect(presented(stage)).to_have_count(1)
    assert presented(stage).evaluate("figure => figure.scrollWidth <= figure.clientWidth")


def test_its_picture_is_drawn_for_its_width(lesson):
    figure = lesson.figure("cache")
    lesson.set_control("cache", "n", 7)  # what was never drawn stays as recorded, in any width
    figure.locator("input").first.focus()
    before = lesson.redraws("cache")
    lesson.page.keyboard.press("f")
    lesson.page.set_viewport_size({"width": 700, "height": 900})
    lesson.wait_for_redraw(before, "cache")
    before = lesson.redraws("cache")
    lesson.page.set_viewport_size({"width": 1280, "height": 900})
    lesson.page.keyboard.press("Escape")
    lesson.wait_for_redraw(before, "cache")
