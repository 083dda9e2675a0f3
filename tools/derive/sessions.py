"""The models as the lab holds them, read from static/ and not downloaded, each loaded once."""

import asyncio
import contextlib
import json
from functools import cache

import numpy as np
from lab.connection import sessions
from lab.encoder_session import EncoderSession
from lab.gpt_session import GptSession

from tools.derive import ROOT
from tools.derive.markup import WIDTHS, chart_blocks, renamed

ENCODER, GPT = ROOT / "static/models/encoder", ROOT / "static/models/gpt"


async def read_file(name: str, expected: int | None, arrived, again: bool) -> np.ndarray:
    """A file of the encoder, as lab.download's `fetch` gives it."""
    return np.frombuffer((ENCODER / name).read_bytes(), "u1")


async def read_gpt_file(name: str, expected: int | None, arrived, again: bool) -> np.ndarray:
    return np.frombuffer((GPT / name).read_bytes(), "u1")


@cache
def encoder_session() -> EncoderSession:
    """The encoder, ready to read sentences."""
    session = EncoderSession(read_file)
    asyncio.run(session.load())
    return session


def session_with(names) -> GptSession:
    """The GPTs `names` with their vocabulary and prepared prompts."""
    session = GptSession(read_gpt_file)
    asyncio.run(session.load(names))
    session.prompts()
    return session


def with_encoder(coroutine):
    """What a function of the lab gives that reads sentences, or whatever else needs the encoder."""
    sessions["encoder"] = encoder_session()
    with contextlib.chdir(ROOT):  # the lab's files of static/ lie below its working directory, too
        return asyncio.run(coroutine)


def ask_with_encoder(function, **choices) -> dict:
    """What the lab's exported `function` answers to these choices, asked as the page asks. ValueError if it refuses."""
    answer = json.loads(with_encoder(function(json.dumps(choices))))
    if "refused" in answer:
        raise ValueError(f"{choices}: {answer['refused']}")
    return answer


def blocks_with_encoder(figure: str, function, **choices) -> tuple[dict, list]:
    """The recorded parts of a chart that the lab's `function` answers, and its answers, one for each of WIDTHS."""
    answers = {width: ask_with_encoder(function, **choices, width=width) for width in WIDTHS.values()}

    def draw(width, name):
        return answers[width] | {"svg": renamed(answers[width]["svg"], figure, name)}

    return chart_blocks(figure, draw), list(answers.values())
