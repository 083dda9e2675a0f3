"""python3 -m tests --bench --against FOLDER: this checkout beside another one, in the same browser, turn by turn.

Medians of what a reader waits for, with the ratio of ours to theirs and the processor time of the page's processes. The
machine is shared and noisy: only what was measured in turn can be compared.
"""

import statistics
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.lesson import Lesson
from tests.browser.site import ROOT, Site
from tests.chromium import ARGUMENTS, find_chromium

STARTS, MOVES = 5, 9
IGNORED = ("Service Worker",)  # blocked, so that every start is a cold one
SENTENCE = "the cat and a dog ran to see an old man who sat {}"


def started(browser, site: Site) -> tuple[dict, Lesson]:
    """A cold start: {mark: ms}, bytes and processor seconds of it, and the page, ready for more."""
    site.sent.clear()
    before = processor_seconds(browser)
    lesson = Lesson(
        browser.new_context(viewport={"width": 1280, "height": 900}, service_workers="block"), site.url, IGNORED
    )
    lesson.wait_for_lab()
    marks = lesson.page.evaluate(
        "Object.fromEntries(performance.getEntriesByType('mark').map(mark => [mark.name, mark.startTime]))"
    )
    found = {name.replace("-", " "): marks[name] for name in ("page-live", "lab-ready", "first-figure")}
    return found | {"MB": sum(site.sent.values()) / 1e6, "processor ms": processor_seconds(browser) - before}, lesson


def processor_seconds(browser) -> float:
    """Milliseconds of processor time that the browser's processes have used."""
    session = browser.new_browser_cdp_session()
    found = session.send("SystemInfo.getProcessInfo")["processInfo"]
    session.detach()
    return 1000 * sum(one["cpuTime"] for one in found)


def newest(lesson: Lesson, name: str) -> float:
    return lesson.page.evaluate("name => performance.getEntriesByName(name).at(-1).duration", name)


def moved(lesson: Lesson, i: int) -> dict:
    """One slider and one keystroke: {measure: ms}."""
    lesson.set_control("retention", "spectral_radius", 0.5 + 0.1 * (i % 5))
    found = {"slider to retention chart": newest(lesson, "redraw:retention")}
    lesson.set_control("cache", "n", 5 + i % 8)
    found["slider to cache chart"] = newest(lesson, "redraw:cache")
    lesson.read(SENTENCE.format("by in on at up to it".split()[i % 7]), 14)
    found["keystroke to words"] = newest(lesson, "words:attention")
    return found | {"keystroke to matrix": newest(lesson, "redraw:attention")}


def say(what: str, ours: list, theirs: list) -> None:
    middle = [statistics.median(values) for values in (ours, theirs)]
    spread = " ".join(f"[{min(values):.1f} to {max(values):.1f}]" for values in (ours, theirs))
    print(f"{what:<30}{middle[0]:>10.1f} {middle[1]:>10.1f} {middle[0] / middle[1]:>8.2f}  {spread}", flush=True)


def main(other: Path) -> int:
    sites = [Site(root=ROOT), Site(root=other)]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=ARGUMENTS)
        print(f"{'medians, ms where not said':<30}{'ours':>10} {'theirs':>10} {'ratio':>8}  spread of ours, theirs")
        runs, lessons = ([], []), [None, None]
        for _ in range(STARTS):
            for i, site in enumerate(sites):
                if lessons[i] is not None:
                    lessons[i].close()
                found, lessons[i] = started(browser, site)
                runs[i].append(found)
        report(runs)
        for lesson in lessons:
            lesson.type_sentence("My keys are here.")
            lesson.wait_for_encoder()
        runs = ([], [])
        for turn in range(MOVES):
            for i, lesson in enumerate(lessons):
                runs[i].append(moved(lesson, turn))
        report(runs)
        browser.close()
    for site in sites:
        site.stop()
    return 0


def report(runs) -> None:
    for name in runs[0][0]:
        say(name, *([run[name] for run in each] for each in runs))
