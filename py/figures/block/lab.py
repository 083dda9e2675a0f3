"""The `block` diagram of the reader's sentence: read by the encoder, measured in every layer, drawn."""

from figures.block import draw as block_diagram
from figures.block.measure import lengths
from lab.border import exported
from lab.encoder_session import index_of, loaded


@exported
async def block(sentence, layer, head, mask, width):
    """The `block` diagram of a sentence: {"svg", "alt", "rows", "said"}."""
    pieces, made = await loaded().read(sentence, mask)
    measured = lengths(loaded().params["layers"], made["states"], mask)
    return block_diagram.render(measured, index_of(layer), index_of(head), len(pieces), width)
