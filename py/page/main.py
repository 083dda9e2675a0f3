"""The page comes alive: puts every section's controls to work, then waits for the lab.

Runs in MicroPython on the main thread. It reads what the reader chose, awaits the lab, and puts the answer in.
"""

import asyncio

from page import architecture, attention, choices, encoder, lab, lab_start, offline, pipeline, retention, sources
from page.dom import listen, mark, root, run, window

resizing = {"count": 0}


def start():
    choices.restore()
    choices.show_values("retention")
    retention_chart = retention.start()
    architecture.start(lambda: retention_chart.draw() if lab.is_ready() else None)
    sentence = attention.start()
    pipeline.start()
    sources.start()
    offline.start()
    # in this order: a lab that replaces another has no model yet, and the sentence may ask for it
    lab_start.whenever_ready(encoder.lab_is_ready)
    lab_start.whenever_ready(sentence.again)
    lab_start.whenever_ready(offline.lab_is_ready)
    choices.whenever_address_changes(lambda: restored(retention_chart, sentence))
    listen(window, "resize", lambda event: run(resized([retention_chart, sentence.chart])))
    root.dataset.page = "live"
    mark("page-live")
    lab_start.start()


def restored(retention_chart, sentence):
    """The address changed (a link, Back, Forward): show what it says."""
    architecture.show()
    pipeline.show()
    choices.show_values("retention")
    if lab.is_ready():
        retention_chart.draw()
    sentence.again()


async def resized(charts):
    """Draw the charts for the window's new width, once it stays the same for a moment."""
    resizing["count"] += 1
    this = resizing["count"]
    await asyncio.sleep(0.2)
    if this == resizing["count"] and lab.is_ready():
        for chart in charts:
            chart.resized()


start()
