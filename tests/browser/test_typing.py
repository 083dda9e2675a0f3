"""Typing faster than the encoder reads: the newest sentence wins, whatever became of those before it."""

from playwright.sync_api import expect

TYPE = """(control, texts) => { for (const text of texts) {
    control.value = text; control.dispatchEvent(new Event('input', { bubbles: true })) } }"""
TOO_LONG = "tea " * 70


def pieces(lesson):
    return lesson.words.locator(".piece").all_inner_texts()


def test_of_many_keystrokes_the_last_sentence_is_read(lesson):
    text = "The chef opened the door"
    before = lesson.redraws("attention")
    lesson.watch_states('figure[data-figure="attention"]')
    lesson.sentence.evaluate(TYPE, [text[: i + 1] for i in range(len(text))])
    lesson.wait_for_redraw(before, "attention")
    assert lesson.states()[0] == "drawing"
    expect(lesson.words).to_have_count(5)
    assert pieces(lesson) == text.lower().split()
    assert [row[0] for row in lesson.table("attention")[1]] == ["[CLS]", *pieces(lesson), "[SEP]"]
    assert lesson.redraws("attention")[0] - before[0] <= 2, "what was typed over is not drawn"


def test_a_refused_sentence_does_not_swallow_the_next(lesson):
    for texts in (["", "My keys are here"], [TOO_LONG, "My keys are there"]):
        before = lesson.redraws("attention")
        lesson.sentence.evaluate(TYPE, texts)
        lesson.wait_for_redraw(before, "attention")
        expect(lesson.words.last).to_contain_text(texts[-1].split()[-1])
        expect(lesson.sentence).not_to_have_attribute("aria-invalid", "true")
        expect(lesson.messages).to_have_count(0)


def test_a_refused_sentence_leaves_the_last_picture_live(lesson):
    lesson.read("My keys are here", 4)
    lesson.sentence.evaluate(TYPE, ["My keys are", ""])
    expect(lesson.messages).to_contain_text("1 to 64")
    expect(lesson.sentence).to_have_attribute("aria-invalid", "true")
    lesson.wait_until_live("attention")
    expect(lesson.words).to_have_count(4)


def test_two_sentences_follow_the_last_keystroke_too(lesson):
    second = lesson.page.locator('form#similarity [name="second"]')
    stood = second.input_value()
    before = lesson.redraws("similarity")
    second.evaluate(TYPE, ["", "The river bank"])
    lesson.wait_for_redraw(before, "similarity")
    expect(second).not_to_have_attribute("aria-invalid", "true")
    expect(lesson.figure("similarity").locator(".picture svg")).to_contain_text("river")
    assert lesson.table("similarity")[0][1:-1] == "[CLS] the river bank [SEP]".split()
    before = lesson.redraws("similarity")
    second.evaluate(TYPE, ["Something else", stood])
    lesson.wait_for_redraw(before, "similarity")
    assert lesson.table("similarity")[0][1:-1] == f"[CLS] {stood.lower()} [SEP]".replace(".", " .").split()
