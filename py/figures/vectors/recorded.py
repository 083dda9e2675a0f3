"""The words that the first two sentences share."""

import html

from figures.vectors import lab

from tools.derive.markup import defaults_of
from tools.derive.sessions import blocks_with_encoder


def blocks() -> dict:
    found, (wide, _) = blocks_with_encoder("vectors", lab.vectors, **defaults_of("similarity"))
    return {**found, "vectors-said": html.escape(wide["said"])}
