"""The lab, seen from the page: asks it, and says so when it does not answer. `lab_start.py` starts it."""

import asyncio
import json

from page import answers, channel, messages
from page.dom import measure, now, run

SILENT_SECONDS = 60
lab = {"proxy": None, "restart": None}
waiting = []  # one {"event", "answer", "error"} for each question that has not been answered


class Refused(Exception):
    """The reader asked for something that cannot be done; the text says what is allowed and what came."""


class Unreachable(Exception):
    """A file could not be had; the text names it."""


class LabReplaced(Exception):
    """The lab was given up before it answered; the one that replaces it will be asked anew."""


def is_ready():
    return lab["proxy"] is not None


async def ask(name, choices):
    """What the lab's function `name` answers to these choices.

    Raises Refused, Unreachable, LabReplaced, or the lab's own error.
    """
    started = now()
    question = {"event": asyncio.Event(), "answer": None, "error": None}
    waiting.append(question)
    run(put(question, getattr(lab["proxy"], name)(json.dumps(choices))))
    run(complain_about(question, started))
    await question["event"].wait()
    if question["error"] is not None:
        raise question["error"]
    messages.clear("silent")
    measure("lab:" + name, started)
    answer = answers.parse(question["answer"])
    if "refused" in answer:
        raise Refused(answer["refused"])
    if "unreachable" in answer:
        raise Unreachable(answer["unreachable"])
    return answer


async def put(question, promise):
    """Wait for the promise beside the question: a worker that was given up never answers, and the question must end."""
    try:
        question["answer"] = await promise
    except Exception as error:
        question["error"] = error
    close(question)


def close(question):
    if question in waiting:
        waiting.remove(question)
        question["event"].set()


def give_up_questions():
    """Let everyone who waits for the present lab go on, with LabReplaced."""
    for question in list(waiting):
        question["error"] = LabReplaced("the lab was started again")
        close(question)


async def complain_about(question, started):
    """A worker that was killed never answers: say so after a minute without a sign of it."""
    while question in waiting:
        await asyncio.sleep(2)
        if question in waiting and channel.milliseconds_of_silence(started) > 1000 * SILENT_SECONDS:
            text = "Python's lab has not answered for a minute; your browser may have stopped it."
            text += " What stands on the page stays."
            messages.say("silent", text, "error", "Start the lab again", lab["restart"])
            return
