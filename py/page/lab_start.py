"""Starts the lab's worker, and another one when it failed: from "loading" to "ready" or "failed"."""

import asyncio

from page import channel, messages, waiting
from page.dom import describe, find, mark, root, run
from page.lab import give_up_questions, is_ready, lab
from pyscript import create_named_worker, workers

START_SECONDS = 60
starts = {"count": 0}
listeners = []


def whenever_ready(function):
    """Call `function()` each time a lab has become ready, the first and any that replaces it; soon, if one is."""
    listeners.append(function)
    if is_ready():  # a figure whose chapter was opened late: once it stands
        run(soon(function))


async def soon(function):
    await asyncio.sleep(0)
    function()


def start():
    """Wait for the lab that index.html started."""
    lab["restart"] = restart
    run(watch(workers["lab"]))


def restart():
    """Give up the present worker and start another; a worker's name stays taken, so the new one has its own."""
    worker = find('script[type="py"]').xworker
    if starts["count"] == 1 and worker is not None:
        worker.terminate()
    lab["proxy"] = None
    give_up_questions()
    name = "lab-" + str(starts["count"] + 1)
    run(watch(create_named_worker("./py/lab/worker.py", name, "./pyscript.toml")))


async def watch(promise):
    """A lab is ready when it answers; a late answer still counts."""
    starts["count"] += 1
    this = starts["count"]
    root.dataset.lab = "loading"
    waiting.tell()
    run(give_up_after(START_SECONDS, this))
    try:
        proxy = await promise
        await proxy.ready('{"channel": "' + channel.NAME + '"}')
    except Exception as error:
        failed(this, describe(error))
        raise
    if this != starts["count"]:
        return
    lab["proxy"] = proxy
    root.dataset.lab = "ready"
    mark("lab-ready")
    messages.clear("lab")
    for function in listeners:
        function()
    waiting.over()


async def give_up_after(seconds, this):
    await asyncio.sleep(seconds)
    if lab["proxy"] is None:
        failed(this, "no answer within " + str(seconds) + " seconds")


def failed(this, reason):
    if this != starts["count"]:
        return
    root.dataset.lab = "failed"
    waiting.tell()
    text = f"Python's lab did not start ({reason}). The text and its recorded figures stay; nothing can be computed."
    messages.say("lab", text, "error", "Start the lab again", restart)
