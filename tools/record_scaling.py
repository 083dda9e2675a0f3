"""Record the scaling chart's times in Chromium, as a reader would: python tools/record_scaling.py [MACHINE'S NAME]

Writes static/figures/scaling.json, from which tools/build.py draws the first picture. Run it once on a machine that
does nothing else (needs Chromium; see tests/chromium.py).
"""

import datetime
import json
import os
import platform
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "py")]

from figures.scaling.measure import SIZES  # noqa: E402
from models.architectures import VARIANTS  # noqa: E402

from tests.browser.lesson import Lesson  # noqa: E402
from tests.browser.site import Site  # noqa: E402
from tests.chromium import ARGUMENTS, find_chromium  # noqa: E402

D = 64


def machine() -> str:
    """The processor as Linux names it, and how many cores there are."""
    info = Path("/proc/cpuinfo")
    names = [line.split(":")[1].strip() for line in info.read_text().splitlines() if line.startswith("model name")]
    return f"{(names or [platform.processor()])[0]} ({os.cpu_count()} cores)"


def measured(lesson: Lesson) -> list:
    """Open the chapter, press the button, wait for the end, and read the records from the table."""
    lesson.figure("scaling")  # opens the chapter
    lesson.submit("scaling").click()
    lesson.page.wait_for_function("performance.getEntriesByName('redraw:scaling').length > 0", timeout=120_000)
    lesson.wait_until_live("scaling")
    rows = lesson.table("scaling")[1]
    return [
        {"architecture": name, "n": n, "seconds": seconds}
        for name, row in zip(VARIANTS, rows, strict=True)
        for n, seconds in zip(SIZES, row[1:], strict=False)
    ]


def main() -> None:
    site = Site()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=ARGUMENTS)
        lesson = Lesson(browser.new_context(service_workers="block"), site.url)
        lesson.wait_for_lab()
        data = {
            "date": str(datetime.date.today()),
            "browser": f"Chromium {browser.version.split('.')[0]}",
            "machine": " ".join(sys.argv[1:]) or machine(),
            "d": D,
            "records": measured(lesson),
        }
        lesson.problems.clear()
        lesson.close()
        browser.close()
    site.stop()
    path = ROOT / "static/figures/scaling.json"
    path.write_text(json.dumps(data, indent=1) + "\n")
    print("wrote", path)


if __name__ == "__main__":
    main()
