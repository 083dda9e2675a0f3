"""Part 1's chart: a slider moves, the lab measures, the picture follows."""

from page import choices, lab, lab_start
from page.chart import Chart
from page.dom import find, listen, now


async def request(width):
    wanted = choices.read("retention")
    wanted["architecture"] = choices.architecture()
    wanted["width"] = width
    return await lab.ask("retention", wanted)


def start():
    chart = Chart("retention", request)
    listen(find("form#retention"), "input", lambda event: moved(chart, now()))
    lab_start.whenever_ready(chart.draw)
    return chart


def moved(chart, started):
    choices.show_values("retention")
    choices.remember()
    if lab.is_ready():
        chart.draw(started)
