"""Part 3: what each model would have said at any word of an answer."""

import pytest
from playwright.sync_api import expect

from tests.browser.completion_page import ask, drawn, output, token


def test_at_temperature_0_every_word_is_the_likeliest(lesson):
    ask(lesson, temperature=0, prompt="Hello!")
    for place in (0, 2):
        before = lesson.redraws("next-token")
        token(lesson, "base", place).click()
        lesson.wait_for_redraw(before, "next-token")
        first = next(row for row in lesson.table("next-token")[1] if row[0] == "Base" and row[1] == 1)
        assert (first[4], first[5]) == (1, "yes")


def test_arrow_keys_go_from_word_to_word_and_the_picture_follows(lesson):
    ask(lesson, prompt="What does a cow say?", seed=2)
    token(lesson, "sft", 0).focus()
    for key, stage, place in (("ArrowRight", "sft", 1), ("ArrowRight", "sft", 2), ("ArrowUp", "base", 2)):
        before = lesson.redraws("next-token")
        lesson.page.keyboard.press(key)
        lesson.wait_for_redraw(before, "next-token")
        this = token(lesson, stage, place)
        expect(this).to_be_focused()
        expect(this).to_have_attribute("aria-pressed", "true")
        assert lesson.page.locator('#completion-answers .token[aria-pressed="true"]').count() == 1
        model = {"base": "Base", "sft": "SFT"}[stage]
        word, probability, _ = drawn(lesson)[model]
        assert word.lower() == this.text_content().lower()
        assert probability == pytest.approx(float(this.get_attribute("data-probability")), rel=1e-3)
        expect(lesson.page.locator("#next-token-said")).to_contain_text(f"{model} said “{word}”")
    rows = lesson.table("next-token")[1]
    for model in ("Base", "SFT", "RLHF"):
        shares = [row[3] for row in rows if row[0] == model][:10]
        assert shares == sorted(shares, reverse=True)
        assert sum(shares) <= 1 + 1e-9


def test_the_picture_holds_the_tables_words(lesson):
    ask(lesson, prompt="How are you?", seed=3)
    before = lesson.redraws("next-token")
    token(lesson, "base", 4).hover()
    lesson.wait_for_redraw(before, "next-token")
    shown = lesson.figure("next-token").locator("svg text").all_text_contents()
    assert [row[2] for row in lesson.table("next-token")[1] if row[2] not in shown] == []


def test_the_end_of_an_answer_can_be_asked_about(lesson):
    ask(lesson)
    end = output(lesson, "rlhf").locator(".token.end")
    before = lesson.redraws("next-token")
    end.click()
    lesson.wait_for_redraw(before, "next-token")
    assert drawn(lesson)["RLHF"][0] == "(end)"
    expect(lesson.page.locator("#next-token-said")).to_contain_text("RLHF ended")
