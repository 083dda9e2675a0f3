"""Three texts of those that the base model read; each press makes three others."""

from page.dom import find, make
from page.section import Another


def show(answer):
    find("#texts-sample").replaceChildren(*[make("p", text) for text in answer["texts"]])


def start(entry, started):
    return Another("texts", "stage_texts", None, show)
