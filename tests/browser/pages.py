"""Pages in a state that several tests are about, one of each for all files: cold, hung, a phone's, and a broken one.

Each fixture says what its page is like and what a test may do to it. Its one parameter is its name, which thus stands
in the tests' ids: `order.py` keeps them together by it.
"""

import pytest
from playwright.sync_api import expect

from tests.browser.lesson import open_lesson
from tests.browser.site import Site


@pytest.fixture(scope="session")
def cold_pages(chromium, shared_site):
    """The pages that `cold` has opened, the newest last."""
    opened = []
    yield opened
    for lesson in opened:
        lesson.close()


@pytest.fixture(params=["cold"])
def cold(chromium, shared_site, cold_pages):
    """Python runs, and nothing was asked for: every figure but those of Part 1 that follow at once is as recorded.

    A test asks its own section alone for something, and sets no address, for all sections follow one.
    """
    if not cold_pages or cold_pages[-1].root.get_attribute("data-encoder") != "none":
        cold_pages.append(open_lesson(chromium, shared_site.url, unfolded=True))
        cold_pages[-1].note_beginning()
    lesson = cold_pages[-1]
    yield lesson
    lesson.close_messages()
    lesson.check()


@pytest.fixture
def cold_at_last(cold):
    """The same for a test that loads the encoder: it runs after the others, and the next one would get a new page."""
    return cold


@pytest.fixture(scope="session")
def hung_page(chromium):
    served = Site()
    served.hang_lab()
    lesson = open_lesson(chromium, served.url)
    yield lesson
    lesson.close()
    served.stop()


@pytest.fixture(params=["hung"])
def hung(hung_page):
    """The page lives, and Python never comes: what a reader has in the first seconds, for as long as needed."""
    expect(hung_page.root).to_have_attribute("data-page", "live")
    yield hung_page
    hung_page.close_messages()
    hung_page.page.set_viewport_size({"width": 1280, "height": 900})
    hung_page.check()


@pytest.fixture(scope="session")
def phone_page(chromium, shared_site):
    lesson = open_lesson(
        chromium, shared_site.url, viewport={"width": 360, "height": 740}, has_touch=True, unfolded=True
    )
    lesson.wait_for_lab()
    yield lesson
    lesson.close()


@pytest.fixture(params=["phone"])
def phone(phone_page):
    """A page that is 360 px wide and touched, with all choices at their defaults; it must never scroll sideways."""
    phone_page.reset()
    yield phone_page
    phone_page.check()
    assert phone_page.page.evaluate("document.documentElement.scrollWidth") == 360


@pytest.fixture(scope="session")
def broken_site():
    """A site whose `faults` a test sets.

    Its models need 150 ms for a word when the prompt ends with a space, for as they are nobody could stop them in
    between; and its page notices after ten seconds of silence, not after a minute, that the lab was killed.
    """
    served = Site()
    word = "        written[record"
    served.change("py/figures/completion/lab.py", word, f'        time.sleep(0.15 * prompt.endswith(" "))\n{word}')
    served.change("py/page/lab.py", "SILENT_SECONDS = 60", "SILENT_SECONDS = 10")
    yield served
    served.stop()


@pytest.fixture(scope="session")
def broken_page(chromium, broken_site):
    # the untrained networks of the cell are not fetched
    lesson = open_lesson(chromium, f"{broken_site.url}#cell.trained=no", ("404",), unfolded=True)
    lesson.wait_for_lab()
    yield lesson
    lesson.close()


@pytest.fixture(params=["broken"])
def broken(broken_page, broken_site):
    """A page for files that cannot be had: a test breaks one that no other test loads, and mends it at last."""
    yield broken_page
    broken_site.faults.clear()
    broken_page.close_messages()
    broken_page.check()
