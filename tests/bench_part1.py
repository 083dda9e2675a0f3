"""What a reader of Part 1 waits for; called from tests/bench.py."""

from tests.browser.lesson import Lesson

SLIDERS = {"n": (11, 12, 13, 9, 7, 5, 10), "d": (4, 5, 6, 7, 8, 10, 9), "r": (3, 4, 5, 7, 8, 9, 6)}


def tradeoffs(lesson: Lesson, measures, say) -> None:
    """A slider of the counted costs, from the event to the new picture; `measures` and `say` are tests/bench.py's."""
    lesson.wait_until_live("tradeoffs")
    for name, values in SLIDERS.items():
        measures(lesson, "redraw:tradeoffs")
        redrawn = []
        for value in values:
            lesson.set_control("tradeoffs", name, value)
            redrawn += measures(lesson, "redraw:tradeoffs")
        say(f"redraw of the tradeoffs chart, {name}", redrawn, "ms")


def scaling(lesson: Lesson, measures, say) -> None:
    """A whole measurement at d = 64, from the button to the last picture."""
    ran = []
    for _ in range(3):
        lesson.page.locator('form#scaling button[type="submit"]').click()
        lesson.page.wait_for_function(
            "performance.getEntriesByName('redraw:scaling').length > 0", timeout=120_000, polling=200
        )
        lesson.wait_until_live("scaling")
        ran += measures(lesson, "redraw:scaling")
    say("whole run of the scaling chart", [each / 1000 for each in ran], "s")


def training(lesson: Lesson, say) -> None:
    """From pressing Start until the page says that recall was 90 % at distance 8, seeds 1 to 5, one leg at most."""
    form = lesson.page.locator("form#training")
    for network in ("rnn", "lstm", "gru", "transformer"):
        seconds = []
        for seed in range(1, 6):
            form.locator(f'[name="network"][value="{network}"]').check()
            form.locator('[name="seed"]').fill(str(seed))
            took = lesson.page.evaluate(WAIT_FOR_90_PERCENT)
            seconds += [took / 1000] if took is not None else []
            lesson.wait_until_live("loss")
            form.locator('[data-action="reset"]').click()
            lesson.page.locator("#training-status").filter(has_text="forgotten").wait_for()
        say(f"{network} at distance 8 to 90 % ({len(seconds)} of 5 seeds)", seconds, "s")


# presses the button; the milliseconds until 90 % is said, or null where the leg ends without; then pauses
WAIT_FOR_90_PERCENT = """() => new Promise(resolve => {
    const button = document.querySelector('form#training [data-action="start"]'), started = performance.now();
    const said = id => document.querySelector(id).textContent;
    const ended = took => {
        clearInterval(timer);
        if (button.dataset.action === 'pause') button.click();
        resolve(took);
    };
    button.click();
    const timer = setInterval(() => {
        if (button.dataset.action !== 'pause' && !said('#training-status').includes('done')) return;
        if (said('#training-progress').includes('first at')) ended(performance.now() - started);
        else if (said('#training-status').includes('done')) ended(null);
    }, 20);
})"""
