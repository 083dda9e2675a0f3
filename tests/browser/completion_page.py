"""One prompt, three models, as a reader uses them."""

from playwright.sync_api import expect

STAGES = ("base", "sft", "rlhf")


def control(lesson, name):
    return lesson.page.locator(f'form#completion [name="{name}"]')


def output(lesson, stage):
    return lesson.page.locator(f'output[data-completion="{stage}"]')


def press(lesson):
    lesson.submit("completion").click()


def texts(lesson):
    return [output(lesson, stage).text_content() for stage in STAGES]


def ask(lesson, **choices):
    """Fill in the form, ask, and wait for all three answers and the picture that follows."""
    for name, value in choices.items():
        lesson.page.locator(f'form#completion [name="{name}"]').evaluate(
            "(one, value) => { one.value = value; one.dispatchEvent(new Event('input', {bubbles: true})) }", str(value)
        )
    before = lesson.redraws("next-token")
    press(lesson)
    lesson.wait_for_redraw(before, "next-token")
    expect(lesson.root).to_have_attribute("data-completion", "done")
    return texts(lesson)


def token(lesson, stage, place):
    return output(lesson, stage).locator(f'.token[data-place="{place}"]')


def drawn(lesson):
    """The rows of the table whose word was drawn: {model: [word, probability, as drawn]}."""
    return {row[0]: row[2:5] for row in lesson.table("next-token")[1] if row[5] == "yes"}
