"""Work that goes on for seconds: it lets the lab answer others in between, and stops when asked to."""

import asyncio
import time

PAUSE_EVERY_SECONDS = 0.04
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
            await asyncio.sleep(0)
            paused = time.monotonic()
        if runs[what] != this:
            return
