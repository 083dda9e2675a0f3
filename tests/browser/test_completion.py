"""Part 3: one prompt, three models: asked, repeated, stopped, refused."""

import json
import re

import pytest
from playwright.sync_api import expect

from tests.browser.completion_page import STAGES, ask, control, output, press, texts, token


def test_before_python_runs_the_section_is_whole(hung):
    lesson = hung
    assert all(len(text) > 20 for text in texts(lesson))
    assert len(lesson.table("next-token")[1]) >= 30
    expect(lesson.figure("next-token").locator(".origin")).to_have_attribute("data-origin", "recorded")
    expect(lesson.page.locator("#completion-asked .origin")).to_have_attribute("data-origin", "recorded")
    press(lesson)
    expect(lesson.page.locator("form#completion .figure-message")).to_contain_text("Python")


def test_nothing_is_fetched_until_it_is_asked_for(cold):
    lesson = cold
    recorded = texts(lesson)
    token(lesson, "base", 3).hover()
    assert not [url for url in lesson.requests if "/gpt/" in url]
    # the reader's browser says what was recorded
    assert ask(lesson) == recorded
    fetched = [url.rpartition("/gpt/")[2].partition("?")[0] for url in lesson.requests if "/gpt/" in url]
    assert sorted(fetched) == sorted(
        ["manifest.json", "vocab.txt", *(f"{name}.safetensors" for name in (*STAGES, "reward"))]
    )
    expect(lesson.page.locator("#completion-asked .origin")).to_have_attribute("data-origin", "measured")
    expect(lesson.figure("next-token").locator(".origin")).to_have_attribute("data-origin", "measured")
    about = lesson.page.locator('[data-about="rlhf"]')
    expect(about).to_have_text(re.compile(r"\d+ a second.* right, kind"))


def test_a_seed_repeats_and_stands_in_the_address(lesson):
    first = ask(lesson, seed=5, temperature=1)
    assert all(first)
    assert ask(lesson, seed=6) != first
    assert ask(lesson, seed=5) == first
    lesson.page.wait_for_function("location.hash.includes('completion.seed=5')")
    assert "completion.temperature=1" in lesson.page.evaluate("location.hash")


def test_a_prepared_prompt_is_taken_over(lesson):
    prepared = lesson.page.locator("#completion-prepared")
    assert prepared.locator("option").count() == 40
    prompt = prepared.locator("option").nth(30).text_content()
    prepared.select_option(prompt)
    expect(control(lesson, "prompt")).to_have_value(prompt)
    before = lesson.redraws("next-token")
    control(lesson, "prompt").press("Enter")
    lesson.wait_for_redraw(before, "next-token")
    expect(lesson.page.locator("#completion-asked")).to_contain_text(f"“{prompt}”")
    expect(lesson.page.locator('[data-about="sft"]')).to_contain_text("rules")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "1 to 48"),
        ("ball " * 500, "this has 500"),
        ("Quantum chromodynamics!", "none of them"),
        ("{[(<b>;</b>)]}", "none of them"),
    ],
)
def test_an_odd_prompt_is_refused_and_nothing_is_lost(lesson, text, said):
    kept = ask(lesson)
    control(lesson, "prompt").fill(text)
    press(lesson)
    expect(lesson.messages).to_contain_text(said)
    expect(control(lesson, "prompt")).to_have_attribute("aria-invalid", "true")
    assert control(lesson, "prompt").input_value() == text
    assert texts(lesson) == kept
    ask(lesson, prompt="Hello!")
    expect(lesson.messages).to_have_count(0)


@pytest.mark.parametrize(
    ("name", "value"), [("seed", "99999999999999"), ("seed", "-1"), ("seed", "1.5"), ("top_k", "")]
)
def test_numbers_out_of_range_are_named_with_what_is_allowed(lesson, name, value):
    kept = ask(lesson)
    control(lesson, name).fill(value)
    press(lesson)
    expect(lesson.messages).to_contain_text("from 0 to")
    expect(control(lesson, name)).to_have_value(value)
    assert texts(lesson) == kept


def test_unknown_words_are_named_and_markup_stays_text(lesson):
    assert all(ask(lesson, prompt="Where is the <b>spaceship</b> of Ben?"))
    note = lesson.page.locator("#completion-unknown")
    expect(note).to_contain_text("“spaceship”")
    expect(note).to_contain_text("read as <unknown>")
    assert lesson.page.locator("#completion-answers b, #completion-unknown b").count() == 0
    ask(lesson, prompt="Hello!")
    expect(note).to_be_hidden()


def test_a_model_that_cannot_be_had_is_named_and_tried_again(broken, broken_site):
    broken_site.faults["gpt/sft.safetensors"] = (404, b"gone")
    lesson = broken
    recorded = texts(lesson)
    press(lesson)
    message = lesson.message("completion")
    expect(message).to_contain_text("sft.safetensors")
    expect(message).to_contain_text("answers stay")
    assert texts(lesson) == recorded
    broken_site.faults.clear()
    before = lesson.redraws("next-token")
    message.get_by_role("button", name="Try again").click()
    lesson.wait_for_redraw(before, "next-token")
    assert texts(lesson) == recorded


@pytest.fixture
def slow(broken):
    """The page with whole answers and the same prompt once more, but with a space behind it: then words come slowly."""
    control(broken, "seed").fill("1")
    ask(broken, prompt="Can you help me blame Vera for the broken rope?")
    control(broken, "prompt").press("End")
    control(broken, "prompt").press_sequentially(" ")
    return broken


def test_a_refused_prompt_leaves_the_answer_that_is_being_written(slow):
    lesson, whole = slow, texts(slow)
    press(lesson)
    expect(output(lesson, "base")).to_have_text(re.compile("^.{8,80}$"))
    control(lesson, "prompt").fill(" ")
    press(lesson)
    expect(lesson.message("completion")).to_contain_text("none in this")
    expect(lesson.page.locator('form#completion [data-action="stop"]')).to_be_enabled()
    expect(lesson.page.locator("#completion-status")).to_contain_text("All three")
    assert texts(lesson) == whole
    expect(lesson.root).to_have_attribute("data-completion", "done")


def test_a_stopped_run_keeps_its_words(slow):
    lesson, whole = slow, texts(slow)
    stop = lesson.page.locator('form#completion [data-action="stop"]')
    expect(stop).to_be_disabled()
    press(lesson)
    # the words of the last run have gone, and the first new ones are there
    expect(output(lesson, "base")).to_have_text(re.compile("^.{8,80}$"))
    # other questions are answered meanwhile
    lesson.set_control("retention", "seed", 4)
    stop.click()
    expect(lesson.page.locator("#completion-status")).to_contain_text("Stopped")
    kept = texts(lesson)
    assert all(text and old.startswith(text) for text, old in zip(kept, whole, strict=True))
    assert kept[0] != whole[0]
    expect(lesson.page.locator('[data-about="base"]')).to_contain_text("stopped")


def test_an_address_restores_the_choices_and_says_how_to_go_on(lesson):
    said = {"completion.prompt": "Who are you?", "completion.temperature": 0, "completion.top_k": 7}
    lesson.set_address(said)
    expect(control(lesson, "prompt")).to_have_value("Who are you?")
    expect(control(lesson, "top_k")).to_have_value("7")
    expect(lesson.page.locator("#completion-status")).to_contain_text("Press")
    before = lesson.redraws("next-token")
    control(lesson, "prompt").press("Enter")
    lesson.wait_for_redraw(before, "next-token")
    asked = re.compile(re.escape("“Who are you?”") + ", temperature 0, .* 7 .*, seed 4[.]")
    expect(lesson.page.locator("#completion-asked")).to_have_text(asked)


def test_the_recorded_answers_are_those_that_stand_there(lesson):
    found = json.loads(lesson.page.locator("#completion-recorded").text_content())
    assert list(found["answers"]) == list(STAGES)
    assert found["choices"]["seed"] == int(control(lesson, "seed").evaluate("seed => seed.defaultValue"))
