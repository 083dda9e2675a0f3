"""What a reader of Part 3 waits for; called from tests/bench.py."""

import re

from tests.browser.lesson import Lesson

STAGES = ("base", "sft", "rlhf")


def completion(lesson: Lesson, measures, say) -> None:
    """Words a second of each model, and from pointing at a word to its picture; `measures`, `say`: tests/bench.py's."""
    speeds = {stage: [] for stage in STAGES}
    lesson.page.locator('form#completion [name="temperature"]').fill("1")
    for seed in range(7):
        lesson.page.locator('form#completion [name="seed"]').fill(str(seed))
        before = lesson.redraws("next-token")
        lesson.page.get_by_role("button", name="Ask the three models").click()
        lesson.wait_for_redraw(before, "next-token")
        for stage in STAGES:
            said = lesson.page.locator(f'[data-about="{stage}"]').text_content()
            speeds[stage].append(float(re.search(r"([\d.]+) a second", said)[1]))
    for stage in STAGES:
        say(f"words a second of the {stage} model", speeds[stage][1:], "1/s")  # the first run fetches the models
    measures(lesson, "redraw:next-token")
    tokens = lesson.page.locator('output[data-completion="base"] .token')
    for i in range(1, 8):
        before = lesson.redraws("next-token")
        tokens.nth(i).click()
        lesson.wait_for_redraw(before, "next-token")
    say("from a word to its next-token chart", measures(lesson, "redraw:next-token"), "ms")
