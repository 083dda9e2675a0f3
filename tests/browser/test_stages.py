"""The stages opened: other texts and examples at a press, and four ages of the base model that go on with a text."""

import pytest
from playwright.sync_api import expect

AGES = ("base-0", "base-200", "base-1000", "base")


def field(lesson, form, name):
    return lesson.page.locator(f'form#{form} [name="{name}"]')


def written(lesson):
    return [lesson.page.locator(f'output[data-age="{name}"]').inner_text() for name in AGES]


def go_on(lesson, prompt, seed="1"):
    field(lesson, "ages", "prompt").fill(prompt)
    field(lesson, "ages", "seed").fill(seed)
    answers = "performance.getEntriesByName('answer:ages').length"
    before = lesson.page.evaluate(answers)
    lesson.watch_states("#ages-shown")
    lesson.submit("ages").click()
    lesson.page.wait_for_function(f"{answers} > {before}")
    expect(lesson.page.locator("#ages-shown")).to_have_attribute("data-state", "live")
    assert lesson.states() == ["asking", "live"]
    return written(lesson)


def test_other_texts_and_examples_come_from_the_generator_here(lesson):
    lesson.wait_for_lab()
    for form, place in (("texts", "#texts-sample"), ("example", "#example-tokens")):
        before = lesson.page.locator(place).inner_text()
        lesson.submit(form).press("Enter")
        expect(lesson.page.locator(place)).not_to_have_text(before)
        expect(lesson.page.locator(f"#{form}-shown .origin")).to_have_attribute("data-origin", "measured")
    expect(lesson.page.locator("#texts-sample p")).to_have_count(3)
    words = lesson.page.locator("#example-tokens > *").all_inner_texts()
    counted = lesson.page.locator("#example-tokens mark").all_inner_texts()
    assert words == [*words[: words.index("<helper>") + 1], *counted]
    assert counted[-1] == "<end>"


def test_four_ages_go_on_as_recorded_and_a_seed_repeats(lesson):
    lesson.wait_for_lab()
    recorded = written(lesson)
    assert all(recorded)
    assert go_on(lesson, field(lesson, "ages", "prompt").input_value()) == recorded
    other = go_on(lesson, "Mia put a ball in", "7")
    assert other != recorded
    assert go_on(lesson, "Mia put a ball in", "7") == other
    expect(lesson.page.locator("#ages-prompt")).to_have_text("Mia put a ball in")


@pytest.mark.parametrize(
    ("prompt", "said"),
    [
        ("  ", "none in this"),
        ("word " * 500, "this has 500"),
        ("zzz qqq", "none of them"),
    ],
)
def test_a_bad_beginning_is_refused_in_words_and_kept(lesson, prompt, said):
    lesson.wait_for_lab()
    before = written(lesson)
    field(lesson, "ages", "prompt").fill(prompt)
    lesson.submit("ages").click()
    expect(lesson.messages).to_contain_text(said)
    assert field(lesson, "ages", "prompt").input_value() == prompt
    assert written(lesson) == before
    lesson.reset()


def test_a_missing_model_is_said_and_tried_again(broken, broken_site):
    lesson = broken
    broken_site.faults["base-200.safetensors"] = (404, b"gone")
    lesson.submit("ages").click()
    message = lesson.message("ages")
    expect(message).to_contain_text("base-200.safetensors is missing")
    expect(message).to_have_class("message error")
    broken_site.faults.clear()
    message.get_by_role("button", name="Try again").click()
    expect(lesson.page.locator("#ages-shown .origin")).to_have_attribute("data-origin", "measured")
