"""After the first load the page works with the network gone, the reader's own sentences included, under any path."""

import re
import tempfile
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.lesson import Lesson, open_lesson
from tests.browser.site import Site
from tests.chromium import ARGUMENTS, find_chromium


@pytest.fixture(scope="module")
def below(chromium):
    """A page far below its server's root, that stores; and the site, which a test may stop."""
    site = Site("/deep/er")
    lesson = open_lesson(chromium, site.url, stores=True)
    lesson.wait_for_lab()
    yield lesson, site
    lesson.close()
    site.stop()


def test_it_works_under_any_path_and_asks_nothing_else(below):
    lesson, site = below
    lesson.read("My keys are here.", 5)
    lesson.wait_for_offline()
    assert any("pyodide.asm.wasm" in url for url in lesson.requests)
    outside = [url for url in lesson.requests if not re.match(r"blob:|data:", url) and not url.startswith(site.url)]
    assert outside == []


def test_everything_works_with_the_server_stopped(below):
    lesson, site = below
    lesson.wait_for_offline()
    lesson.unfolded("#store-everything").click()
    expect(lesson.page.locator("#offline-said")).to_contain_text("Everything is stored")
    lesson.wait_for_offline()
    site.stop()
    lesson.context.set_offline(True)
    lesson.page.reload()
    lesson.wait_for_lab()
    lesson.read("Nobody needs a server to photosynthesize xylophones.", 14)
    lesson.set_control("retention", "distance", 77)
    expect(lesson.page.locator("#offline-said")).to_contain_text("Everything is stored")


@pytest.fixture(scope="module")
def at_root(chromium):
    """A page at its server's root with a browser's ordinary disk cache, stored; and its site.

    (A private window's small cache cannot hold the largest file.)
    """
    site = Site()
    with tempfile.TemporaryDirectory() as profile:
        launch = chromium.browser_type.launch_persistent_context
        context = launch(profile, executable_path=find_chromium(), args=ARGUMENTS)
        lesson = Lesson(context, site.url)
        lesson.wait_for_lab()
        lesson.wait_for_offline()
        yield lesson, site
        lesson.close()
    site.stop()


def test_nothing_is_downloaded_twice(at_root):
    _, site = at_root
    whole = [path for path, status in site.answers if status == 200 and path not in ("/", "/sw.js")]
    assert sorted(whole) == sorted(set(whole))
    assert len(whole) > 50


def test_using_the_model_stores_it_whole_and_this_very_page_goes_on_offline(at_root):
    lesson, _ = at_root
    lesson.read("Tea is hot.", 4)
    lesson.wait_for_offline()
    lesson.context.set_offline(True)
    lesson.read("Zebras juggle quickly.", 6)
    lesson.page.reload()
    lesson.wait_for_lab()
    lesson.read("Nobody needs a server to photosynthesize xylophones.", 14)


def test_the_list_in_the_service_worker_is_current():
    from tools.derive import precache

    text = Path("sw.js").read_text()
    assert precache.service_worker({}) == text


def test_every_file_that_the_page_asks_for_is_in_the_list(cold, shared_site):
    from tools.derive import precache

    requests = cold.beginning["requests"]
    ours = {url.removeprefix(shared_site.url).split("?")[0] for url in requests if url.startswith(shared_site.url)}
    assert ours - {"", "sw.js"} <= set(precache.core_files())
    assert len(ours) > 50
