"""Inside a cell and the unrolled diagram: stepping, playing, pointing, and what is marked and said then."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.cell_page import button, choose, drawn, place, play_until, slider, step


@pytest.fixture
def cell(lesson):
    """The shared page at its defaults, both figures drawn."""
    return drawn(lesson)


def test_buttons_slider_keys_and_pointer_all_step_without_asking_the_lab(cell):
    asked = cell.page.evaluate("performance.getEntriesByName('lab:cell').length")
    said = cell.page.locator("#cell-said")
    start, width = place(cell, "cell", "-step")
    button(cell, "forward").click()
    expect(said).to_contain_text("Step 2 of 12: the distractor 1")
    assert place(cell, "cell", "-step")[0] - start == pytest.approx(width, abs=3)
    button(cell, "back").click()
    expect(said).to_contain_text("Step 1 of 12: the symbol D")
    slider(cell).focus()
    cell.page.keyboard.press("ArrowRight")
    cell.page.keyboard.press("ArrowRight")
    expect(said).to_contain_text("Step 3 of 12")
    cell.figure("cell").locator(".picture").focus()
    cell.page.keyboard.press("End")
    expect(said).to_contain_text("Step 12 of 12: the cue")
    cell.page.keyboard.press("ArrowLeft")
    expect(slider(cell)).to_have_value("11")
    box = cell.figure("cell").locator(".picture svg").bounding_box()
    cell.page.mouse.click(box["x"] + 38 + 4.5 * (box["width"] - 46) / 12, box["y"] + 100)
    expect(said).to_contain_text("Step 5 of 12")
    expect(slider(cell)).to_have_value("5")
    assert cell.page.evaluate("performance.getEntriesByName('lab:cell').length") == asked


def test_stepping_stays_inside_the_sequence(cell):
    button(cell, "back").click()
    assert step(cell) == "1"
    cell.figure("cell").locator(".picture").focus()
    cell.page.keyboard.press("End")
    button(cell, "forward").click()
    assert step(cell) == "12"


PRESS = """(figure, form) => {
    const button = form.querySelector("[data-action=%s]");
    const told = document.querySelector("#cell-said").getAttribute("aria-live");
    const playing = [figure.dataset.playing, form.querySelector("[data-action=play]").textContent, told];
    button.click();
    return playing;
}"""


def test_it_plays_on_request_only_to_the_end_and_can_be_paused(cell):
    figure, said = cell.figure("cell"), cell.page.locator("#cell-said")
    expect(figure).to_have_attribute("data-playing", "no")
    assert play_until(cell, 3, PRESS % "play") == ["yes", "Pause", "off"]
    expect(button(cell, "play")).to_have_text("Play")
    expect(figure).to_have_attribute("data-playing", "no")
    expect(said).to_have_attribute("aria-live", "polite")
    cell.page.wait_for_timeout(2000)  # had it not paused, it would be two steps on
    assert step(cell) == "3"
    slider(cell).fill("11")
    button(cell, "play").click()
    expect(figure).to_have_attribute("data-step", "12")
    expect(figure).to_have_attribute("data-playing", "no")
    assert play_until(cell, 2, PRESS % "back") == ["yes", "Pause", "off"]  # from the last step it begins again
    expect(figure).to_have_attribute("data-playing", "no")
    assert step(cell) == "1"


def test_while_it_plays_what_is_not_read_is_veiled(cell):
    veil = cell.figure("cell").locator(".picture svg [id$='-ahead'] path")
    seen = "path => +getComputedStyle(path).opacity"
    assert veil.evaluate(seen) < 0.01
    look = """(figure, form) => {
        const path = figure.querySelector(".picture svg [id$='-ahead'] path");
        const opacity = +getComputedStyle(path).opacity;
        form.querySelector("[data-action=play]").click();
        return opacity;
    }"""
    assert play_until(cell, 2, look) > 0.5
    left, width = place(cell, "cell", "-ahead")
    picture = cell.figure("cell").locator(".picture svg").bounding_box()
    assert left + width == pytest.approx(picture["x"] + picture["width"] - 8, abs=2)
    assert veil.evaluate(seen) < 0.01


def test_with_reduced_motion_the_mark_jumps(hung):
    durations = {}
    look = """figure => {
        const marks = Array.from(figure.querySelectorAll(".picture svg [id$='-step']"));
        return getComputedStyle(marks.find(mark => mark.getClientRects().length)).transitionDuration;
    }"""
    for motion in ("reduce", "no-preference"):
        hung.page.emulate_media(reduced_motion=motion)
        slider(hung).fill("1")
        durations[motion] = play_until(hung, 2, look)
        button(hung, "play").click()
    assert durations == {"reduce": "0s", "no-preference": "0.25s"}


def test_stepping_works_on_the_recorded_picture_before_the_lab_is_ready(hung):
    lesson = hung
    slider(lesson).fill("1")
    button(lesson, "forward").click()
    expect(lesson.page.locator("#cell-said")).to_contain_text("Step 2 of 12")
    expect(lesson.page.locator("#unrolled-said")).to_contain_text("10 steps long")
    expect(lesson.figure("cell")).to_have_attribute("data-state", "prerendered")


def test_the_path_to_the_output_lights_up(cell):
    def lit(kind):
        names = cell.figure("unrolled").locator(f".picture svg .lit[id*='-{kind}-']")
        visible = names.evaluate_all("all => all.filter(part => getComputedStyle(part).visibility === 'visible')"
                                     ".map(part => +part.id.split('-').at(-1))")  # fmt: skip
        return visible

    assert (lit("hop"), lit("look")) == (list(range(1, 12)), [1])
    slider(cell).fill("8")
    assert (lit("hop"), lit("look")) == ([8, 9, 10, 11], [8])
    stroke = "unrolled-look-at-8"
    assert cell.page.locator(f"#{stroke} path").evaluate("path => +getComputedStyle(path).strokeOpacity") == 1
    said = cell.page.locator("#unrolled-said")
    expect(said).to_have_text(re.compile("step 8.* 4 steps .* RNN .* 1 step .* Transformer"))
    choose(cell, "transformer")
    expect(said).to_have_text(re.compile("step 8.* 1 step .* Transformer .* 4 steps .* RNN"))
    choose(cell, "gru")
    expect(said).to_have_text(re.compile("step 8.* 4 steps .* GRU .* 1 step .* Transformer"))
    assert lit("hop") == [8, 9, 10, 11]


def test_pointing_and_keys_choose_the_step_in_the_diagram_too(cell):
    picture = cell.figure("unrolled").locator(".picture")
    picture.scroll_into_view_if_needed()
    box = picture.locator("svg").bounding_box()
    cell.page.mouse.move(box["x"] + 38 + 6.5 * (box["width"] - 46) / 12, box["y"] + 80)
    expect(cell.page.locator("#unrolled-said")).to_contain_text("From step 7")
    expect(cell.page.locator("#cell-said")).to_contain_text("Step 7 of 12")
    picture.focus()
    cell.page.keyboard.press("ArrowRight")
    expect(cell.page.locator("#unrolled-said")).to_contain_text("From step 8")
    start = place(cell, "unrolled", "-chain-step")[0]
    cell.page.keyboard.press("ArrowRight")
    column = (box["width"] - 46) / 12
    assert place(cell, "unrolled", "-chain-step")[0] - start == pytest.approx(column, abs=1)
