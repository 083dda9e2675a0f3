"""On paper: the tour and the chapters that are open, in light colours, without what only a screen can do."""

import pytest


@pytest.fixture
def paper(hung):
    """The page as it prints from a dark theme, with one chapter open and the others closed."""
    hung.page.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = false })")
    hung.figure("cache")
    hung.page.emulate_media(media="print", color_scheme="dark")
    yield hung
    hung.page.emulate_media(media="screen", color_scheme="light")


def shown(lesson, selector):
    """How many of these are printed."""
    return lesson.page.locator(selector + ":visible").count()


def test_the_tour_and_the_open_chapter_are_printed_and_closed_ones_are_not(paper):
    assert shown(paper, "section.stop") == paper.page.locator("section.stop").count() > 0
    assert shown(paper, 'figure[data-figure="cache"] .picture svg') > 0
    assert shown(paper, 'figure[data-figure="retention"] .picture svg') > 0
    assert shown(paper, "details.chapter") == 1
    assert shown(paper, "details:not([open], .aside)") == 0
    assert shown(paper, ".aside > p") == paper.page.locator(".aside > p").count() > 0
    assert shown(paper, "#attention-words button.word") > 3
    assert shown(paper, "[data-completion]") == 3


def test_nothing_to_press_is_printed(paper):
    for what in ("input", "select", "textarea", "progress", "nav", "#bar", "#messages", "form label", "#pipeline"):
        assert shown(paper, what) == 0, what
    assert shown(paper, "button:not(.word, .opening-word, .token)") == 0


def test_paper_is_light(paper):
    paper_colour, ink, own = paper.page.evaluate(
        """() => {
            const style = getComputedStyle(document.documentElement);
            return [style.backgroundColor, style.color, style.getPropertyValue("--transformer")];
        }"""
    )
    light = lambda text: sum(int(part) for part in text.strip("rgb()").split(","))  # noqa: E731
    assert light(paper_colour) > 700 > 200 > light(ink)
    paper.page.emulate_media(media="screen", color_scheme="light")
    assert own == paper.page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--transformer')")


def test_it_prints_within_the_sheet(paper):
    paper.page.set_viewport_size({"width": 718, "height": 1000})
    assert paper.page.evaluate("document.documentElement.scrollWidth") <= 718
    assert len(paper.page.pdf(format="A4")) > 50_000
