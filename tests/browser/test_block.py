"""Part 2: the diagram of a layer follows the sentence, the layer and the head."""

import asyncio
import re
from concurrent.futures import ThreadPoolExecutor

import pytest
from playwright.sync_api import expect


def picture(lesson):
    return lesson.figure("block").locator(".picture svg")


def shows(lesson, words):
    lesson.wait_until_live("block")
    expect(picture(lesson)).to_have_attribute("aria-label", re.compile(re.escape(words)))
    lesson.wait_until_live("block")


def in_cpython(sentence, mask="none"):
    """The same lengths from the same files: rows of the table."""
    from figures.block.measure import lengths
    from lab.encoder_session import EncoderSession

    from tools.derive.sessions import read_file

    async def measured():
        session = EncoderSession(read_file)
        await session.load()
        _, made = await session.read(sentence, mask)
        return lengths(session.params["layers"], made["states"], mask).tolist()

    with ThreadPoolExecutor() as threads:  # in this thread Playwright's own event loop runs
        return threads.submit(asyncio.run, measured()).result()


def test_it_stays_as_recorded_until_the_encoder_is_here(cold):
    expect(cold.figure("block")).to_have_attribute("data-state", "prerendered")
    assert cold.root.get_attribute("data-encoder") == "none"
    assert cold.figure("block").locator(".origin").get_attribute("data-origin") == "recorded"


def test_a_new_sentence_is_measured_in_every_layer(lesson):
    sentence = lesson.example("keys")
    lesson.read(sentence, 10)
    shows(lesson, "for 12 pieces")
    assert lesson.figure("block").locator(".origin").get_attribute("data-origin") == "measured"
    expect(picture(lesson).locator("text", has_text="(12, 1,536)")).to_have_count(1)
    expect(lesson.figure("block").locator("tbody tr")).to_have_count(6)
    _, rows = lesson.table("block")
    for row, expected in zip(rows, in_cpython(sentence), strict=True):
        assert row[1:] == pytest.approx(expected, rel=1e-4)
    expect(lesson.page.locator("#block-said")).to_contain_text(f"layer 4, vectors of length {rows[3][1]:.1f}")


def test_layer_and_mask_change_it_and_showing_special_pieces_does_not(lesson):
    sentence = lesson.example("keys")
    lesson.read(sentence, 10)
    shows(lesson, "for 12 pieces")
    lesson.select("layer", "0")
    shows(lesson, "In layer 1,")
    before = lesson.redraws("attention", "block")
    lesson.switch("attention", "special").check()
    lesson.switch("attention", "mask", "causal").check()
    lesson.wait_for_redraw(before, "attention", "block")
    _, rows = lesson.table("block")
    assert rows[5][1:] == pytest.approx(in_cpython(sentence, "causal")[5], rel=1e-4)
    assert lesson.redraws("block")[0] == before[1] + 1


def test_it_fits_a_phone(phone):
    phone.read(" ".join(["word"] * 64), 64)
    shows(phone, "for 66 pieces")
    assert picture(phone).bounding_box()["width"] <= 325


def test_layer_and_head_are_chosen_in_any_figure_that_follows_them(lesson):
    lesson.wait_for_lab()
    here, there = (lesson.figure(name).locator('[data-choice="layer"]') for name in ("block", "steps"))
    expect(lesson.figure("block").locator(".followed")).to_contain_text(lesson.sentence.input_value())
    here.select_option(index=2)  # by its place: the head with the value 1 is labelled 2
    expect(lesson.page.locator('form#attention [name="layer"]')).to_have_value("1")
    expect(there).to_have_value("1")
    shows(lesson, "layer 2")
    lesson.figure("steps").locator('[data-choice="head"]').select_option(index=6)
    expect(lesson.figure("block").locator('[data-choice="head"]')).to_have_value("5")
    lesson.page.wait_for_function("location.hash.includes('attention.head=5')")
