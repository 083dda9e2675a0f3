"""What the scaling chart asks for: time every model at every size, with pictures that grow, or draw what is known."""

import time

from figures.scaling import draw as chart
from figures.scaling.measure import timings
from lab.border import exported
from lab.connection import tell
from lab.long_work import paced

PICTURE_EVERY_SECONDS = 0.8
kept = {"d": None, "records": [], "total": 0}  # the last measurement, so that it can go on or be drawn again


async def answer(tell, mode: str, d: int, width: float) -> dict:
    """{"svg", "alt", "rows", "said", "d", "done", "total"}: "done" is less than "total" after a stop.

    `mode` "again" measures all anew, "on" what is missing, "draw" nothing. `tell` gets {"done", "total", "picture"}.
    """
    if mode == "again" or (mode == "on" and kept["d"] != d):
        kept.update(d=d, records=[], total=0)
    if mode != "draw":
        await measure(tell, width)
    return {**picture(width), "done": kept["done"], "total": kept["total"]}


async def measure(tell, width: float) -> None:
    pictured = time.monotonic()
    async for done, total in paced("scaling", timings(kept["d"], kept["records"])):
        kept.update(done=done, total=total)
        drawn = None
        if time.monotonic() - pictured > PICTURE_EVERY_SECONDS and kept["records"]:
            drawn, pictured = picture(width), time.monotonic()
        tell("scaling", done=done, total=total, picture=drawn)


def picture(width: float) -> dict:
    return {**chart.render(kept["records"], kept["d"], width), "d": kept["d"]}


@exported
async def scaling(mode, d, width):
    """The `scaling` chart for width 2^d, telling progress: {"svg", "alt", "rows", "said", "done", "total"}."""
    return await answer(tell, mode, 2**d, width)
