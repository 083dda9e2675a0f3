"""The first sentence, and the steps of one head on any: what the tests of the `steps` chart share."""

import asyncio
import functools

from figures.steps import lab as steps_work
from lab.encoder_session import EncoderSession

from tools.derive.sessions import read_file

CAR = {
    "sentence": "My sister bought a car and she painted it red.",
    "layer": "3",
    "head": "1",
    "mask": "none",
    "asking": 9,
}
PLAIN = {"temperature": 1.0, "scaled": True, "causal": False, "width": 672}


@functools.cache
def loaded():
    """The encoder, read once for all tests that share it."""
    found = EncoderSession(read_file)
    asyncio.run(found.load())
    return found


def read(session, sentence, mask="none"):
    """Pieces, word vectors and what the encoder makes of them."""
    pieces, made = asyncio.run(session.read(sentence, mask))
    return pieces, asyncio.run(session.word_vectors([piece.id for piece in pieces])), made


def answer(session, **more):
    """The chart for “it” in layer 4, head 2, unless `more` says otherwise."""
    return asyncio.run(steps_work.answer(session, **CAR | PLAIN | more))
