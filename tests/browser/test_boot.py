"""The first seconds: text at once, then alive, then computing; nothing asked of another host."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.site import Site

HEADINGS = [
    "From Sequential Chains to Parallel Minds",
    "Part 1: The Evolution of Sequence Models",
    "Architectural Trade-offs",
    "Visualizing Long-Range Dependencies",
    "Part 2: A Deep Dive into the Transformer",
    "The Core Mechanism: Scaled Dot-Product Attention",
    "Part 3: Building a Modern LLM",
    "1. Pre-training: Building General Knowledge",
    "2. Supervised Fine-Tuning: Learning to Follow Instructions",
    "3. Reinforcement Learning: Aligning with Human Feedback",
]


def test_goes_from_text_to_live_to_computing(open_page, site):
    lesson = open_page(site.url, stores=True)
    expect(lesson.root).to_have_attribute("data-page", "live")
    lesson.wait_for_lab()
    marks = lesson.page.evaluate("performance.getEntriesByType('mark').map(mark => mark.name)")
    assert [mark for mark in marks if mark in ("page-live", "lab-ready", "first-figure")] == [
        "page-live",
        "lab-ready",
        "first-figure",
    ]
    assert lesson.messages.count() == 0


@pytest.mark.parametrize("prefix", ["", "/a/b/c"])
def test_works_under_any_path_and_asks_no_other_host(open_page, prefix):
    site = Site(prefix)
    lesson = open_page(site.url, stores=True)
    lesson.wait_for_lab()
    lesson.read("My keys are here.", 5)
    lesson.wait_for_offline()
    assert any("pyodide.asm.wasm" in url for url in lesson.requests)
    outside = [url for url in lesson.requests if not re.match(r"blob:|data:", url) and not url.startswith(site.url)]
    assert outside == []
    site.stop()


def test_headings_stand_in_order(lesson):
    shown = lesson.page.get_by_role("heading").all_inner_texts()
    assert [text for text in shown if text in HEADINGS] == HEADINGS


def test_without_script_the_article_is_complete_and_says_why_it_is_still(open_page, site):
    lesson = open_page(site.url, java_script_enabled=False)
    for name in ("retention", "attention"):
        expect(lesson.figure(name).locator(".picture svg:visible")).to_have_count(1)
    expect(lesson.page.locator("#still")).to_be_visible()
    expect(lesson.page.locator("[data-card]:visible")).to_have_count(4)
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


def test_the_page_stands_still_while_python_takes_over(open_page, site):
    """Nothing below the reader's eye may jump when the figures turn live."""
    lesson = open_page(site.url, stores=True)
    where = "() => document.querySelector('#part-2').getBoundingClientRect().top + scrollY"
    before = lesson.page.evaluate(where)
    lesson.wait_for_lab()
    assert abs(lesson.page.evaluate(where) - before) < 30
