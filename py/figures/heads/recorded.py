"""Part 2's picture of every head for the first sentence: its buttons, and what each head does."""

import asyncio
import html
import json
import xml.etree.ElementTree as ET

from figures.heads import draw as heads
from figures.heads import measure as head_roles
from lab.encoder_session import EncoderSession

from tools.derive import ROOT
from tools.derive.markup import chart_blocks, defaults_of, serialised
from tools.derive.sessions import read_file

RECORD = ROOT / head_roles.FILE
HEADS = 12


async def read(sentence: str, mask: str) -> tuple:
    """Every head's attention on the sentence, (L, H, T, T), and the texts of its pieces."""
    session = EncoderSession(read_file)
    await session.load()
    pieces, made = await session.read(sentence, mask)
    return made["attention"], [piece.text for piece in pieces]


def buttons(labels: list, layer: str, head: str) -> str:
    """A button over each matrix, layer by layer, the chosen head's pressed."""
    made = []
    for i, label in enumerate(labels):
        place = {"layer": str(i // HEADS), "head": str(i % HEADS)}
        pressed = place == {"layer": layer, "head": head}
        button = ET.Element("button", {
            "type": "button", "data-layer": place["layer"], "data-head": place["head"], "aria-label": label,
            "aria-pressed": str(pressed).lower(), "tabindex": "0" if pressed else "-1",
            "style": f"--layer:{place['layer']};--head:{place['head']}",
        })  # fmt: skip
        made.append(serialised(button))
    return "".join(made)


def blocks() -> dict:
    choice = defaults_of("attention")
    attention, texts = asyncio.run(read(choice["sentence"], choice["mask"]))
    shares, record = head_roles.measure([(attention, texts)]), head_roles.stored(RECORD)

    def draw(width, name):
        return heads.render(attention, texts, shares, record, width, name)

    answer = draw(672, "heads")
    data = json.dumps(answer["said"], ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    chosen = HEADS * int(choice["layer"]) + int(choice["head"])
    return {
        **chart_blocks("heads", draw),
        "heads-buttons": buttons(answer["labels"], choice["layer"], choice["head"]),
        "heads-said": html.escape(answer["said"][chosen]),
        "heads-record": f'<script type="application/json" id="heads-recorded">{data}</script>',
    }
