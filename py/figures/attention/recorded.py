"""Part 2's first sentence: its words, its matrix, and all its numbers, so that pointing at a word works at once."""

import asyncio
import html
import json

import numpy as np
from figures.attention import draw as attention
from lab.encoder_session import EncoderSession
from page.wording import said

from tools.derive.markup import chart_blocks, defaults_of, words
from tools.derive.sessions import read_file


async def read(asked: dict) -> tuple[dict, dict]:
    """What the encoder says of the sentence."""
    session = EncoderSession(read_file)
    await session.load()
    return {**await session.attention(**asked), "asked": asked}


def blocks() -> dict:
    choice = defaults_of("attention")
    asked = {name: choice[name] for name in ("sentence", "layer", "head", "mask")}
    record = asyncio.run(read(asked))
    pieces, asking = record["pieces"], record["strongest"]
    shown = list(range(1, len(pieces) - 1))
    tokens, weights = [pieces[i] for i in shown], np.array(record["weights"])[np.ix_(shown, shown)]
    body = [[piece, *row] for piece, row in zip(pieces, record["weights"], strict=True)]
    rows = {"head": ["asking word", *pieces], "body": body}

    def draw(width, name):
        at = shown.index(asking)
        return {**attention.render(tokens, weights, asked["layer"], asked["head"], at, width, name), "rows": rows}

    data = json.dumps(record, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return {
        **chart_blocks("attention", draw),
        "attention-words": words(record, asking),
        "attention-said": html.escape(said(record, asking, shown)),
        "attention-record": f'<script type="application/json" id="attention-recorded">{data}</script>',
    }
