"""After the first load the page works with the network gone, the reader's own sentences included."""

import tempfile
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.lesson import Lesson
from tests.browser.site import Site
from tests.chromium import ARGUMENTS, find_chromium


@pytest.mark.parametrize("prefix", ["", "/deep/er"])
def test_everything_works_with_the_server_stopped(open_page, prefix):
    site = Site(prefix)
    lesson = open_page(site.url, stores=True)
    lesson.wait_for_lab()
    lesson.wait_for_offline()
    lesson.page.get_by_role("button", name="Store everything").click()
    expect(lesson.page.locator("#offline-said")).to_contain_text("Everything is stored", timeout=60_000)
    lesson.wait_for_offline()
    site.stop()
    lesson.context.set_offline(True)
    lesson.page.reload()
    lesson.wait_for_lab()
    lesson.read("Nobody needs a server to photosynthesize xylophones.", 14)
    lesson.set_control("retention", "distance", 77)
    expect(lesson.page.locator("#offline-said")).to_contain_text("Everything is stored")


def test_using_the_model_stores_it_whole_and_this_very_page_goes_on_offline(open_page, site):
    lesson = open_page(site.url, stores=True)
    lesson.wait_for_lab()
    lesson.read("Tea is hot.", 4)
    lesson.wait_for_offline()
    lesson.context.set_offline(True)
    lesson.read("Zebras juggle quickly.", 6)


def test_nothing_is_downloaded_twice(chromium):
    """With a browser's ordinary disk cache. (A private window's small cache cannot hold the largest file.)"""
    site = Site()
    with tempfile.TemporaryDirectory() as profile:
        launch = chromium.browser_type.launch_persistent_context
        context = launch(profile, executable_path=find_chromium(), args=ARGUMENTS)
        lesson = Lesson(context, site.url)
        lesson.wait_for_lab()
        lesson.wait_for_offline()
        lesson.close()
    site.stop()
    whole = [path for path, status in site.answers if status == 200 and path not in ("/", "/sw.js")]
    assert sorted(whole) == sorted(set(whole))
    assert len(whole) > 50


def test_the_list_in_the_service_worker_is_current():
    from tools.derive import precache

    text = Path("sw.js").read_text()
    assert precache.BLOCK.sub(lambda found: found[1] + precache.constants() + found[2], text) == text


def test_every_file_that_the_page_asks_for_is_in_the_list(open_page, site):
    from tools.derive import precache

    lesson = open_page(site.url)
    lesson.wait_for_lab()
    asked = {url.removeprefix(site.url).split("?")[0] for url in lesson.requests if url.startswith(site.url)}
    assert asked - {"", "sw.js"} <= set(precache.core_files())
