"""Part 1: the counted costs follow the sliders, in the picture, the table and the cards."""

import re

import pytest
from playwright.sync_api import expect

COLUMNS = {"parameters": 1, "sequential_steps": 4, "longest_path": 5, "kept_bytes": 6, "at_once": 7}


def output(lesson, name):
    return lesson.page.locator(f'form#tradeoffs output[data-of="{name}"]')


def slider(lesson, name):
    return lesson.page.locator(f'form#tradeoffs input[name="{name}"]')


def computed(lesson, name):
    return lesson.page.locator(f'[data-card="{name}"] .computed')


@pytest.fixture
def tradeoffs(lesson):
    """The page with the sliders at their defaults and drawn so."""
    expect(lesson.figure("tradeoffs").locator("svg")).to_have_attribute("aria-label", said_at("n = 1,024", "d = 512"))
    lesson.wait_until_live("tradeoffs")
    return lesson


def said_at(*texts):
    return re.compile(rf"^Costs .*{'.*'.join(texts)}\b")


def test_the_table_is_what_cpython_counts_wherever_the_sliders_stand(tradeoffs):
    from figures.tradeoffs.measure import costs

    for powers in ({"n": 13}, {"d": 4}, {"r": 11}, {"n": 4}):
        for name, power in powers.items():
            tradeoffs.set_control("tradeoffs", name, power)
        n, d, r = (2 ** int(slider(tradeoffs, name).input_value()) for name in "ndr")
        _, rows = tradeoffs.table("tradeoffs")
        for row, each in zip(rows, costs(n, d, r).values(), strict=True):
            assert {name: row[i] for name, i in COLUMNS.items()} == {name: each[name] for name in COLUMNS}
            assert row[2] * n == pytest.approx(each["multiply_adds"])
        assert tradeoffs.figure("tradeoffs").locator(".origin").get_attribute("data-origin") == "measured"


def test_a_slider_says_what_its_place_stands_for_and_moves_by_the_keyboard(tradeoffs):
    expect(output(tradeoffs, "n")).to_have_text("1,024")
    before = tradeoffs.redraws("tradeoffs")
    slider(tradeoffs, "n").focus()
    slider(tradeoffs, "n").press("ArrowRight")
    tradeoffs.wait_for_redraw(before, "tradeoffs")
    expect(output(tradeoffs, "n")).to_have_text("2,048")
    expect(slider(tradeoffs, "n")).to_have_attribute("aria-valuetext", "2,048")
    expect(slider(tradeoffs, "n")).to_be_focused()
    expect(tradeoffs.figure("tradeoffs").locator("svg")).to_have_attribute("aria-label", said_at("n = 2,048"))


def test_every_card_says_its_architectures_costs(tradeoffs):
    expect(computed(tradeoffs, "lstm")).to_contain_text("2.1 M parameters")
    tradeoffs.set_control("tradeoffs", "d", 6)
    expect(computed(tradeoffs, "lstm")).to_have_text(re.compile("n = 1,024 .*d = 64: 33 k parameters"))
    expect(computed(tradeoffs, "transformer")).to_contain_text("524 kB")


def test_the_chosen_architecture_has_the_large_marks(tradeoffs):
    before = tradeoffs.redraws("tradeoffs")
    tradeoffs.page.locator('input[name="architecture"][value="gru"]').check()
    tradeoffs.wait_for_redraw(before, "tradeoffs")
    bold = (
        tradeoffs.figure("tradeoffs")
        .locator("svg text")
        .evaluate_all(
            "texts => texts.filter(text => /bold|700/.test(text.getAttribute('style'))).map(text => text.textContent)"
        )
    )
    # the name stands before each row of panels, and 1.6 M is the GRU's number of parameters
    assert (bold.count("GRU"), bold.count("RNN"), bold.count("1.6 M")) == (2, 0, 3)


def test_an_address_sets_the_sliders_and_a_moved_slider_the_address(lesson):
    before = lesson.redraws("tradeoffs")
    lesson.set_address({"tradeoffs.n": "12", "tradeoffs.d": "99", "tradeoffs.r": "-4"})
    lesson.wait_for_redraw(before, "tradeoffs")
    assert [output(lesson, name).text_content() for name in "ndr"] == ["4,096", "1,024", "8"]
    _, rows = lesson.table("tradeoffs")
    assert rows[0][COLUMNS["sequential_steps"]] == 4096
    lesson.set_control("tradeoffs", "n", 7)
    lesson.page.wait_for_function("() => location.hash.includes('tradeoffs.n=7')")


def test_dragging_quickly_ends_at_the_last_value(tradeoffs):
    before = tradeoffs.redraws("tradeoffs")
    slider(tradeoffs, "n").evaluate(
        """slider => { for (const value of [4, 5, 6, 7, 8, 9, 11, 12, 13]) {
            slider.value = value; slider.dispatchEvent(new Event('input', {bubbles: true})) } }"""
    )
    tradeoffs.wait_for_redraw(before, "tradeoffs")
    expect(tradeoffs.figure("tradeoffs").locator("svg")).to_have_attribute("aria-label", said_at("n = 8,192"))
    assert tradeoffs.redraws("tradeoffs")[0] - before[0] <= 3, "requests must not queue up"
