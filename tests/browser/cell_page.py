"""What the tests of the cell and of the unrolled diagram do on the page."""


def drawn(lesson):
    """Wait for both figures, and bring the first into view."""
    for name in ("cell", "unrolled"):
        lesson.wait_until_live(name)
    lesson.figure("cell").scroll_into_view_if_needed()
    return lesson


def step(lesson):
    return lesson.figure("cell").get_attribute("data-step")


def button(lesson, name):
    return lesson.unfolded(f'form#cell button[data-action="{name}"]')


def slider(lesson):
    return lesson.unfolded('form#cell [name="step"]')


def play_until(lesson, number, look="() => null"):
    """Press Play and look at the moment this step is reached, in the page itself: from outside, a step passes unseen.

    `look` is JavaScript, given the figure and the form.
    """
    return lesson.figure("cell").evaluate(
        """(figure, number) => new Promise((reached, never) => {
            const form = document.querySelector("form#cell");
            const watch = new MutationObserver(() => {
                if (figure.dataset.step !== number) return;
                watch.disconnect();
                reached((LOOK)(figure, form));
            });
            watch.observe(figure, {attributeFilter: ["data-step"]});
            form.querySelector("[data-action=play]").click();
            setTimeout(() => never(new Error("step " + number + " was not reached")), 60_000);
        })""".replace("LOOK", look),
        str(number),
    )


def choose(lesson, architecture):
    before = lesson.redraws("cell", "unrolled")
    lesson.page.locator(f'.choosers button[data-choose="{architecture}"]').click()
    lesson.wait_for_redraw(before, "cell", "unrolled")


def place(lesson, figure, part):
    """Left end and width of a part of the picture, in pixels."""
    box = lesson.figure(figure).locator(f".picture svg [id$='{part}']").bounding_box()
    return box["x"], box["width"]
