"""Inside a cell: the numbers, what the reader may choose, and what goes wrong."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.cell_page import choose, drawn, slider, step

MODELS = Path("static/models/recall")
NUMBERS_OF = {"rnn": "h 34", "lstm": "output 16", "gru": "reset 19", "transformer": "to step 12"}


def network(architecture, number):
    from models import recall

    manifest = json.loads((MODELS / "manifest.json").read_text("utf-8"))
    return recall.load(architecture, (MODELS / f"{architecture}.safetensors").read_bytes(), manifest)[number]


@pytest.fixture
def cell(lesson):
    """The shared page at its defaults, both figures drawn."""
    return drawn(lesson)


@pytest.mark.parametrize("architecture", ["rnn", "lstm", "gru", "transformer"])
def test_the_browser_computes_what_cpython_computes(cell, architecture):
    from figures.cell.draw import rows
    from figures.cell.measure import sequence, trace

    if architecture != "rnn":
        choose(cell, architecture)
    expected = rows(trace(architecture, network(architecture, 1), sequence(12, 1)))
    expect(cell.figure("cell").locator("thead th").last).to_contain_text(NUMBERS_OF[architecture])
    head, body = cell.table("cell")
    assert head == expected["head"]
    for row, right in zip(body, expected["body"], strict=True):
        assert row[:2] == right[:2]
        assert row[2:] == pytest.approx(right[2:], rel=1e-6, abs=1e-12)
    assert cell.figure("cell").locator(".origin").get_attribute("data-origin") == "measured"


def test_the_selector_and_the_buttons_are_one_choice(cell):
    pressed = cell.page.locator('.choosers button[aria-pressed="true"]')
    expect(pressed).to_have_text("RNN")
    before = cell.redraws("cell", "unrolled")
    cell.page.locator('input[name="architecture"][value="lstm"]').check()
    cell.wait_for_redraw(before, "cell", "unrolled")
    expect(pressed).to_have_text("LSTM")
    choose(cell, "gru")
    expect(cell.page.locator('input[name="architecture"][value="gru"]')).to_be_checked()
    expect(cell.page.locator("#architecture-card")).to_have_attribute("data-architecture", "gru")
    titles = cell.figure("cell").locator(".picture svg text").all_text_contents()
    assert {"state h, 19 channels", "update gate, 19 channels", "reset gate, 19 channels"} <= set(titles)


def test_length_seed_network_and_training_change_the_picture(cell):
    seen = [cell.table("cell")]
    for name, value in (("seed", 3), ("network", "4"), ("length", 20)):
        cell.set_control("cell", name, value)
        seen.append(cell.table("cell"))
    expect(slider(cell)).to_have_attribute("max", "20")
    assert len(seen[-1][1]) == 20
    before = cell.redraws("cell")
    cell.page.get_by_label("untrained").last.check()
    cell.wait_for_redraw(before, "cell")
    assert "h 17" not in cell.table("cell")[0]
    assert all(one != other for i, one in enumerate(seen) for other in seen[:i])
    slider(cell).fill("20")
    cell.set_control("cell", "length", 6)
    assert step(cell) == "6"
    expect(cell.page.locator("#cell-said")).to_contain_text("Step 6 of 6: the cue")


def test_the_address_keeps_step_and_length_and_restores_them(cell):
    cell.set_control("cell", "length", 30)
    slider(cell).fill("25")
    cell.page.wait_for_function("() => location.hash.includes('cell.step=25')")
    said = cell.choices()
    cell.reset()
    expect(slider(cell)).to_have_attribute("max", "12")
    cell.set_address(said)
    expect(cell.page.locator("#cell-said")).to_contain_text("Step 25 of 30")
    expect(slider(cell)).to_have_attribute("max", "30")
    cell.set_address({"cell.step": "99", "cell.length": "3", "cell.network": "9", "cell.trained": "perhaps"})
    cell.wait_until_live("cell")
    expect(cell.page.locator("#cell-said")).to_contain_text("Step 4 of 4")
    expect(cell.page.locator('form#cell [name="network"]')).to_have_value("1")


def test_a_missing_network_is_named_and_a_second_try_works(broken, broken_site):
    lesson = drawn(broken)
    broken_site.faults["recall/gru.safetensors"] = (404, b"gone")
    choose(lesson, "gru")
    lesson.switch("cell", "trained", "yes").check()
    message = lesson.message("cell")
    expect(message).to_contain_text("gru.safetensors is missing")
    expect(message).to_have_class("message error")
    expect(lesson.figure("cell")).to_have_attribute("data-state", "failed")
    broken_site.faults.clear()
    message.get_by_role("button", name="Try again").click()
    lesson.wait_until_live("cell")
    expect(lesson.figure("cell").locator(".picture svg text").first).to_be_visible()
    assert "state h, 19 channels" in lesson.figure("cell").locator(".picture").text_content()


def test_a_phone_does_not_scroll_sideways(phone):
    lesson = phone
    lesson.set_address({"cell.length": 32, "architecture": "transformer"})
    expect(slider(lesson)).to_have_attribute("max", "32")
    for name in ("cell", "unrolled"):
        lesson.wait_until_live(name)
        picture = lesson.figure(name).locator(".picture")
        assert picture.evaluate("place => place.scrollWidth <= place.clientWidth")
    assert lesson.page.evaluate("document.documentElement.scrollWidth") == 360


def test_play_stands_in_the_same_place_whatever_the_network(cell):
    places = set()
    for architecture in ("lstm", "gru", "transformer", "rnn"):
        choose(cell, architecture)
        places.add(
            cell.figure("cell").evaluate(
                "figure => figure.querySelector('[data-action=play]').getBoundingClientRect().top"
                " - figure.getBoundingClientRect().top"
            )
        )
    assert len(places) == 1
