"""python3 -m tests --bench: what a reader waits for, as medians of at least five, measured by the page itself.

Every line is a median with its smallest and largest value; the machine is shared, so compare lines of one run.
`--against FOLDER` measures another checkout in turn with this one instead (tests/bench_against.py).
"""

import platform
import statistics
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests import bench_against, bench_part1, bench_part2, bench_part3, race
from tests.browser.lesson import Lesson, open_lesson
from tests.browser.site import Site
from tests.chromium import ARGUMENTS, find_chromium

TIMES = 5
ROOT = Path(__file__).resolve().parent.parent
WORDS = (
    "the cat and a dog ran to see an old man who sat on his red bed in the big hot sun by it so we all had fun "
    "at two or ten for him but not her if you can do me one good job now then go up us"
).split()


def say(what: str, values: list, unit: str) -> None:
    low, high = min(values), max(values)
    spread = f"[{low:.1f} to {high:.1f}, n={len(values)}]"
    print(f"{what:<46}{statistics.median(values):>10.1f} {unit:<4} {spread}", flush=True)


def marks(lesson: Lesson) -> dict:
    lesson.page.wait_for_function("() => performance.getEntriesByName('first-figure').length > 0", timeout=60_000)
    return lesson.page.evaluate(
        "Object.fromEntries(performance.getEntriesByType('mark').map(mark => [mark.name, mark.startTime]))"
    )


def measures(lesson: Lesson, name: str) -> list:
    """Take and clear what the page measured under this name."""
    return lesson.page.evaluate(
        """name => { const found = performance.getEntriesByName(name, 'measure').map(entry => entry.duration);
                     performance.clearMeasures(name); return found }""",
        name,
    )


def starts(browser, site: Site) -> None:
    """Cold: a fresh profile each time. Warm: the same page again, from its offline store."""
    cold = [cold_start(browser, site) for _ in range(TIMES)]
    lesson = Lesson(browser.new_context(), site.url)
    lesson.wait_for_offline()
    warm = []
    for _ in range(TIMES):
        lesson.page.reload()
        warm.append(marks(lesson))
    lesson.close()
    for how, runs in (("cold", cold), ("warm", warm)):
        for name, what in (("page-live", "page live"), ("lab-ready", "lab ready"), ("first-figure", "first figure")):
            say(f"{what}, {how}", [run[name] for run in runs], "ms")


def cold_start(browser, site: Site) -> dict:
    lesson = Lesson(browser.new_context(service_workers="block"), site.url)
    found = marks(lesson)
    lesson.problems.clear()
    lesson.close()
    return found


def bytes_loaded(browser, site: Site) -> None:
    """The bytes of every answer until the first figure is drawn, and what the encoder adds for a sentence."""
    site.sent.clear()
    lesson = Lesson(browser.new_context(service_workers="block"), site.url)
    marks(lesson)
    say("bytes loaded until the first figure", [sum(site.sent.values()) / 1e6], "MB")
    site.sent.clear()
    lesson.read("My keys are here.", 5)
    say("bytes added by the encoder and a sentence", [sum(site.sent.values()) / 1e6], "MB")
    lesson.problems.clear()
    lesson.close()


def redraws(lesson: Lesson) -> None:
    for name, values in {
        "spectral_radius": (0.5, 0.8, 1.1, 1.2, 0.9, 1.3, 1),
        "forget_bias": (0, 2, 3, 2.5, 1.5, -1, 1),
        "window": (5, 10, 20, 30, 40, 50, 0),
        "distance": (61, 59, 62, 58, 63, 57, 60),
    }.items():
        measures(lesson, "redraw:retention")
        measured = []
        for value in values:
            lesson.set_control("retention", name, value)
            measured += measures(lesson, "redraw:retention")
        say(f"redraw of the retention chart, {name}", measured, "ms")


def sentences(lesson: Lesson) -> None:
    for count in (14, 62):
        pieces = count + 2
        measures(lesson, "redraw:attention")
        measures(lesson, "lab:attention")
        texts = [" ".join(WORDS[(3 * start + i) % len(WORDS)] for i in range(count)) for start in range(TIMES + 2)]
        for seen in ("words not typed before", "words known"):
            redrawn, encoded, keystroke = [], [], []
            for text in texts:
                lesson.read(text, count)
                redrawn += measures(lesson, "redraw:attention")
                encoded += measures(lesson, "lab:attention")
                keystroke += measures(lesson, "words:attention")
            say(f"keystroke to words, {pieces} pieces, {seen}", keystroke, "ms")
            say(f"keystroke to matrix, {pieces} pieces, {seen}", redrawn, "ms")
            say(f"encoder's answer, {pieces} pieces, {seen}", encoded, "ms")
        bench_part2.typing(lesson, measures, say, pieces, texts[0])
        hovers(lesson, pieces)
        heads(lesson, pieces)
        bench_part2.steps(lesson, measures, say, pieces)
        typed = [" ".join(WORDS[(5 * start + i) % len(WORDS)] for i in range(count)) for start in range(TIMES + 2)]
        bench_part2.similarity(lesson, measures, say, pieces, typed)


def hovers(lesson: Lesson, pieces: int) -> None:
    measures(lesson, "hover:attention")
    for i in range(lesson.words.count()):
        lesson.words.nth(i).hover()
    measured = sorted(measures(lesson, "hover:attention"))
    say(f"hover, {pieces} pieces", measured, "ms")
    say(f"hover, {pieces} pieces, 95th percentile", [measured[int(0.95 * (len(measured) - 1))]], "ms")


def heads(lesson: Lesson, pieces: int) -> None:
    measures(lesson, "redraw:attention")
    for head in "2345670":
        lesson.select("head", head)
    say(f"another head's matrix, {pieces} pieces", measures(lesson, "redraw:attention"), "ms")
    bench_part2.heads(lesson, measures, say, pieces)


def main(arguments: list[str]) -> int:
    if "--against" in arguments:
        return bench_against.main(Path(arguments[arguments.index("--against") + 1]))
    site = Site()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=ARGUMENTS)
        print(f"Chromium {browser.version} on {platform.machine()}, {platform.processor() or platform.platform()}")
        starts(browser, site)
        bytes_loaded(browser, site)
        lesson = open_lesson(browser, site.url, stores=True, unfolded=True)  # figures of chapters are measured, too
        lesson.wait_for_lab()
        redraws(lesson)
        bench_part1.tradeoffs(lesson, measures, say)
        bench_part1.scaling(lesson, measures, say)
        bench_part1.training(lesson, say)
        bench_part3.completion(lesson, measures, say)
        lesson.type_sentence("My keys are here.")
        lesson.wait_for_encoder()
        sentences(lesson)
        lesson.close()
        race.run(browser, site, say)
        browser.close()
    site.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
