"""The bar that stays: where one is, the contents, and the theme, also where a browser forbids the page to keep it."""

import pytest
from playwright.sync_api import expect

FORBIDDEN = "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError') }})"
SIZES = [(1280, 800), (360, 740)]


@pytest.fixture
def bar(hung):
    hung.page.evaluate("() => { location.hash = ''; scrollTo(0, 0); }")
    yield hung
    hung.page.locator("#theme").select_option("system")
    hung.page.locator("#contents-fold").evaluate("fold => { fold.open = false }")


def paper(lesson):
    return lesson.page.evaluate("getComputedStyle(document.documentElement).backgroundColor")


@pytest.mark.parametrize("size", SIZES)
def test_it_stays_slim_and_at_the_top(bar, size):
    bar.page.set_viewport_size(dict(zip(("width", "height"), size, strict=True)))
    bar.page.evaluate("scrollTo(0, 3000)")
    top, height, rem, wide = bar.page.evaluate(
        """() => [document.querySelector("#bar").getBoundingClientRect().top,
            document.querySelector("#bar").offsetHeight,
            parseFloat(getComputedStyle(document.documentElement).fontSize), document.documentElement.scrollWidth]"""
    )
    assert top == 0
    assert height <= 3 * rem
    assert wide == size[0]


@pytest.mark.parametrize("stop", [1, 4])
def test_it_says_part_stop_and_progress(bar, stop):
    section = bar.page.locator(f"#stop-{stop}")
    section.evaluate("section => section.scrollIntoView()")
    expect(bar.page.locator("#progress")).to_have_text(f"stop {stop}/{bar.page.locator('section.stop').count()}")
    part = section.evaluate(
        "section => section.closest('main > section').querySelector('h2').textContent.split(':')[0]"
    )
    expect(bar.page.locator("#place")).to_contain_text(part)
    expect(bar.page.locator("#place")).to_contain_text(section.locator("h3").first.text_content())


def test_the_contents_lead_to_every_part_stop_and_chapter_and_close(bar):
    ids = bar.page.evaluate(
        "[...document.querySelectorAll('main > section, section.stop, details.chapter')].map(one => one.id)"
    )
    links = bar.page.locator("#contents a").evaluate_all("all => all.map(link => link.getAttribute('href').slice(1))")
    assert len(ids) > 25
    assert set(ids) <= set(links)
    bar.page.locator("#contents-fold > summary").click()
    bar.page.locator('#contents a[href="#history"]').click()
    expect(bar.page.locator("details#history")).to_have_attribute("open", "")
    expect(bar.page.locator("#contents")).to_be_hidden()


def test_escape_closes_the_contents_and_gives_the_focus_back(bar):
    bar.page.locator("#contents-fold > summary").click()
    bar.page.keyboard.press("Tab")
    bar.page.keyboard.press("Escape")
    expect(bar.page.locator("#contents")).to_be_hidden()
    expect(bar.page.locator("#contents-fold > summary")).to_be_focused()


def test_no_focus_ends_up_behind_it(bar):
    bar.page.set_viewport_size({"width": 360, "height": 740})
    bar.page.locator("#stop-2 a, #stop-2 button").first.focus()
    for _ in range(30):
        bar.page.keyboard.press("Shift+Tab")
        bottom, height = bar.page.evaluate(
            """() => { const bar = document.querySelector("#bar"), now = document.activeElement;
                return [bar.contains(now) ? Infinity : now.getBoundingClientRect().bottom, bar.offsetHeight] }"""
        )
        assert bottom > height


def test_the_theme_is_chosen_over_the_systems_and_remembered(bar):
    light = paper(bar)
    bar.page.locator("#theme").select_option("dark")
    assert paper(bar) != light
    bar.page.wait_for_function("() => localStorage.getItem('theme') === 'dark'")
    again = bar.context.new_page()
    again.goto(bar.url)
    expect(again.locator("html")).to_have_attribute("data-theme", "dark")
    expect(again.locator("#theme")).to_have_value("dark")
    again.close()


def test_a_page_that_may_keep_nothing_lives_and_changes_its_theme(bar, open_page):
    lesson = open_page(bar.url)
    lesson.context.add_init_script(FORBIDDEN)
    lesson.page.reload()
    expect(lesson.root).to_have_attribute("data-page", "live")
    light = paper(lesson)
    lesson.page.locator("#theme").select_option("dark")
    expect(lesson.root).to_have_attribute("data-theme", "dark")
    assert paper(lesson) != light
