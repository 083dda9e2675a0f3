"""Train It Yourself: start, pause, resume, reset; what the run learns, and what becomes of its curve."""

import re
from itertools import islice

import numpy as np
import pytest
from playwright.sync_api import expect

from tests.browser.training_page import Training

LEG = 400  # steps of one run
FAR = r"[2-9]\d\d"  # at least 200 steps: long after the first pause


@pytest.fixture
def training(lesson):
    section = Training(lesson)
    yield section
    if section.button.get_attribute("data-action") == "pause":
        section.press("Pause")
    section.wait_for_end()
    section.reset()


def test_the_recorded_curves_stand_until_the_reader_starts(cold):
    section = Training(cold)
    expect(section.figure).to_have_attribute("data-state", "prerendered")
    assert section.figure.locator(".origin").get_attribute("data-origin") == "recorded"
    assert len(section.columns()) == 1 + 2 * 4
    section.page.set_viewport_size({"width": 700, "height": 900})
    section.page.set_viewport_size({"width": 1280, "height": 900})
    section.lesson.set_control("retention", "distance", 20)
    expect(section.figure).to_have_attribute("data-state", "prerendered")


def test_an_lstm_learns_distance_8_and_its_curve_is_that_of_cpython(training):
    from figures.loss.measure import training as train

    training.run()
    columns = training.columns()
    recall, losses = (next(name for name in columns if name.endswith(what)) for what in ("recall", "loss"))
    assert all(part in recall for part in ("LSTM", "distance 8", "seed 1", "rate 0.003"))
    recall = columns[recall]
    assert [step for step, _ in recall] == list(range(0, LEG + 1, 5))
    assert max(share for _, share in recall) >= 0.9
    loss = [value for _, value in columns[losses]]
    native = islice(train(np.random.default_rng(1), "lstm", 8, 0.003), 10)
    assert loss[:10] == pytest.approx([record["loss"] for record in native], rel=1e-6)
    assert training.figure.locator(".origin").get_attribute("data-origin") == "measured"
    expect(training.progress).to_contain_text(f"Step {LEG} of {LEG}")
    expect(training.progress).to_contain_text("90 % first at step")
    training.start_and_pause("Resume")
    expect(training.progress).to_contain_text(f"of {2 * LEG}")
    assert len(training.columns()["step"]) > 1 + LEG // 5


def test_paused_left_and_resumed_is_the_same_curve_as_uninterrupted(training):
    training.choose(network="lstm", distance=6)
    training.start_and_pause()
    paused = len(training.columns()["step"])
    training.choose(network="gru", distance=6)
    expect(training.status).to_contain_text("curves so far")
    training.start_and_pause()
    assert len(training.columns()) == 1 + 2 * 2
    training.choose(network="lstm", distance=6)
    expect(training.status).to_contain_text("still holds")
    training.start_and_pause("Resume", FAR)
    resumed = training.columns()
    training.reset()
    assert [len(column) for column in training.columns().values()] == [1, 1, 1]
    training.start_and_pause("Start", FAR)
    whole = training.columns()
    assert len(whole) == 3
    for name in list(whole)[1:]:
        both = min(len(resumed[name]), len(whole[name]))  # they were paused when somebody looked
        assert both > paused
        assert resumed[name][:both] == whole[name][:both]


def test_a_choice_during_a_run_is_for_the_next_one_and_the_page_says_so(training):
    training.choose(distance=32)
    training.press("Start")
    expect(training.status).to_have_text(re.compile("Training .*LSTM .*32"))
    said, pause = "goes on with .*LSTM .*32", "form#training [data-action=pause]"
    training.lesson.press_as_soon_as("#training-status", said, pause)
    training.form.get_by_label("GRU").check()
    training.wait_for_pause()
    name = list(training.columns())[1]
    assert all(part in name for part in ("LSTM", "distance 32", "seed 1", "rate 0.003", "loss"))
    expect(training.button).to_have_text("Start")
    training.form.get_by_label("LSTM").check()
    expect(training.button).to_have_text("Resume")


def test_other_charts_answer_while_a_network_learns(training):
    training.choose(distance=32)
    training.press("Start")
    expect(training.button).to_have_text("Pause")
    training.lesson.set_control("retention", "distance", 33)
    expect(training.figure).to_have_attribute("data-state", "drawing")
    training.press("Reset")  # also ends the run
    expect(training.status).to_contain_text("forgotten")


def test_the_keyboard_starts_and_pauses_and_keeps_its_place(training):
    training.choose(network="gru", distance=16)
    seed = training.form.get_by_label("Seed of weights")
    seed.focus()
    training.page.keyboard.press("Enter")
    expect(training.button).to_have_text("Pause")
    training.button.focus()
    training.page.keyboard.press("Enter")
    expect(training.status).to_contain_text("Paused at step")
    expect(training.button).to_be_focused()
    expect(training.button).to_have_text("Resume")


def test_a_link_says_what_to_train(training):
    said = {"network": "transformer", "distance": 99, "rate": "0.01", "seed": 7}
    training.lesson.set_address({f"training.{name}": value for name, value in said.items()})
    expect(training.form.locator('[data-of="distance"]')).to_have_text("32")
    expect(training.lesson.messages).to_contain_text("99 became 32")
    training.press("Start")
    expect(training.status).to_have_text(re.compile("Transformer at distance 32, seed 7, rate 0.01"))


def test_a_lab_that_was_replaced_has_no_network_and_the_curve_stays(broken):
    """The last of its page: what other tests loaded is gone with the lab."""
    section = Training(broken)
    section.start_and_pause()
    before = section.columns()
    svg = section.figure.locator(".picture svg").get_attribute("aria-label")
    section.page.evaluate("document.querySelector('script[type=py]').xworker.terminate()")
    section.press("Resume")
    message = broken.message("silent")
    expect(message).to_be_visible(timeout=60_000)
    message.get_by_role("button", name="Start the lab").click()
    expect(section.status).to_contain_text("cannot be resumed")
    expect(section.button).to_have_text("Start")
    assert section.columns() == before
    assert section.figure.locator(".picture svg").get_attribute("aria-label") == svg
    if broken.root.get_attribute("data-encoder") != "none":
        broken.wait_for_encoder()  # another test had it loaded, so the new lab loads it
    section.page.set_viewport_size({"width": 380, "height": 800})
    expect(section.figure.locator(".picture svg")).not_to_have_attribute("width", "672")
    section.wait_for_end()
    assert section.columns() == before


def test_on_a_phone_nothing_scrolls_sideways(phone):
    section = Training(phone)
    for network in ("LSTM", "Transformer"):
        section.form.get_by_label(network).check()
        section.start_and_pause()
    assert section.page.evaluate("document.documentElement.scrollWidth") <= 360
    box = section.figure.locator(".picture svg").bounding_box()
    assert box["x"] + box["width"] <= 360
