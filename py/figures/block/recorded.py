"""Part 2's diagram of a layer, for the first sentence."""

import asyncio
import html

from figures.block import draw as block
from figures.block.measure import lengths
from lab.encoder_session import EncoderSession, index_of

from tools.derive.markup import chart_blocks, defaults_of
from tools.derive.sessions import read_file


def blocks() -> dict:
    choice = defaults_of("attention")
    measured, pieces = asyncio.run(read(choice["sentence"], choice["mask"]))
    layer, head = index_of(choice["layer"]), index_of(choice["head"])

    def draw(width, name):
        return block.render(measured, layer, head, pieces, width, name)

    return {**chart_blocks("block", draw), "block-said": html.escape(draw(672, "block")["said"])}


async def read(sentence: str, mask: str) -> tuple:
    """The lengths in every layer (L, 7), and the number of pieces."""
    session = EncoderSession(read_file)
    await session.load()
    pieces, made = await session.read(sentence, mask)
    return lengths(session.params["layers"], made["states"], mask), len(pieces)
