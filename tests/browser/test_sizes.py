"""The sizes of the real thing: quoted, complete without Python, and as wide as the page."""

from playwright.sync_api import expect


def test_the_sizes_are_quoted_and_fit_a_phone(open_page, site):
    lesson = open_page(site.url, viewport={"width": 360, "height": 740})
    figure = lesson.figure("sizes")
    assert figure.locator(".origin").get_attribute("data-origin") == "quoted"
    _, rows = lesson.table("sizes")
    assert len(rows) == 24
    assert ["Answers to imitate", "InstructGPT", 12725, "Ouyang et al. 2022"] in rows
    expect(figure.locator(".narrow svg")).to_be_visible()
    box = figure.locator(".narrow svg").bounding_box()
    assert box["x"] + box["width"] <= 360
    assert lesson.page.evaluate("document.documentElement.scrollWidth") <= 360
    lesson.wait_for_lab()  # a page that is closed while its worker loads complains
    expect(figure).to_have_attribute("data-state", "prerendered")
