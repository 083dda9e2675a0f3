"""One example of fine-tuning, the part that the loss counts marked; each press makes another."""

from page.dom import document, find, make
from page.section import Another


def show(answer):
    tokens = []
    for word, counted in answer["tokens"]:
        tokens += [make("mark" if counted else "span", word), document.createTextNode(" ")]
    find("#example-tokens").replaceChildren(*tokens)


def start(entry, started):
    return Another("example", "stage_example", [], show)
