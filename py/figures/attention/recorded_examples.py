"""Part 2's prepared sentences: which head to look at, and what it does there, as the model computes it."""

import xml.etree.ElementTree as ET

from figures.attention.lab import numbers

from tools.derive.markup import serialised
from tools.derive.sessions import with_encoder

# sentence, layer, head (both from 0), asking piece, piece it looks at, what it shows
EXAMPLES = [
    ("My sister bought a car and she painted it red.", 3, 1, "it", "car", "A pronoun and what it stands for"),
    (
        "The keys to the cabinet are on the table.",
        3,
        1,
        "are",
        "keys",
        "A form of “be” and its subject, past another noun",
    ),
    (
        "The teacher who knew the child praised the mother.",
        2,
        0,
        "mother",
        "praised",
        "An object and its verb, past another verb",
    ),
    ("The red car passed the blue car on the bridge.", 0, 2, "passed", "car", "Always the word before"),
    ("The old clock stopped and nobody fixed the clock.", 2, 9, "clock", "clock", "The same word, elsewhere"),
    ("She sat on the bank of the river.", 0, 4, "bank", "river", "One meaning of a word"),
    ("The bank lent me money for a house.", 5, 4, "bank", "lent", "The other meaning, and another head"),
]


def strongest_link(record: dict, asking: str, target: str) -> tuple:
    """The weight from the first piece `asking` whose strongest link is `target`: (index, weight); fails if none is."""
    pieces, weights = record["pieces"], record["weights"]
    for i, piece in enumerate(pieces):
        others = [j for j in range(1, len(pieces) - 1) if j != i]
        best = max(others, key=lambda j: weights[i][j])
        if piece == asking and pieces[best] == target:
            return i, weights[i][best]
    raise ValueError(f"“{asking}” must look at “{target}” most, and does not in {' '.join(pieces)}")


def blocks() -> dict:
    items = []
    for sentence, layer, head, asking, target, what in EXAMPLES:
        record = with_encoder(numbers(sentence, str(layer), str(head), "none"))
        index, weight = strongest_link(record, asking, target)
        item = ET.Element("li")
        button = ET.SubElement(item, "button", {
            "type": "button", "class": "example controls", "data-sentence": sentence, "data-layer": str(layer),
            "data-head": str(head), "data-asking": str(index),
        })  # fmt: skip
        button.text = sentence
        note = ET.SubElement(item, "span", {"class": "help"})
        note.text = f"{what}: in layer {layer + 1}, head {head + 1}, “{asking}” gives “{target}” {weight:.2f}."
        items.append(serialised(item))
    return {"examples": "".join(items)}
