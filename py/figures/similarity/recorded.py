"""What the encoder is for: the first two sentences, and the prepared pairs."""

import html
import xml.etree.ElementTree as ET

from figures.similarity import lab
from figures.similarity.measure import contributions
from lab.encoder_session import read_pair

from tools.derive.markup import defaults_of, serialised
from tools.derive.sessions import blocks_with_encoder, with_encoder

# two sentences and what they show
PAIRS = [
    ("The doctor told her to rest for a week.", "Her physician ordered seven days of rest.", "Alike, in other words"),
    ("The dog bit the man.", "The man bit the dog.", "The same words, another meaning"),
    ("The flight was late.", "The flight was not late.", "One word more, the opposite"),
    ("The cat sat on the mat.", "Interest rates rose last month.", "Nothing in common"),
    ("She sat on the bank of the river.", "The bank lent me money for a house.", "One word, two meanings"),
    ("The bank lent me money for a house.", "My bank charges a fee every month.", "One word, one meaning"),
]


def items(cosines: list) -> str:
    """A button for each pair, and what the model makes of it."""
    found = []
    for (first, second, what), cosine in zip(PAIRS, cosines, strict=True):
        item = ET.Element("li")
        button = ET.SubElement(item, "button", {
            "type": "button", "class": "pair controls", "data-first": first, "data-second": second,
        })  # fmt: skip
        button.text = f"{first} / {second}"
        ET.SubElement(item, "span", {"class": "help"}).text = f"{what}: cosine {cosine:.2f}."
        found.append(serialised(item))
    return "".join(found)


def cosine_of(first: str, second: str) -> float:
    states = [read["states"][-1] for _, read in with_encoder(read_pair(first, second))]
    return float(contributions(*states).sum())


def blocks() -> dict:
    found, (wide, _) = blocks_with_encoder("similarity", lab.similarity, **defaults_of("similarity"))
    return {
        **found,
        "similarity-said": html.escape(wide["said"]),
        "pairs": items([cosine_of(first, second) for first, second, _ in PAIRS]),
    }
