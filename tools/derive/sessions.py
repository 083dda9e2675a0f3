"""The models as the lab holds them, read from static/ and not downloaded, each loaded once."""

import asyncio
import contextlib
import json
from functools import cache

import numpy as np
from lab.connection import sessions
from lab.encoder_session import EncoderSession
from lab.gpt_session import GptSession
from lab.recall_session import RecallSession

from tools.derive import ROOT
from tools.derive.asking import ask, asked_chart

ENCODER, GPT, RECALL = (ROOT / "static/models" / name for name in ("encoder", "gpt", "recall"))


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


@cache
def gpt_session() -> GptSession:
    """The GPTs that any figure has asked for so far, where the lab's functions look for them."""
    sessions["gpt"] = GptSession(read_gpt_file)
    return sessions["gpt"]


def session_with(names) -> GptSession:
    """The one session of this process, with the GPTs `names` and their vocabulary."""
    session = gpt_session()
    asyncio.run(session.load(names))
    return session


def gpt_record(name: str) -> dict:
    """What the training of the GPTs wrote down: "training.json" or "evaluation.json"."""
    return json.loads((GPT / name).read_text("utf-8"))


async def read_recall_file(name: str, expected: int | None, arrived, again: bool) -> np.ndarray:
    return np.frombuffer((RECALL / name).read_bytes(), "u1")


def hold_recall_networks() -> None:
    """Let the lab's functions find the trained recall networks here."""
    sessions.setdefault("recall", RecallSession(read_recall_file))


def with_encoder(coroutine):
    """What a function of the lab gives that reads sentences, or whatever else needs the encoder."""
    sessions["encoder"] = encoder_session()
    with contextlib.chdir(ROOT):  # the lab's files of static/ lie below its working directory, too
        return asyncio.run(coroutine)


def ask_with_encoder(function, **choices) -> dict:
    """As tools.derive.asking's `ask`, of a function that needs the encoder."""
    sessions["encoder"] = encoder_session()
    return ask(function, **choices)


def blocks_with_encoder(figure: str, function, **choices) -> tuple[dict, list]:
    """As tools.derive.asking's `asked_chart`, of a function that needs the encoder."""
    sessions["encoder"] = encoder_session()
    return asked_chart(figure, function, **choices)
