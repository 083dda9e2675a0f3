"""On a phone: a tap reads what a pointer reads, and a picture stays in sight while its controls are used."""

import pytest
from playwright.sync_api import expect

PLACES = """figure => {
    const boxes = Array.from(figure.querySelectorAll(".picture svg"), svg => svg.getBoundingClientRect());
    const box = boxes.find(box => box.height);
    const now = figure.ownerDocument.activeElement.getBoundingClientRect();
    const page = document.documentElement.scrollHeight;
    return {top: box.top, bottom: box.bottom, control: now.top, page, at: scrollY};
}"""


def tap(figure, share):
    """Touch the picture so far from its left end."""
    box = figure.locator(".picture svg").bounding_box()
    figure.page.touchscreen.tap(box["x"] + share * box["width"], box["y"] + box["height"] / 2)


def test_a_tap_reads_the_curves(phone):
    figure = phone.figure("retention")
    figure.locator(".picture svg").scroll_into_view_if_needed()
    read = figure.locator(".reading output")
    tap(figure, 0.4)
    expect(read).to_contain_text("Distance")
    first = read.text_content()
    tap(figure, 0.7)
    expect(read).not_to_have_text(first, timeout=10_000)


def test_a_tap_chooses_a_step(phone):
    figure = phone.figure("unrolled")
    phone.wait_until_live("unrolled")
    figure.locator(".picture svg").scroll_into_view_if_needed()
    tap(figure, 0.8)
    expect(figure).not_to_have_attribute("data-step", "1", timeout=10_000)


@pytest.mark.parametrize(("name", "control"), [("retention", "seed"), ("cell", "length"), ("positions", "")])
def test_the_picture_stays_in_sight_and_nothing_moves(phone, name, control):
    page, figure = phone.page, phone.figure(name)
    for drawn in {"cell": ["cell", "unrolled"], "positions": []}.get(name, [name]):
        phone.wait_until_live(drawn)
    chosen = figure.locator(f'form [name="{control}"]' if control else "form input").last
    chosen.evaluate("one => scrollTo(0, one.getBoundingClientRect().bottom + scrollY - innerHeight + 60)")
    before = figure.evaluate(PLACES)
    chosen.focus()
    expect(figure).to_have_class("pinned")
    after = figure.evaluate(PLACES)
    assert (after["page"], after["at"]) == (before["page"], before["at"])
    assert 0 <= after["top"] < after["bottom"] <= 740
    if before["top"] < 0:
        assert after["bottom"] - after["top"] <= 0.45 * 740 + 1
    assert after["bottom"] <= after["control"], "the picture covers the control"
    chosen.blur()
    page.locator("#part-1-title").evaluate("one => one.dispatchEvent(new PointerEvent('pointerdown', {bubbles: true}))")
    expect(figure).not_to_have_class("pinned")
    ended = figure.evaluate(PLACES)
    assert {k: ended[k] for k in ("top", "bottom", "page", "at")} == {
        k: before[k] for k in ("top", "bottom", "page", "at")
    }
