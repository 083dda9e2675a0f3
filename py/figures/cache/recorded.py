"""Part 2's chart of what a cache saves, and the first rows of a causal attention matrix."""

import asyncio
import html
import xml.etree.ElementTree as ET

from figures.cache import draw as cache
from lab.encoder_session import EncoderSession

from tools.derive.markup import chart_blocks, defaults_of, origin, serialised
from tools.derive.sessions import read_file

ROWS = 5


def blocks() -> dict:
    n = 2 ** defaults_of("cache")["n"]
    choice = defaults_of("attention")

    def draw(width, name):
        return cache.render(n, width, name)

    return {
        **chart_blocks("cache", draw),
        "cache-said": html.escape(draw(672, "cache")["said"]),
        "causal-rows": rows(asyncio.run(read(choice["sentence"], choice["layer"], choice["head"]))),
        "causal-origin": origin(),
    }


async def read(sentence: str, layer: str, head: str) -> dict:
    session = EncoderSession(read_file)
    await session.load()
    return await session.attention(sentence, layer, head, "causal")


def rows(record: dict) -> str:
    """The upper left corner of the matrix as a table; a weight that the mask hides is a plain 0."""
    whole = ET.Element("table")
    line = ET.SubElement(ET.SubElement(whole, "thead"), "tr")
    pieces = record["pieces"][:ROWS]
    for text in ("asking", *pieces, "sum"):
        ET.SubElement(line, "th", {"scope": "col"}).text = text
    body = ET.SubElement(whole, "tbody")
    for i, piece in enumerate(pieces):
        line = ET.SubElement(body, "tr")
        ET.SubElement(line, "th", {"scope": "row"}).text = piece
        for j in range(ROWS):
            cell = ET.SubElement(line, "td", {"data-value": repr(record["weights"][i][j])})
            cell.text = f"{record['weights'][i][j]:.2f}" if j <= i else "0"
        ET.SubElement(line, "td").text = f"{sum(record['weights'][i]):.2f}"
    return serialised(whole)
