"""The lab, seen from the page: starts it, asks it, and says so when it does not answer."""

import asyncio
import json

from page import messages
from page.dom import describe, find, mark, measure, now, root, run
from pyscript import create_named_worker, workers

START_SECONDS = 60
SILENT_SECONDS = 60
lab = {"proxy": None, "starts": 0, "whenever_ready": []}


class Refused(Exception):
    """The reader asked for something that cannot be done; the text says what is allowed and what came."""


class Unreachable(Exception):
    """A file could not be had; the text names it."""


def whenever_ready(function):
    """Call `function()` each time a lab has become ready, the first and any that replaces it."""
    lab["whenever_ready"].append(function)


def start():
    """Wait for the lab that index.html started."""
    run(watch(workers["lab"]))


def restart():
    """Give up the present worker and start another; a worker's name stays taken, so the new one has its own."""
    worker = find('script[type="py"]').xworker
    if lab["starts"] == 1 and worker is not None:
        worker.terminate()
    lab["proxy"] = None
    name = "lab-" + str(lab["starts"] + 1)
    run(watch(create_named_worker("./py/lab/worker.py", name, "./pyscript.toml")))


async def watch(promise):
    """From "loading" to "ready", or to "failed" after an exception or 60 s; a late answer still becomes "ready"."""
    lab["starts"] += 1
    this = lab["starts"]
    root.dataset.lab = "loading"
    run(give_up_after(START_SECONDS, this))
    try:
        proxy = await promise
        await proxy.ready("{}")
    except Exception as error:
        failed(this, describe(error))
        raise
    if this != lab["starts"]:
        return
    lab["proxy"] = proxy
    root.dataset.lab = "ready"
    mark("lab-ready")
    messages.clear("lab")
    for function in lab["whenever_ready"]:
        function()


async def give_up_after(seconds, this):
    await asyncio.sleep(seconds)
    if lab["proxy"] is None:
        failed(this, "no answer within " + str(seconds) + " seconds")


def failed(this, reason):
    if this != lab["starts"]:
        return
    root.dataset.lab = "failed"
    text = f"Python's lab did not start ({reason}). The text and its recorded figures stay; nothing can be computed."
    messages.say("lab", text, "error", "Start the lab again", restart)


def is_ready():
    return lab["proxy"] is not None


async def ask(name, choices):
    """What the lab's function `name` answers to these choices. Raises Refused, Unreachable, or the lab's own error."""
    return read_answer(await ask_text(name, json.dumps(choices)))


async def ask_text(name, text):
    """The same, from JSON to JSON: an answer that goes back to the lab need not be read here."""
    started = now()
    waiting = {"for": name}
    run(complain_about(waiting))
    try:
        answer = await getattr(lab["proxy"], name)(text)
    finally:
        waiting.clear()
    messages.clear("silent")
    measure("lab:" + name, started)
    return answer


def read_answer(text):
    answer = json.loads(text)
    if "refused" in answer:
        raise Refused(answer["refused"])
    if "unreachable" in answer:
        raise Unreachable(answer["unreachable"])
    return answer


def still_at_work():
    """Long work that reports progress is not silent."""
    lab["heard"] = now()


async def complain_about(waiting):
    """A worker that was killed never answers: say so after a minute without a sign of it."""
    lab["heard"] = now()
    while waiting:
        await asyncio.sleep(5)
        if waiting and now() - lab["heard"] > 1000 * SILENT_SECONDS:
            text = "Python's lab has not answered for a minute; your browser may have stopped it."
            messages.say("silent", text + " What stands on the page stays.", "error", "Start the lab again", restart)
            return
