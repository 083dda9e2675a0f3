"""The example of the form's seed."""

import xml.etree.ElementTree as ET

from figures.example.lab import stage_example

from tools.derive.asking import ask
from tools.derive.markup import defaults_of, serialised
from tools.derive.sessions import session_with


def blocks() -> dict:
    session_with([])  # the vocabulary
    return {"example-tokens": "".join(token(*one) for one in ask(stage_example, **defaults_of("example"))["tokens"])}


def token(word: str, counted: bool) -> str:
    """As page.py writes it: what the loss counts is marked."""
    element = ET.Element("mark" if counted else "span")
    element.text = word
    return serialised(element) + " "
