"""The models as the lab holds them, read from static/ and not downloaded, each loaded once."""

import asyncio
from functools import cache

import numpy as np
from lab.connection import sessions
from lab.encoder_session import EncoderSession
from lab.gpt_session import GptSession
from lab.recall_session import RecallSession

from tools.derive import ROOT

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


def session_with(names) -> GptSession:
    """The GPTs `names` with their vocabulary and prepared prompts."""
    session = GptSession(read_gpt_file)
    asyncio.run(session.load(names))
    session.prompts()
    return session


async def read_recall_file(name: str, expected: int | None, arrived, again: bool) -> np.ndarray:
    return np.frombuffer((RECALL / name).read_bytes(), "u1")


def hold_recall_networks() -> None:
    """Let the lab's functions find the trained recall networks here."""
    sessions.setdefault("recall", RecallSession(read_recall_file))
