"""When something fails: the page says what, keeps what it has, and offers to try again."""

import pytest
from playwright.sync_api import expect

LAYER = "static/models/encoder/layer-3.bin"


BAD = [
    ((404, b"gone"), "layer-3.bin is missing"),
    ((200, b"\0" * 3_548_928), "layer-3.bin must have the SHA-256"),
    ((200, b"x"), "layer-3.bin must be 3,548,928 bytes long"),
]


@pytest.mark.parametrize(("fault", "said"), BAD)
def test_a_bad_model_file_is_named_and_a_second_try_works(open_page, site, fault, said):
    site.faults[LAYER] = fault
    lesson = open_page(site.url, expected_errors=("404",))
    lesson.wait_for_lab()
    lesson.type_sentence("Tea is hot.")
    expect(lesson.root).to_have_attribute("data-encoder", "failed", timeout=60_000)
    message = lesson.page.locator("#messages .message.error")
    expect(message).to_contain_text(said)
    expect(message).to_contain_text("work")
    expect(lesson.sentence).to_have_value("Tea is hot.")
    lesson.set_control("retention", "distance", 20)
    site.faults.clear()
    message.get_by_role("button", name="Try again").click()
    lesson.wait_for_encoder()
    expect(lesson.words).to_have_count(4)
    expect(lesson.messages).to_have_count(0)


def test_a_missing_shard_of_word_vectors_is_named(open_page, site):
    site.faults["words/031.bin"] = (404, b"")
    lesson = open_page(site.url, expected_errors=("404",))
    lesson.wait_for_lab()
    before = lesson.table("attention")
    lesson.type_sentence("My dad is at home.")
    message = lesson.page.locator('#messages .message.error[data-subject="sentence"]')
    expect(message).to_contain_text("words/031.bin is missing", timeout=60_000)
    assert lesson.table("attention") == before
    site.faults.clear()
    message.get_by_role("button", name="Try again").click()
    expect(lesson.words).to_have_count(6)


def test_a_lab_that_cannot_start_is_said_and_can_be_started_again(open_page, site):
    site.faults["py/models/rnn.py"] = (200, b"raise ImportError('no such luck')")
    lesson = open_page(site.url, expected_errors=("",))
    expect(lesson.root).to_have_attribute("data-lab", "failed", timeout=60_000)
    message = lesson.page.locator('#messages .message.error[data-subject="lab"]')
    expect(message).to_contain_text("did not start")
    lesson.words.nth(2).hover()
    expect(lesson.asking).to_have_attribute("data-token-index", "3")
    site.faults.clear()
    message.get_by_role("button", name="Start the lab again").click()
    lesson.wait_for_lab()
    expect(lesson.messages).to_have_count(0)


def test_a_store_that_fails_is_said_and_the_page_works_on(open_page, site):
    site.faults["static/site.webmanifest"] = (200, b"{}")
    lesson = open_page(site.url, stores=True)
    message = lesson.page.locator('#messages .message.error[data-subject="offline"]')
    expect(message).to_contain_text("could not be stored", timeout=60_000)
    expect(lesson.root).to_have_attribute("data-offline", "no")
    lesson.wait_for_lab()
    lesson.set_control("retention", "distance", 10)
    site.faults.clear()
    message.get_by_role("button", name="Try again").click()
    lesson.wait_for_offline()


def test_a_model_that_cannot_be_loaded_is_not_stored_and_not_said_twice(open_page, site):
    site.faults |= {LAYER: (404, b"gone"), "static/site.webmanifest": (200, b"{}")}
    lesson = open_page(site.url, ("404",), stores=True)
    store = lesson.page.locator('#messages .message.error[data-subject="offline"]')
    expect(store).to_contain_text("The page could not be stored", timeout=60_000)
    lesson.wait_for_lab()
    lesson.type_sentence("Tea is hot.")
    expect(lesson.root).to_have_attribute("data-encoder", "failed", timeout=60_000)
    del site.faults["static/site.webmanifest"]
    store.get_by_role("button", name="Try again").click()
    lesson.wait_for_offline()
    expect(lesson.page.locator("#offline-said")).to_contain_text("Not stored yet: the encoder of Part 2 and")
    expect(lesson.messages).to_have_count(1)
    expect(lesson.messages).to_contain_text("layer-3.bin is missing")
    lesson.type_sentence("Tea is cold.")
    expect(lesson.root).to_have_attribute("data-encoder", "failed", timeout=60_000)
    lesson.wait_for_offline()
    site.faults.clear()
    lesson.messages.get_by_role("button", name="Try again").click()
    lesson.wait_for_encoder()
    lesson.wait_for_offline()
    expect(lesson.page.locator("#offline-said")).to_contain_text("Not stored yet: the language models of Part 3.")
