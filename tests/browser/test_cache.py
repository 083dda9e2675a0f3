"""Part 2: what a cache saves, for a text as long as the slider says."""

from playwright.sync_api import expect


def test_it_stays_as_recorded_until_the_slider_moves(cold):
    lesson = cold
    expect(lesson.figure("cache")).to_have_attribute("data-state", "prerendered")
    slider = lesson.page.locator("#cache-n")
    slider.focus()
    slider.press("ArrowLeft")
    lesson.wait_until_live("cache")
    expect(slider).to_have_attribute("aria-valuetext", "512")
    expect(lesson.page.locator("#cache-said")).to_contain_text("512 pieces:")
    assert lesson.figure("cache").locator(".origin").get_attribute("data-origin") == "measured"


def test_the_table_is_what_cpython_counts(lesson):
    from figures.cache.measure import work

    for power in (13, 4):
        lesson.set_control("cache", "n", power)
        expect(lesson.figure("cache").locator("tbody tr")).to_have_count(power + 1)
        _, rows = lesson.table("cache")
        found = work(2**power)
        assert [row[0] for row in rows] == [2**each for each in range(power + 1)]
        assert rows[-1][1:4] == [found["cached"][-1], found["again"][-1], found["kept"]]
        assert [found["kept"] / each for each in rows[-1][4:]] == [3, 12, 768 / 144]  # 4 groups, 1 set, 144 numbers


def test_an_address_sets_it(lesson):
    lesson.set_address({"cache.n": 6})
    expect(lesson.page.locator("#cache-said")).to_contain_text("64 pieces:")
    assert lesson.page.locator("#cache-n").input_value() == "6"
