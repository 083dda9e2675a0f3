"""The sizes of the real thing: quoted, complete without Python, and as wide as the page."""

from playwright.sync_api import expect


def test_the_sizes_are_quoted_and_fit_a_phone(phone):
    figure = phone.figure("sizes")
    expect(figure).to_have_attribute("data-state", "prerendered")
    assert figure.locator(".origin").get_attribute("data-origin") == "quoted"
    _, rows = phone.table("sizes")
    assert len(rows) == 24
    assert 12725 in [row[2] for row in rows if row[1] == "InstructGPT"]
    assert all(row[3] for row in rows), "each number has its source"
    expect(figure.locator(".narrow svg")).to_be_visible()
    box = figure.locator(".narrow svg").bounding_box()
    assert box["x"] + box["width"] <= 360
    assert phone.page.evaluate("document.documentElement.scrollWidth") <= 360
