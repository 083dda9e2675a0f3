"""The border to the page: every exported function takes one JSON text and returns one JSON text.

Proxies would lose integers beyond 2^31 and turn lists into objects on the way, and a JavaScript exception cannot be
caught by the page's MicroPython; text arrives as it was sent.
"""

import functools
import inspect
import json


class Refused(ValueError):
    """What the reader asked for cannot be done; the message is for the reader: what is allowed, and what came."""


class Unreachable(OSError):
    """A file could not be had; the message is for the reader and names the file."""


def exported(function):
    """Let `function(**choices) -> dict` be called with the choices as JSON.

    The answer is what it returned, {"refused": message} or {"unreachable": message}. Any other exception is a mistake
    in this program and passes through, so that it shows in the console with its traceback.
    """

    @functools.wraps(function)
    async def answering(text: str = "{}") -> str:
        try:
            answer = function(**json.loads(text))
            if inspect.isawaitable(answer):
                answer = await answer
        except Refused as refusal:
            answer = {"refused": str(refusal)}
        except Unreachable as failure:
            answer = {"unreachable": str(failure)}
        return json.dumps(answer, allow_nan=False, ensure_ascii=False, separators=(",", ":"))

    return answering
