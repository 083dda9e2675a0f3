"""Chapters: a folded one costs nothing, an opened one has its figures at work, a file that is missing is named."""

import pytest
from playwright.sync_api import expect

RECORDED = "static/recorded/"


def fetched(lesson):
    return [url for url in lesson.requests if RECORDED in url]


def test_a_folded_chapter_costs_nothing_and_an_opened_one_comes_whole(open_page, site):
    site.hang_lab()
    lesson = open_page(site.url)
    expect(lesson.root).to_have_attribute("data-page", "live")
    chapters = lesson.page.locator("details.chapter")
    assert chapters.count() > 20
    assert lesson.page.locator("details.chapter[open]").count() == 0
    assert fetched(lesson) == []
    assert lesson.page.locator("details.chapter .picture svg").count() == 0
    assert lesson.page.locator("details.chapter .numbers td").count() == 0
    lesson.page.locator("#cell-chapter > summary").click()
    figure = lesson.page.locator('figure[data-figure="cell"]')
    expect(figure.locator(".picture svg:visible")).to_have_count(1)
    assert len(lesson.table("cell")[1]) == 12
    assert [url.rpartition("/")[2] for url in fetched(lesson)] == ["cell.html", "unrolled.html"]
    forward = lesson.page.locator('form#cell [data-action="forward"]')
    forward.click()  # its Python is at work, without any lab
    expect(figure).to_have_attribute("data-step", "2")
    lesson.page.locator("#cell-chapter > summary").click()
    lesson.page.locator("#cell-chapter > summary").click()
    assert len(fetched(lesson)) == 2


def test_a_figure_that_cannot_be_fetched_leaves_its_place_its_caption_and_another_try(open_page, site):
    site.hang_lab()
    site.faults["recorded/positions.html"] = (404, b"gone")
    lesson = open_page(site.url, expected_errors=("404",))
    lesson.page.locator("#positions-chapter > summary").click()
    figure = lesson.page.locator('figure[data-figure="positions"]')
    missing = figure.locator(".missing")
    expect(missing).to_contain_text("static/recorded/positions.html is missing")
    expect(figure.locator("figcaption")).to_be_visible()
    site.faults["recorded/positions.html"] = (200, b"<p>Please log in</p>")
    missing.get_by_role("button", name="Try again").click()
    expect(missing).to_contain_text("holds no recorded figure")
    site.faults.clear()
    missing.get_by_role("button", name="Try again").click()
    expect(figure.locator(".picture svg:visible")).to_have_count(1)
    expect(missing).to_have_count(0)
    assert len(lesson.table("positions")[1]) > 20


def test_what_follows_a_figure_that_is_missing_stands_as_recorded_until_that_is_here(open_page, site):
    site.hang_lab()
    site.faults["recorded/cell.html"] = (404, b"gone")
    lesson = open_page(site.url, expected_errors=("404",))
    lesson.page.locator("#cell-chapter > summary").click()
    unrolled = lesson.page.locator('figure[data-figure="unrolled"]')
    expect(unrolled.locator(".picture svg:visible")).to_have_count(1)
    assert unrolled.get_attribute("data-step") is None
    site.faults.clear()
    lesson.page.locator('figure[data-figure="cell"] .missing button').click()
    expect(unrolled).to_have_attribute("data-step", "1")


def test_a_chapter_that_is_opened_closed_and_opened_begins_once(open_page, site):
    site.hang_lab()
    lesson = open_page(site.url)
    expect(lesson.root).to_have_attribute("data-page", "live")
    lesson.page.evaluate(
        """async () => {
            const chapter = document.querySelector("#cell-chapter");
            for (const open of [true, false, true]) {
                chapter.open = open;
                await new Promise(done => setTimeout(done, 1));
            }
        }"""
    )
    expect(lesson.page.locator("#cell-chapter")).to_have_attribute("data-state", "ready")
    lesson.page.locator('form#cell [data-action="forward"]').click()
    expect(lesson.page.locator('figure[data-figure="unrolled"]')).to_have_attribute("data-step", "2")
    assert len(fetched(lesson)) == 2


@pytest.mark.parametrize("place", ["decoder", "term-kl"])
def test_a_link_opens_the_chapter_that_it_leads_into(hung, place):
    chapter = hung.page.locator(f"details.chapter:has(#{place}), details.chapter#{place}")
    expect(chapter).not_to_have_attribute("open", "")
    hung.page.evaluate("place => { location.hash = place }", place)
    expect(chapter).to_have_attribute("open", "")
    expect(hung.page.locator(f"#{place}")).to_be_in_viewport()
    hung.page.evaluate("() => { for (const one of document.querySelectorAll('details.chapter')) one.open = false }")


def test_without_script_chapters_open_and_link_to_their_pictures_and_numbers(open_page, site):
    lesson = open_page(site.url, java_script_enabled=False)
    lesson.page.locator("#cell-chapter > summary").click()
    figure = lesson.page.locator('figure[data-figure="cell"]')
    expect(figure.locator("figcaption")).to_be_visible()
    picture = figure.get_by_role("link", name="The recorded picture and its numbers")
    expect(picture).to_be_visible()
    figure.locator("details.numbers > summary").click()
    numbers = figure.get_by_role("link", name="The recorded numbers as CSV")
    expect(numbers).to_be_visible()
    answer = lesson.context.request.get(site.url + numbers.get_attribute("href").removeprefix("./"))
    assert len(answer.text().splitlines()) == 1 + 12
    picture.click()
    expect(lesson.page.locator(".picture svg:visible")).to_have_count(1)
