"""The first seconds: text at once, then alive, then computing; and what a browser is told that cannot compute."""

from playwright.sync_api import expect

# a word of each heading that the article must have, in its order
HEADINGS = [
    "Sequential Chains", "Part 1:", "Trade-offs", "Long-Range", "Part 2:", "Dot-Product", "Part 3:",
    "1. Pre-training", "2. Supervised", "3. Reinforcement",
]  # fmt: skip


def test_goes_from_text_to_live_to_computing(cold):
    lesson = cold
    expect(lesson.root).to_have_attribute("data-page", "live")
    marks = lesson.page.evaluate("performance.getEntriesByType('mark').map(mark => mark.name)")
    assert [mark for mark in marks if mark in ("page-live", "lab-ready", "first-figure")] == [
        "page-live",
        "lab-ready",
        "first-figure",
    ]
    assert lesson.messages.count() == 0


def test_headings_stand_in_order(lesson):
    shown = iter(lesson.page.get_by_role("heading").all_inner_texts())
    for word in HEADINGS:  # each is looked for behind the one before
        assert any(word in text for text in shown), f"{word} is missing or stands too early"


def test_without_script_the_article_is_complete_and_says_why_it_is_still(open_page, site):
    lesson = open_page(site.url, java_script_enabled=False)
    for name in ("retention", "attention"):
        expect(lesson.figure(name).locator(".picture svg:visible")).to_have_count(1)
    expect(lesson.page.locator("#still")).to_be_visible()
    expect(lesson.page.locator("[data-card]:visible")).to_have_count(4)
    lesson.page.locator("#stage-fold > summary").click()
    expect(lesson.page.locator("[data-panel]:visible")).to_have_count(3)
    expect(lesson.page.locator(".controls:visible")).to_have_count(0)
    expect(lesson.words).to_have_count(11)


def test_without_webassembly_the_page_says_why_it_is_still(open_page, site):
    lesson = open_page("about:blank", expected_errors=("",))
    lesson.context.add_init_script("delete globalThis.WebAssembly")
    lesson.page.goto(site.url)
    expect(lesson.page.locator("#still")).to_be_visible(timeout=20_000)
    expect(lesson.figure("retention").locator(".picture svg:visible")).to_have_count(1)


def test_without_workers_the_page_says_what_still_works(open_page, site):
    lesson = open_page("about:blank", expected_errors=("",))
    lesson.context.add_init_script("delete globalThis.Worker")
    lesson.page.goto(site.url)
    still = lesson.page.locator("#still:visible, #messages .message.error")
    expect(still.first).to_be_visible(timeout=20_000)


def test_the_page_stands_still_while_python_takes_over(open_page, shared_site):
    """Nothing below the reader's eye may jump when the figures turn live."""
    lesson = open_page(shared_site.url)
    lesson.note_beginning()
    assert abs(lesson.beginning["moved"]) < 30
