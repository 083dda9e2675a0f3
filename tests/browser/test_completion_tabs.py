"""The stages are the tabs of the live answers, and a pressed word is echoed beside them: all before Python runs."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.completion_page import STAGES, output, token

# where the fold below the answers stands, from the top of what sticks beside the text
IN_ITS_STOP = "one => one.getBoundingClientRect().top - one.closest('.beside').getBoundingClientRect().top"


def front(lesson):
    """The model whose answer is in front, and the models whose answers are seen."""
    (now,) = lesson.page.locator('.completion[data-front="yes"]').evaluate_all(
        "all => all.map(one => one.id.slice(11))"
    )
    return now, [stage for stage in STAGES if output(lesson, stage).is_visible()]


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (360, 740)])
def test_a_stage_is_the_tab_of_its_answer_and_nothing_jumps(hung, width, height):
    lesson, page = hung, hung.page
    page.set_viewport_size({"width": width, "height": height})
    place = page.locator("#stage-fold").evaluate(IN_ITS_STOP)
    for stage, model in (("finetuning", "sft"), ("rlhf", "rlhf"), ("pretraining", "base")):
        button = page.locator(f'#pipeline button[data-stage="{stage}"]')
        button.press("Enter") if model == "rlhf" else button.click()
        expect(button).to_have_attribute("aria-pressed", "true")
        assert front(lesson) == (model, list(STAGES) if width > 700 else [model])
        button.evaluate("one => one.scrollIntoView()")
        expect(output(lesson, model)).to_be_in_viewport(ratio=1)
        now = page.locator("#stage-fold").evaluate(IN_ITS_STOP)
        assert now == pytest.approx(place, abs=0.6)
    page.locator("#stage-fold > summary").click()
    heights = set()
    for stage in ("finetuning", "rlhf", "pretraining"):
        page.locator(f'#pipeline button[data-stage="{stage}"]').click()
        heights.add(page.locator("#stage-panel").bounding_box()["height"])
    assert len(heights) == 1
    page.locator("#stage-fold > summary").click()


def test_a_pressed_word_is_echoed_beside_the_answers_before_python_runs(hung):
    echo = hung.page.locator("#completion-echo")
    recorded = echo.inner_text()
    assert re.fullmatch(r"SFT: “.+” 0\.\d\d; (next )?likeliest “.+” 0\.\d\d, at temperature 1\.", recorded)
    word = token(hung, "base", 2)
    word.click()
    probability = float(word.get_attribute("data-probability"))
    expect(echo).to_have_text(f"Base: “{word.text_content()}” {probability:.2f}, at temperature 1.")
    expect(echo).to_be_in_viewport()
