"""Part 2's chart of what a cache saves, and the first rows of a causal attention matrix."""

import html
import xml.etree.ElementTree as ET

from figures.attention.lab import numbers
from figures.cache import lab

from tools.derive.asking import asked_chart
from tools.derive.markup import defaults_of, origin, serialised
from tools.derive.sessions import with_encoder

ROWS = 5


def blocks() -> dict:
    found, (wide, _) = asked_chart("cache", lab.cache, **defaults_of("cache"))
    choice = defaults_of("attention")
    record = with_encoder(numbers(choice["sentence"], choice["layer"], choice["head"], "causal"))
    return {
        **found,
        "cache-said": html.escape(wide["said"]),
        "causal-rows": rows(record),
        "causal-origin": origin(),
    }


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
