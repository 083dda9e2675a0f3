"""A sentence for the `attention` chart: its numbers, told as soon as they are there, and the picture of them."""

import functools
import json
from pathlib import Path

import numpy as np
from figures.attention import draw as chart
from lab.border import exported
from lab.connection import tell
from lab.encoder_session import is_loaded, loaded

FILE = Path("static/figures/attention.json")  # what the page shows before the encoder is here; tools/build.py writes it


@exported
async def attention(sentence, layer, head, mask, special, asking, width, only_picture):
    """The `attention` chart of a sentence: {"svg", "alt"}.

    Its numbers, as `numbers` gives them, are told before it is drawn: the words need not wait for the picture. With
    `only_picture` they are not, for the page has them already (another width, [CLS] shown or hidden).
    """
    record = await numbers(sentence, layer, head, mask)
    if not only_picture:
        tell("attention", **record)
    return picture(record, special, asking, width)


async def numbers(sentence, layer, head, mask):
    """{"pieces", "words", "weights", "unknown", "strongest", "asked": these four}; see `EncoderSession.attention`.

    Before the encoder is here, those that the page came with, which are of one sentence, layer, head and mask;
    ValueError for any other.
    """
    asked = {"sentence": sentence, "layer": layer, "head": head, "mask": mask}
    if is_loaded():
        return {**await loaded().attention(sentence, layer, head, mask), "asked": asked}
    if stored()["asked"] != asked:
        raise ValueError(f"without the encoder only {stored()['asked']} can be answered, got {asked}")
    return stored()


@functools.cache
def stored():
    """The recorded sentence, as `numbers` gives it."""
    return json.loads(FILE.read_text("utf-8"))


def picture(record, special, asking, width):
    """The matrix of what `numbers` gave: {"svg", "alt"}; [CLS] and [SEP] are in it if `special`.

    The piece `asking` is framed, or the one with the strongest link if it is none of those shown (-1).
    """
    pieces = record["pieces"]
    shown = range(len(pieces)) if special else range(1, len(pieces) - 1)
    framed = shown.index(asking if asking in shown else record["strongest"])
    weights = np.array(record["weights"])[np.ix_(shown, shown)]
    layer, head = record["asked"]["layer"], record["asked"]["head"]
    return chart.render([pieces[i] for i in shown], weights, layer, head, framed, width)
