"""Work that goes on for seconds: it lets the lab answer others in between, and stops when asked to."""

import asyncio
import time

from lab.connection import tell

PAUSE_EVERY_SECONDS = 0.04
# Pyodide runs a sleep of less than 4 ms as one more message to itself, before downloads and questions that wait
PAUSE_SECONDS = 0.005
TELL_EVERY_SECONDS, PICTURE_EVERY_SECONDS = 0.1, 0.5
runs = {}


def stop(what):
    """End the present run of this kind of work, if there is one, at its next step."""
    runs[what] = runs.get(what, 0) + 1


async def paced(what, generator):
    """Yield what `generator` yields until it ends, until `stop(what)`, or until another run of this kind begins."""
    stop(what)
    this, paused = runs[what], time.monotonic()
    for record in generator:
        yield record
        if time.monotonic() - paused > PAUSE_EVERY_SECONDS:
            await asyncio.sleep(PAUSE_SECONDS)
            paused = time.monotonic()
        if runs[what] != this:
            return


async def growing(what, work, draw):
    """Do `work`, which yields (done, total, found so far) after each step, while the page sees the picture grow.

    `draw(found)` gives {"svg", "alt", "rows", …}, or {} if that is too little for a picture. Told are "done" and
    "total" and, now and then once anything is found, a picture without its rows; the answer is the last picture with
    both numbers: less than all after a stop.
    """
    pictured = told = time.monotonic()
    async for done, total, found in paced(what, work):
        now = time.monotonic()
        if found and done < total and now - pictured > PICTURE_EVERY_SECONDS:
            picture = {key: part for key, part in draw(found).items() if key != "rows"}
            tell(what, done=done, total=total, **picture)
            pictured = told = time.monotonic()
        elif now - told > TELL_EVERY_SECONDS:
            tell(what, done=done, total=total)
            told = now
    return draw(found) | {"done": done, "total": total}
