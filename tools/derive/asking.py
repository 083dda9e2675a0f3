"""Asks the lab's exported functions as the page asks them, so that what is recorded is what the page would be given."""

import asyncio
import contextlib
import json

from lab import connection

from tools.derive import ROOT
from tools.derive.markup import WIDTHS, chart_blocks, renamed


def ask(function, **choices) -> dict:
    """What the exported `function` answers to these choices; the sessions it needs are there (tools.derive.sessions).

    ValueError if it refuses.
    """
    return ask_and_hear(function, **choices)[0]


def ask_and_hear(function, **choices) -> tuple[dict, list]:
    """The answer, and the records that the page was told before it."""
    told = []
    before = dict(connection.connected)
    connection.connect(None, lambda text: told.append(json.loads(text)))
    try:
        with contextlib.chdir(ROOT):  # the lab's files of static/ lie below its working directory, too
            answer = json.loads(asyncio.run(function(json.dumps(choices))))
    finally:
        connection.connected.update(before)
    if "refused" in answer:
        raise ValueError(f"{function.__name__} of {choices} was refused: {answer['refused']}")
    return answer, told


def asked_chart(figure: str, function, **choices) -> tuple[dict, list]:
    """The recorded blocks of a chart that the exported `function` draws, and its answers, one for each of WIDTHS."""
    answers = {width: ask(function, **choices, width=width) for width in WIDTHS.values()}

    def draw(width, name):
        return answers[width] | {"svg": renamed(answers[width]["svg"], figure, name)}

    return chart_blocks(figure, draw), list(answers.values())
