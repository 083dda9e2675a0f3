"""The page comes alive: puts every figure's controls to work, then waits for the lab.

Runs in MicroPython on the main thread. It reads what the reader chose, awaits the lab, and puts the answer in.
"""

from page import (
    architecture,
    bar,
    chapters,
    chart,
    choices,
    encoder,
    glossary,
    gpt,
    lab_start,
    offline,
    pinned,
    pipeline,
    places,
    present,
    sources,
    theme,
)
from page.dom import mark, root
from page.figure import Figure
from page.figures import FIGURES


def begin(entry, started):
    """Put one figure to work; `started` are those that it may follow. Gives what drives it, if anything does."""
    driver = None
    if entry["page"] is not None:
        driver = entry["page"].start(entry, started)
    elif entry["function"] is not None:
        driver = Figure(entry)
    if "architecture" in entry["follows"]:
        architecture.followed_by(driver)
    return driver


def start():
    theme.start()
    bar.start()
    if not choices.restore():
        choices.remember()
    glossary.start()
    encoder.start()
    gpt.start()
    chapters.Figures(FIGURES, begin).start()
    architecture.start()
    pipeline.start()
    pinned.start()
    sources.start()
    offline.start()
    chart.watch_width()
    choices.watch_address()
    present.start()
    places.start()
    root.dataset.page = "live"
    mark("page-live")
    lab_start.start()


start()
