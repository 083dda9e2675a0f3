"""Work that goes on for seconds: it lets the lab answer others in between, and stops when asked to."""

import asyncio
import time

PAUSE_EVERY_SECONDS = 0.04
# Pyodide runs a sleep of less than 4 ms as one more message to itself, before downloads and questions that wait
PAUSE_SECONDS = 0.005
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
