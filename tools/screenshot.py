"""Take the README's picture of the page: python tools/screenshot.py (needs Chromium; see tests/chromium.py)."""

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.browser.lesson import Lesson  # noqa: E402
from tests.browser.site import Site  # noqa: E402
from tests.chromium import ARGUMENTS, find_chromium  # noqa: E402


def main() -> None:
    site = Site()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=ARGUMENTS)
        lesson = Lesson(browser.new_context(viewport={"width": 860, "height": 720}), site.url)
        lesson.wait_for_lab()
        lesson.figure("retention").evaluate("figure => scrollTo(0, figure.offsetTop - 60)")
        path = ROOT / "static/figures/screenshot.png"
        path.parent.mkdir(exist_ok=True)
        lesson.page.screenshot(path=path)
        lesson.close()
        browser.close()
    site.stop()


if __name__ == "__main__":
    main()
