"""Part 2's diagram of a layer, for the first sentence."""

import html

from figures.block import lab

from tools.derive.markup import defaults_of
from tools.derive.sessions import blocks_with_encoder


def blocks() -> dict:
    choice = defaults_of("attention")
    asked = {name: choice[name] for name in ("sentence", "layer", "head", "mask")}
    found, (wide, _) = blocks_with_encoder("block", lab.block, **asked)
    return {**found, "block-said": html.escape(wide["said"])}
