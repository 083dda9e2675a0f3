"""One browser, and the page that most tests share: it takes seconds of both cores to start, an address a moment.

`pages.py` holds the pages in other states, `order.py` keeps the tests of one page together. Whatever goes wrong in a
page, and any request to another host, fails the test that had it.
"""

import pytest
from playwright.sync_api import expect, sync_playwright

from tests.browser import order, pages
from tests.browser.lesson import PATIENCE, open_lesson
from tests.browser.site import Site
from tests.chromium import ARGUMENTS, find_chromium

expect.set_options(timeout=PATIENCE)

pytest_collection_modifyitems = order.pytest_collection_modifyitems
pytest_xdist_make_scheduler = order.pytest_xdist_make_scheduler
cold_pages, cold, cold_at_last = pages.cold_pages, pages.cold, pages.cold_at_last
hung_page, hung = pages.hung_page, pages.hung
phone_page, phone = pages.phone_page, pages.phone
broken_page, broken, broken_site = pages.broken_page, pages.broken, pages.broken_site


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def site():
    served = Site()
    yield served
    served.stop()


@pytest.fixture(scope="session")
def shared_site():
    served = Site()
    yield served
    served.stop()


@pytest.fixture
def open_page(chromium):
    """open_page(url, **context options) -> Lesson of the test's own, for what no shared page can be."""
    lessons = []

    def open_(url, expected_errors=(), stores=False, **options):
        lessons.append(open_lesson(chromium, url, expected_errors, stores, **options))
        return lessons[-1]

    yield open_
    for lesson in lessons:
        lesson.close()


@pytest.fixture(scope="session")
def loaded(chromium, shared_site):
    """One page with lab and encoder loaded and all chapters open, shared by the tests that only use it."""
    lesson = open_lesson(chromium, shared_site.url, unfolded=True)
    lesson.wait_for_lab()
    lesson.type_sentence("The chef who ran to the store opened the door.")
    lesson.wait_for_encoder()
    yield lesson
    lesson.close()


@pytest.fixture
def lesson(loaded):
    """The shared page with all choices back at their defaults."""
    loaded.reset()
    yield loaded
    loaded.check()
