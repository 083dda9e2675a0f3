"""Part 2's chart of ways to mark places."""

import asyncio

from figures.positions import draw as positions
from lab.encoder_session import EncoderSession

from tools.derive.markup import chart_blocks, defaults_of
from tools.derive.sessions import read_file


def blocks() -> dict:
    choice = defaults_of("positions")
    matrix = asyncio.run(EncoderSession(read_file).positions())

    def draw(width, name):
        return positions.render(matrix, choice["distance"], choice["place"], int(choice["base"]), width, name)

    return chart_blocks("positions", draw)
