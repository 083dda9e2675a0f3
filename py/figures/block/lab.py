"""The `block` diagram of the reader's sentence: read by the encoder, measured in every layer, drawn."""

from figures.block import draw as block_diagram
from figures.block.measure import lengths
from lab.border import exported
from lab.connection import sessions
from lab.encoder_session import index_of


async def answer(session, sentence, layer, head, mask, width, name="block"):
    """{"svg", "alt", "rows", "said"} for a sentence as `EncoderSession.attention` takes it."""
    pieces, made = await session.read(sentence, mask)
    measured = lengths(session.params["layers"], made["states"], mask)
    return block_diagram.render(measured, index_of(layer), index_of(head), len(pieces), width, name)


@exported
async def block(sentence, layer, head, mask, width):
    """The `block` diagram of a sentence: {"svg", "alt", "rows", "said"}."""
    return await answer(sessions["encoder"], sentence, layer, head, mask, width)
