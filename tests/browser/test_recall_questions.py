"""Stop 2's figure: three buttons ask the trained networks; what is counted can be stopped."""

from playwright.sync_api import expect


def press(lesson, question):
    lesson.page.locator(f'form#recall [name="question"][value="{question}"]').check()


def test_before_python_the_recorded_answer_stands_in_picture_words_and_table(hung):
    head, rows = hung.table("recall")
    assert rows[-1][0] == 32
    assert [rows[-1][head.index(name)] for name in ("RNN", "LSTM", "GRU", "Transformer")] == [1, 1, 1, 1]
    expect(hung.page.locator("#recall-said")).to_contain_text("distance 32")
    expect(hung.page.locator("#recall-progress")).to_be_hidden()
    expect(hung.figure("recall")).to_have_attribute("data-state", "prerendered")


def test_a_question_asks_this_figure_and_leaves_the_other_chart_alone(lesson):
    lesson.set_control("retention", "seed", 3)
    other, before = lesson.redraws("retention"), lesson.redraws("recall")
    press(lesson, "outside")
    lesson.wait_for_redraw(before, "recall")
    head, rows = lesson.table("recall")
    shares = {row[0]: row[head.index("Transformer")] for row in rows}
    assert shares[4] > 0.9 and shares[16] < 0.3
    expect(lesson.page.locator("#recall-said")).to_contain_text("given window 8")
    expect(lesson.page.locator("#recall-progress")).to_be_hidden()
    assert lesson.figure("recall").locator(".origin").get_attribute("data-origin") == "measured"
    lesson.page.wait_for_function("() => location.hash.includes('recall.question=outside')")
    assert lesson.redraws("retention") == other
    expect(lesson.page.locator('form#retention [name="seed"]')).to_have_value("3")
    assert lesson.page.locator('form#retention [name="measure"]:checked').input_value() == "gradient"


def test_a_long_count_is_stopped_and_the_other_question_answers(lesson):
    lesson.press_as_soon_as("#recall-progress", r"\d+ of 300", "#recall-progress button")
    press(lesson, "beyond")
    expect(lesson.page.locator("#recall-progress")).to_contain_text("Stopped at")
    lesson.wait_until_live("recall")
    before = lesson.redraws("recall")
    press(lesson, "inside")
    lesson.wait_for_redraw(before, "recall")
    expect(lesson.page.locator("#recall-progress")).to_be_hidden()
    assert lesson.table("recall")[1][-1][0] == 32


def test_squeezed_positions_are_asked_for_and_the_caption_and_the_address_say_so(lesson):
    caption = lesson.figure("recall").locator("figcaption .state")
    expect(caption).not_to_contain_text("squeezed")
    inside = lesson.table("recall")
    lesson.switch("recall", "positions", "squeezed").check()
    expect(caption).to_contain_text("no position is squeezed")
    lesson.wait_until_live("recall")
    assert lesson.table("recall") == inside  # no sequence is longer than in training
    lesson.page.wait_for_function("() => location.hash.includes('recall.positions=squeezed')")
