"""Part 2's chart of ways to mark places."""

import asyncio

from figures.positions import draw as positions
from lab.encoder_session import EncoderSession

from tools.markup import defaults_of, figure_blocks
from tools.recorded.attention import read_file


def blocks(page: str) -> dict:
    choice = defaults_of(page, "positions")
    matrix = asyncio.run(EncoderSession(read_file).positions())

    def draw(width, name):
        return positions.render(matrix, choice["distance"], choice["place"], int(choice["base"]), width, name)

    return figure_blocks("positions", draw)
