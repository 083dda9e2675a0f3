"""Part 2's chart of ways to mark places."""

from figures.positions import lab

from tools.derive.markup import defaults_of
from tools.derive.sessions import blocks_with_encoder


def blocks() -> dict:
    found, _ = blocks_with_encoder("positions", lab.positions, models="", **defaults_of("positions"))
    return found
