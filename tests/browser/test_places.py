"""An address leads to a place, folded away or not, and keeps it beside the choices. No lab is needed for any of it."""

import pytest
from playwright.sync_api import expect


@pytest.fixture
def places(hung):
    """The page at its top, its chapters closed and its choices at their defaults."""
    page = hung.page
    go(hung, "")
    page.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = false })")
    page.evaluate("scrollTo(0, 0)")
    yield hung
    go(hung, "")


def go(lesson, place):
    lesson.page.evaluate("hash => { location.hash = hash }", place)


def seed(lesson):
    return lesson.page.locator('form#retention [name="seed"]')


def choose_seed(lesson, value):
    lesson.set_controls("retention", seed=value)


def expect_at_top(lesson, selector):
    """The element's top stands in the window's upper part, where the bar ends, and not above it."""
    lesson.page.wait_for_function(
        """selector => {
            const top = document.querySelector(selector).getBoundingClientRect().top;
            const bar = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
            return Math.abs(top - bar) < 3;
        }""",
        arg=selector,
        timeout=20_000,
    )


def wait_for_address(lesson, text):
    lesson.page.wait_for_function("text => location.hash === text", arg=text)


def test_an_address_opens_the_chapter_and_shows_its_figure(places):
    go(places, "retention.seed=5&at=figure-cache")
    expect(seed(places)).to_have_value("5")
    chapter = places.page.locator("details#decoder")
    expect(chapter).to_have_attribute("data-state", "ready")
    expect(places.page.locator('figure[data-figure="cache"] .picture svg:visible')).to_be_visible()
    expect_at_top(places, 'figure[data-figure="cache"]')


def test_a_page_opened_at_a_figure_shows_it(hung, open_page):
    lesson = open_page(hung.url + "#retention.distance=33&at=figure-unrolled")
    expect(lesson.page.locator("details#cell-chapter")).to_have_attribute("data-state", "ready")
    expect_at_top(lesson, 'figure[data-figure="unrolled"]')
    assert lesson.page.locator('form#retention [name="distance"]').input_value() == "33"


@pytest.mark.parametrize("place", ["figure-cache", "at=figure-cache", "cache"])
def test_a_place_alone_keeps_the_choices(places, place):
    choose_seed(places, 6)
    wait_for_address(places, "#retention.seed=6")
    go(places, place)
    expect(places.page.locator("details#decoder")).to_have_attribute("open", "")
    wait_for_address(places, "#retention.seed=6&at=" + place.removeprefix("at="))
    assert seed(places).input_value() == "6"


def test_a_chapter_and_a_fold_in_one_are_opened(places):
    go(places, "history")
    expect(places.page.locator("details#history")).to_have_attribute("open", "")
    expect_at_top(places, "#history")
    go(places, "steps-arrays")
    expect(places.page.locator("#steps-arrays")).to_have_attribute("open", "")
    expect(places.page.locator("details#steps-chapter")).to_have_attribute("open", "")


def test_tab_goes_on_from_the_place(places):
    go(places, "figure-retention")
    expect_at_top(places, 'figure[data-figure="retention"]')
    places.page.keyboard.press("Tab")
    assert places.page.evaluate("!!document.activeElement.closest('figure[data-figure=retention]')")


def test_the_same_link_leads_there_again(places):
    link = places.page.locator('a[href="#cell-chapter"]').first
    go(places, "cell-chapter")
    expect_at_top(places, "#cell-chapter")
    places.page.evaluate("scrollTo(0, 0)")
    link.evaluate("link => link.click()")
    expect_at_top(places, "#cell-chapter")


def test_a_choice_keeps_the_place_and_back_leads_to_both(places):
    go(places, "part-2")
    choose_seed(places, 6)
    wait_for_address(places, "#retention.seed=6&at=part-2")
    go(places, "retention.seed=7&at=figure-cache")
    expect(seed(places)).to_have_value("7")
    places.page.go_back()
    expect(seed(places)).to_have_value("6")
    expect_at_top(places, "#part-2")
    places.page.go_forward()
    expect(seed(places)).to_have_value("7")
    expect_at_top(places, 'figure[data-figure="cache"]')


def test_back_to_a_place_without_choices_brings_the_defaults_back(places):
    default = seed(places).input_value()
    go(places, "part-2")
    places.page.wait_for_function("() => history.state === 'written'")
    go(places, "retention.seed=7")
    expect(seed(places)).to_have_value("7")
    places.page.go_back()
    expect(seed(places)).to_have_value(default)
    assert places.page.evaluate("location.hash") == "#part-2"


@pytest.mark.parametrize("address", ["nowhere", "retention.seed=5&at=nowhere", "figure-"])
def test_a_place_that_is_not_here_is_named_and_the_top_shown(places, address):
    go(places, "part-3")
    expect_at_top(places, "#part-3")
    go(places, address)
    expect(places.message("place")).to_contain_text(address.rpartition("=")[2])
    assert places.page.evaluate("scrollY") == 0
    go(places, "part-2")
    expect(places.message("place")).to_have_count(0)


def test_markup_in_a_place_is_text(places):
    go(places, "at=" + "%3Cb%3Ehello%3C/b%3E")
    expect(places.message("place")).to_contain_text("<b>hello</b>")


def test_a_link_followed_while_a_choice_waits_to_be_written_wins(places):
    """The write comes 200 ms after the choice; the second link is followed with no time to hear of it."""
    for wait in (0, 50):
        choose_seed(places, 8)
        places.page.wait_for_timeout(wait)
        go(places, f"retention.seed={wait + 2}")
        places.page.wait_for_timeout(500)
        assert places.page.evaluate("location.hash") == f"#retention.seed={wait + 2}"
        expect(seed(places)).to_have_value(str(wait + 2))


def test_a_write_that_is_due_before_the_link_is_heard_of_is_dropped(places):
    """The page is busy for longer than the write waits, so both are due at once."""
    choose_seed(places, 8)
    places.page.evaluate(
        """() => {
            location.hash = 'retention.seed=3';
            const end = performance.now() + 400;
            while (performance.now() < end);
        }"""
    )
    places.page.wait_for_timeout(500)
    assert places.page.evaluate("location.hash") == "#retention.seed=3"
    expect(seed(places)).to_have_value("3")


@pytest.mark.parametrize("form", ["retention", "cache"])
def test_the_id_of_a_form_shows_its_picture_too(places, form):
    go(places, form)
    expect(places.page.locator(f'figure[data-figure="{form}"] .picture svg:visible')).to_be_in_viewport(ratio=0.95)
    expect(places.page.locator(f"form#{form} [name]").first).to_be_in_viewport()
