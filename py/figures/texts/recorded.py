"""The texts of the form's seed."""

import xml.etree.ElementTree as ET

from figures.texts.lab import stage_texts

from tools.derive.asking import ask
from tools.derive.markup import defaults_of, serialised


def blocks() -> dict:
    return {"texts-sample": "".join(paragraph(text) for text in ask(stage_texts, **defaults_of("texts"))["texts"])}


def paragraph(text: str) -> str:
    """As page.py writes it."""
    element = ET.Element("p")
    element.text = text
    return serialised(element)
