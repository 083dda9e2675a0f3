"""The page comes alive: puts every figure's controls to work, then waits for the lab.

Runs in MicroPython on the main thread. It reads what the reader chose, awaits the lab, and puts the answer in.
"""

from page import architecture, chart, choices, encoder, glossary, gpt, lab_start, offline, pipeline, sources
from page.dom import mark, root
from page.figure import Figure
from page.figures import FIGURES


def start():
    choices.restore()
    glossary.start()
    encoder.start()
    gpt.start()
    started = {}  # what drives each figure, by the figure's name; those that follow another find it here
    for entry in FIGURES:
        if entry["page"] is not None:
            started[entry["name"]] = entry["page"].start(entry, started)
        elif entry["function"] is not None:
            started[entry["name"]] = Figure(entry)
    architecture.start([started[entry["name"]] for entry in FIGURES if "architecture" in entry["follows"]])
    pipeline.start()
    sources.start()
    offline.start()
    chart.watch_width()
    choices.watch_address()
    root.dataset.page = "live"
    mark("page-live")
    lab_start.start()


start()
