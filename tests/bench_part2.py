"""What a reader of Part 2 waits for, beside the words; called from tests/bench.py."""

from tests.browser.lesson import Lesson


def typing(lesson: Lesson, measures, say, pieces: int, text: str) -> None:
    """Somebody types the last words of a sentence, and goes on while the figures that follow are drawn."""
    lesson.type_sentence("")
    lesson.page.evaluate(
        """() => { window.blocks = [0]; window.watch?.disconnect();
                 window.watch = new PerformanceObserver(list => blocks.push(...list.getEntries().map(e => e.duration)));
                 watch.observe({ type: 'longtask' }) }"""
    )
    measures(lesson, "words:attention")
    words = text.split()
    lesson.type_sentence(" ".join(words[:-4]))
    lesson.sentence.press("End")
    for word in words[-4:]:
        lesson.sentence.press_sequentially(f" {word}", delay=90)
        lesson.page.wait_for_timeout(3000)  # heads, steps and block begin after 2.5 s
    say(f"typing, keystroke to words, {pieces} pieces", measures(lesson, "words:attention"), "ms")
    blocks = lesson.page.evaluate("() => blocks")
    say(f"longest task of the page meanwhile, {pieces} pieces", [max(blocks)], "ms")  # 0: none above 50


def heads(lesson: Lesson, measures, say, pieces: int) -> None:
    """Choosing a head in the picture of all of them, and that picture itself for the sentence that is shown."""
    measures(lesson, "redraw:attention")
    chosen = []
    for layer, head in ((0, 2), (1, 8), (2, 9), (3, 4), (4, 1), (5, 11), (3, 1)):
        before = lesson.redraws("attention")
        lesson.page.locator(f'#heads-buttons [data-layer="{layer}"][data-head="{head}"]').click()
        lesson.wait_for_redraw(before, "attention")
        chosen += measures(lesson, "redraw:attention")
    say(f"a click on a small matrix to the large, {pieces} pieces", chosen, "ms")
    lesson.wait_until_live("heads")
    say(f"lab's picture of every head, {pieces} pieces", measures(lesson, "lab:heads"), "ms")


def similarity(lesson: Lesson, measures, say, pieces: int, texts: list) -> None:
    """Another second sentence to the matrix of all pairs, and to the words that both share."""
    redrawn = {"similarity": [], "vectors": []}
    for text in texts:
        before = lesson.redraws(*redrawn)
        lesson.page.locator('form#similarity [name="second"]').fill(text)
        lesson.wait_for_redraw(before, *redrawn)
        for name, found in redrawn.items():
            found += measures(lesson, f"redraw:{name}")
    say(f"keystroke to pairs of pieces, 11 by {pieces}", redrawn["similarity"], "ms")
    say(f"from there to the shared words, {pieces} pieces", redrawn["vectors"], "ms")


def steps(lesson: Lesson, measures, say, pieces: int) -> None:
    """Another temperature to the picture of all arrays, and a cell's arithmetic."""
    measures(lesson, "redraw:steps")
    redrawn = []
    for value in ("2", "3", "0.5", "5", "7", "4", "1"):
        lesson.set_control("steps", "temperature", value)
        redrawn += measures(lesson, "redraw:steps")
    say(f"another temperature to all arrays, {pieces} pieces", redrawn, "ms")
    measures(lesson, "lab:steps_cell")
    lesson.figure("steps").locator(".picture").focus()
    for key in ("PageDown", "ArrowRight", "PageDown", "ArrowDown", "PageDown", "PageDown"):
        lesson.page.keyboard.press(key)
    lesson.page.wait_for_function("() => performance.getEntriesByName('lab:steps_cell', 'measure').length > 0")
    say(f"arithmetic of a cell, {pieces} pieces", measures(lesson, "lab:steps_cell"), "ms")
