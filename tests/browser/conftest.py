"""One browser, and pages that fail a test on any error or any request to another host."""

import pytest
from playwright.sync_api import expect, sync_playwright

from tests.browser.lesson import Lesson
from tests.browser.site import Site
from tests.chromium import ARGUMENTS, find_chromium

expect.set_options(timeout=60_000)  # two files run side by side, on two cores


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
    """open_page(url, **context options) -> Lesson; whatever went wrong in it fails the test at the end.

    Without `stores`, the page finds no service worker, as at a plain http address: to store 25 MB takes a fifth of
    the time until the lab is ready, and only some tests are about it. The shared page stores.
    """
    lessons = []

    def open_(url, expected_errors=(), stores=False, **options):
        context = chromium.new_context(**({"viewport": {"width": 1280, "height": 900}} | options))
        if not stores:
            context.add_init_script("delete Navigator.prototype.serviceWorker")
        lesson = Lesson(context, url, expected_errors)
        lessons.append(lesson)
        return lesson

    yield open_
    for lesson in lessons:
        lesson.close()


@pytest.fixture(scope="session")
def loaded(chromium, shared_site):
    """One page with lab and encoder loaded, shared by the tests that only use it."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    lesson = Lesson(context, shared_site.url)
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
