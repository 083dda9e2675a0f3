"""When something fails: the page says what, keeps what it has, and offers to try again."""

import pytest
from playwright.sync_api import expect

LAYER = "static/models/encoder/layer-3.bin"
BAD = [
    ((404, b"gone"), "layer-3.bin is missing"),
    ((200, b"\0" * 3_548_928), "SHA-256"),
    ((200, b"x"), "3,548,928 bytes"),
]


def test_a_bad_model_file_is_named_wherever_it_is_asked_for_and_another_try_works(broken, broken_site):
    """One page meets all three: by a sentence, by a pair of sentences, by a second try; the third try succeeds."""
    lesson, message = broken, broken.message("encoder")
    first = lesson.page.locator('form#similarity [name="first"]')
    asks = (
        lambda: lesson.type_sentence("Tea is hot."),
        lambda: first.fill("Coffee is cold."),
        lambda: message.get_by_role("button", name="Try again").click(),
    )
    for (fault, said), ask in zip(BAD, asks, strict=True):
        broken_site.faults[LAYER] = fault
        ask()
        expect(message).to_contain_text("layer-3.bin")
        expect(message).to_contain_text(said)
        expect(message).to_contain_text("work")
        expect(message).to_have_class("message error")
        expect(lesson.root).to_have_attribute("data-encoder", "failed")
        expect(lesson.sentence).to_have_value("Tea is hot.")
        expect(lesson.figure("similarity")).to_have_attribute("data-state", "prerendered")
        expect(lesson.figure("similarity").locator(".encoder-loading")).to_be_hidden()
    lesson.set_control("retention", "distance", 20)
    broken_site.faults.clear()
    message.get_by_role("button", name="Try again").click()
    lesson.wait_for_encoder()
    expect(lesson.words).to_have_count(4)
    lesson.wait_until_live("similarity")
    assert [row[0] for row in lesson.table("similarity")[1]][1] == "coffee"
    expect(lesson.messages).to_have_count(0)


def test_a_missing_shard_of_word_vectors_is_named(broken, broken_site):
    lesson = broken
    before = lesson.redraws("attention")
    lesson.type_sentence("Tea is hot.")
    lesson.wait_for_redraw(before, "attention")
    broken_site.faults["words/056.bin"] = (404, b"")
    before = lesson.table("attention")
    lesson.type_sentence("My dad is at home.")
    message = lesson.message("sentence")
    expect(message).to_contain_text("words/056.bin is missing")
    expect(message).to_have_class("message error")
    assert lesson.table("attention") == before
    broken_site.faults.clear()
    message.get_by_role("button", name="Try again").click()
    expect(lesson.words).to_have_count(6)


def test_a_lab_that_cannot_start_is_said_and_can_be_started_again(open_page, site):
    site.faults["py/models/rnn.py"] = (200, b"raise ImportError('no such luck')")
    lesson = open_page(site.url, expected_errors=("",))
    expect(lesson.root).to_have_attribute("data-lab", "failed")
    message = lesson.message("lab")
    expect(message).to_contain_text("did not start")
    expect(message).to_have_class("message error")
    lesson.words.nth(2).hover()
    expect(lesson.asking).to_have_attribute("data-token-index", "3")
    site.faults.clear()
    message.get_by_role("button", name="Start the lab").click()
    lesson.wait_for_lab()
    expect(lesson.messages).to_have_count(0)


@pytest.fixture
def unstored(open_page, site):
    """A page that could not be stored, with the lab at work."""
    site.faults["static/site.webmanifest"] = (200, b"{}")
    lesson = open_page(site.url, ("404",), stores=True)
    expect(lesson.message("offline")).to_contain_text("not be stored")
    expect(lesson.message("offline")).to_have_class("message error")
    lesson.wait_for_lab()
    return lesson


def test_a_store_that_fails_is_said_and_a_model_that_cannot_be_loaded_is_not_said_twice(unstored, site):
    lesson, stored = unstored, unstored.page.locator("#offline-said")
    expect(lesson.root).to_have_attribute("data-offline", "no")
    lesson.set_control("retention", "distance", 10)
    site.faults[LAYER] = (404, b"gone")
    lesson.type_sentence("Tea is hot.")
    expect(lesson.root).to_have_attribute("data-encoder", "failed")
    del site.faults["static/site.webmanifest"]
    lesson.message("offline").get_by_role("button", name="Try again").click()
    lesson.wait_for_offline()
    expect(stored).to_contain_text("Not stored yet")
    for part in ("Part 2", "Part 3"):
        expect(stored).to_contain_text(part)
    expect(lesson.messages).to_have_count(1)
    expect(lesson.messages).to_contain_text("layer-3.bin is missing")
    lesson.type_sentence("Tea is cold.")
    expect(lesson.root).to_have_attribute("data-encoder", "failed")
    lesson.wait_for_offline()
    site.faults.clear()
    lesson.messages.get_by_role("button", name="Try again").click()
    lesson.wait_for_encoder()
    lesson.wait_for_offline()
    expect(stored).not_to_contain_text("Part 2")
    expect(stored).to_contain_text("Not stored yet")
    expect(stored).to_contain_text("Part 3")
