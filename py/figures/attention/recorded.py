"""Part 2's first sentence: its words, its matrix, and all its numbers, so that pointing at a word works at once."""

import html
import xml.etree.ElementTree as ET

from figures.attention import lab
from figures.attention.page_wording import said, short

from tools.derive.markup import chart_blocks, defaults_of, json_script, renamed, serialised
from tools.derive.sessions import ask_with_encoder, with_encoder


def blocks() -> dict:
    choice = defaults_of("attention")
    asked = {name: choice[name] for name in ("sentence", "layer", "head", "mask")}
    record = with_encoder(lab.numbers(**asked))
    pieces, asking = record["pieces"], record["strongest"]
    body = [[piece, *row] for piece, row in zip(pieces, record["weights"], strict=True)]
    rows = {"head": ["asking word", *pieces], "body": body}
    view = {"special": choice["special"], "asking": choice["asking"], "only_picture": True}

    def draw(width, name):
        made = ask_with_encoder(lab.attention, **asked, **view, width=width)
        return made | {"svg": renamed(made["svg"], "attention", name), "rows": rows}

    return {
        **chart_blocks("attention", draw),
        "attention-words": words(record, asking),
        "attention-said": html.escape(said(record, asking, list(range(1, len(pieces) - 1)))),
        "attention-record": json_script("attention-recorded", record),
    }


def words(record: dict, asking: int) -> str:
    """The buttons of `#attention-words`, as page_words.py makes them, [CLS] and [SEP] left out."""
    buttons = []
    for i in range(1, len(record["pieces"]) - 1):
        text, weight = record["pieces"][i], record["weights"][asking][i]
        begins = record["words"][i] != record["words"][i - 1]
        button = ET.Element("button", {
            "type": "button", "class": "word" if begins else "word continued", "data-token-index": str(i),
            "data-weight": repr(weight), "style": f"--shade:{weight**0.5:.3f}",
            "aria-pressed": str(i == asking).lower(), "tabindex": "0" if i == asking else "-1",
        })  # fmt: skip
        ET.SubElement(button, "span", {"class": "piece"}).text = text if begins else text.removeprefix("##")
        ET.SubElement(button, "span", {"class": "weight"}).text = short(weight)
        buttons.append(serialised(button))
    return "".join(buttons)
