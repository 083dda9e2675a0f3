"""Every heading and every figure gets an id and a link to it.

A heading's text becomes the link, so that screen readers hear nothing twice; a chapter, whose heading folds it, has the
link before it. (A figure's link stands among its tools: templates/figure.html.)
"""

import re
import unicodedata
from collections import Counter

from markupsafe import Markup

from tools.derive.outline import Element, Outline
from tools.derive.spec_errors import SpecError

ID = Markup(' id="{}"')
LINK = Markup('<a class="anchor" href="#{}">')
CHAPTER_LINK = Markup(
    '<p class="chapter-link"><a class="anchor" href="#{}" aria-label="Link to the chapter {}">#</a></p>\n'
)


def slug(text: str) -> str:
    """Example: "1. Pre-training: Building" -> "pre-training-building"."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", re.sub(r"^\d+\W+", "", plain)).strip("-")


def anchored(page: str) -> str:
    """The page with ids and links. SpecError if an id is there twice, or if a heading holds a link or says nothing."""
    events = Outline(page).events
    ids = [element.attributes["id"] for kind, element in events if kind == "open" and element.attributes.get("id")]
    edits, added = [], []
    for heading, around, text in headings(events):
        edits += heading_edits(heading, around, text, added)
    for kind, figure in events:
        name = figure.attributes.get("data-figure") if kind == "open" and figure.tag == "figure" else None
        if name and not figure.attributes.get("id"):
            added.append(f"figure-{name}")
            edits.append((figure.inside - 1, ID.format(added[-1])))
    if twice := [name for name, count in Counter(ids + added).items() if count > 1]:
        raise SpecError(f"article: two places are called {twice[0]!r}; give one heading or figure another id")
    return edited(page, edits)


def headings(events: list):
    """(heading, the elements around it, its text) of each."""
    around, said = [], None
    for kind, what in events:
        if kind == "text":
            if said is not None:
                said.append(what)
        elif kind == "open":
            if what.level:
                said = []
            elif said is not None and what.tag == "a":
                raise SpecError(f"article: the heading {''.join(said)!r} holds a link, and is to become one")
            around.append(what)
        else:
            while around and around[-1] is not what:  # an element without an end
                around.pop()
            around.pop()
            if what.level:
                yield what, list(around), " ".join("".join(said).split())
                said = None


def heading_edits(heading: Element, around: list, text: str, added: list) -> list:
    """What to put in for one heading, as (place, text); a new id is noted in `added`."""
    chapter = next((one for one in around if one.is_chapter), None)
    if chapter is not None and around[-1].tag == "summary":
        return [(chapter.start, CHAPTER_LINK.format(chapter.attributes["id"], text))]
    name, edits = heading.attributes.get("id"), []
    if not name:
        name = slug(text)
        if not name:
            raise SpecError(f"article: expected words in the heading {text!r}, to name it by")
        while name in added:  # the same words once more
            name += "-again"
        added.append(name)
        edits = [(heading.inside - 1, ID.format(name))]
    labelled = [one for one in around if one.attributes.get("aria-labelledby") == name and one.attributes.get("id")]
    target = labelled[-1].attributes["id"] if labelled else name
    return [*edits, (heading.inside, LINK.format(target)), (heading.end, "</a>")]


def edited(page: str, edits: list) -> str:
    """The page with each (place, text) put in."""
    parts, last = [], 0
    for place, text in sorted(edits, key=lambda edit: edit[0]):
        parts += [page[last:place], text]
        last = place
    return "".join([*parts, page[last:]])
