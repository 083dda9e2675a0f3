"""The tour walked by mouse, keyboard and touch: each stop comes into view with its figure and its main control."""

import pytest
from playwright.sync_api import expect

FIGURES = {  # of each stop: its figure, and its main control
    1: ('figure[data-figure="retention"] .picture', 'form#retention [name="distance"]'),
    2: ('figure[data-figure="recall"] .picture', 'form#recall label:has([value="beyond"])'),
    3: ("#attention-words", "#attention-words button.word >> nth=3"),
    4: ("#completion-answers", '#pipeline button[data-stage="finetuning"]'),
    5: ("#judging-pair", '#judging-buttons button[data-side="left"]'),
    6: ('figure[data-figure="sizes"] .picture', 'figure[data-figure="sizes"] .picture'),
}
WAYS = {
    "mouse": lambda link: link.click(),
    "touch": lambda link: link.tap(),
    "keyboard": lambda link: link.press("Enter"),
}


@pytest.mark.parametrize(
    ("width", "height", "way"),
    [(1280, 800, "mouse"), (1280, 800, "keyboard"), (360, 740, "touch"), (360, 740, "keyboard")],
)
def test_every_stop_is_reached_and_shows_its_figure_and_control(open_page, site, width, height, way):
    site.hang_lab()
    lesson = open_page(site.url, viewport={"width": width, "height": height}, has_touch=way == "touch")
    page, go = lesson.page, WAYS[way]
    expect(lesson.root).to_have_attribute("data-page", "live")
    go(page.locator('.doors a[href="#stop-1"]'))
    for number, (figure, control) in FIGURES.items():
        expect(page.locator(f"#stop-{number}-title")).to_be_in_viewport()
        expect(page.locator("#progress")).to_have_text(f"stop {number}/6")
        if width < 1200:
            page.locator(control).scroll_into_view_if_needed()
        expect(page.locator(figure)).to_be_in_viewport()
        expect(page.locator(control)).to_be_in_viewport()
        go(page.locator(f"#stop-{number} .stop-nav a[rel=next]"))
    expect(page.locator("#how-it-works")).to_have_attribute("open", "")
    go(page.locator("#stop-6 .stop-nav a[rel=prev]"))
    expect(page.locator("#stop-5-title")).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_nothing_jumps_on_the_way(open_page, site):
    """Cumulative layout shift over the whole tour, from the page's first paint, at most 0.02."""
    site.hang_lab()
    lesson = open_page(site.url)
    lesson.context.add_init_script(
        """window.shifts = 0;
        new PerformanceObserver(list => {
            for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifts += entry.value;
        }).observe({type: "layout-shift", buffered: true});"""
    )
    lesson.page.reload()
    expect(lesson.root).to_have_attribute("data-page", "live")
    for number in FIGURES:
        lesson.page.evaluate("number => document.querySelector(`#stop-${number}`).scrollIntoView()", number)
        lesson.page.wait_for_timeout(200)
    assert lesson.page.evaluate("window.shifts") <= 0.02
