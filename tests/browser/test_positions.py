"""Part 2: ways to mark places, measured on the encoder's own matrix and on two formulas."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

import pytest
from playwright.sync_api import expect


def in_cpython(**choices):
    """The same table from the same file."""
    from figures.positions.draw import render
    from lab.encoder_session import EncoderSession

    from tools.derive.sessions import read_file

    with ThreadPoolExecutor() as threads:  # in this thread Playwright's own event loop runs
        matrix = threads.submit(asyncio.run, EncoderSession(read_file).positions()).result()
    return render(matrix, **choices, width=672)["rows"]


def files_of_the_model(lesson):
    """The weights that were asked for so far."""
    folder = "static/models/encoder/"
    return {url.split(folder)[1] for url in lesson.requests if folder in url and url.endswith(".bin")}


def test_it_stays_as_recorded_until_a_control_moves_and_then_fetches_the_positions_alone(cold):
    lesson = cold
    expect(lesson.figure("positions")).to_have_attribute("data-state", "prerendered")
    assert not files_of_the_model(lesson)
    place = lesson.page.locator('form#positions [name="place"]')
    place.focus()
    place.press("Home")
    lesson.wait_until_live("positions")
    expect(lesson.figure("positions").locator("thead")).to_contain_text("from place 0")
    assert files_of_the_model(lesson) == {"embeddings.bin"}
    assert lesson.root.get_attribute("data-encoder") == "none"


def test_the_table_is_what_cpython_measures(lesson):
    lesson.set_control("positions", "distance", 30)
    lesson.set_control("positions", "place", 500)
    before = lesson.redraws("positions")
    lesson.page.locator('form#positions [name="base"]').select_option("100")
    lesson.wait_for_redraw(before, "positions")
    expect(lesson.figure("positions").locator("tbody tr")).to_have_count(31)
    head, rows = lesson.table("positions")
    expected = in_cpython(distance=30, place=500, base=100)
    assert head == expected["head"]
    for row, other in zip(rows, expected["body"], strict=True):
        assert row == pytest.approx(["–" if cell is None else cell for cell in other], abs=1e-6)


def test_an_address_sets_it(lesson):
    lesson.set_address({"positions.distance": 9999, "positions.base": 100000, "positions.place": 3})
    expect(lesson.figure("positions").locator("tbody tr")).to_have_count(512)
    expect(lesson.messages).to_contain_text("9999 became 511")
    expect(lesson.figure("positions").locator("thead")).to_contain_text("from place 3")
