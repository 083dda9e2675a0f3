"""Part 2's picture of every head for the first sentence: its buttons, and what each head does."""

import html
import xml.etree.ElementTree as ET

from figures.heads import lab

from tools.derive.markup import defaults_of, json_script, serialised
from tools.derive.sessions import blocks_with_encoder

HEADS = 12


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
    found, (wide, _) = blocks_with_encoder("heads", lab.heads, sentence=choice["sentence"], mask=choice["mask"])
    chosen = HEADS * int(choice["layer"]) + int(choice["head"])
    return {
        **found,
        "heads-buttons": buttons(wide["labels"], choice["layer"], choice["head"]),
        "heads-said": html.escape(wide["said"][chosen]),
        "heads-record": json_script("heads-recorded", wide["said"]),
    }
