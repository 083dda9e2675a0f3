"""The contents of the page: its parts, stops and chapters, each with the minutes that it takes to read.

A reader reads 200 words a minute, and plays a minute with each figure. Counted is prose that is seen without unfolding
anything inside a chapter: no pictures, tables, controls or code.
"""

import math
import re
from dataclasses import dataclass, field

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from tools.derive import ROOT
from tools.derive.outline import Element, Outline
from tools.derive.spec_errors import SpecError

WORDS_A_MINUTE = 200
UNREAD = set("script style svg template noscript math form table select details nav pre summary".split())
MARK = "<!-- contents -->"
STOP_OF = re.compile(r"Stop \d of 6 · (\d+) min")


@dataclass
class Entry:
    """A part, a stop, a chapter, or a heading of the third level that begins neither; `words` are its own."""

    kind: str
    id: str | None
    stop: str | None = None  # the number of the stop that it is, or is in
    title: str = ""
    words: int = 0
    figures: int = 0
    said: int | None = None  # the minutes that a stop says of itself
    inside: list = field(default_factory=list)

    @property
    def everything(self) -> list:
        """All that is inside, in order."""
        return [one for each in self.inside for one in (each, *each.everything)]

    @property
    def minutes(self) -> int:
        """To read it with all that is inside; at least one."""
        if self.said is not None:
            return self.said
        words = self.words + sum(one.words for one in self.everything)
        figures = self.figures + sum(one.figures for one in self.everything)
        return max(1, math.ceil(words / WORDS_A_MINUTE + figures))


def is_unread(element: Element) -> bool:
    """Whether nobody reads on what is inside: no prose, or one of several cards of which one is shown."""
    return (element.tag in UNREAD and not element.is_chapter) or "data-card" in element.attributes


class Reader:
    """Reads an outline's events; `parts` are the entries of the first level."""

    def __init__(self, events: list):
        self.parts, self.around, self.unread, self.title = [], [], 0, None
        for kind, what in events:
            if kind == "text":
                self.said(what)
            elif kind == "open":
                self.opened(what)
            else:
                self.closed(what)

    @property
    def current(self) -> Entry | None:
        return self.around[-1][1] if self.around else None

    def opened(self, element: Element) -> None:
        self.unread += is_unread(element)
        if element.is_stop:
            self.begin(element, Entry("stop", element.attributes.get("id"), element.attributes.get("data-stop")))
        elif element.is_chapter:
            self.begin(element, Entry("chapter", element.attributes.get("id")))
        elif element.tag == "section" and not self.around and element.attributes.get("id"):
            self.begin(element, Entry("part", element.attributes["id"]))
        elif element.level == 3 and self.around and self.current.title and self.around[0][1].kind == "part":
            if not any(entry.kind == "chapter" for _, entry in self.around):
                self.begin(element, Entry("heading", element.attributes.get("id"), self.current.stop))
        elif element.tag == "figure" and element.attributes.get("data-figure") and self.around:
            self.current.figures += 1
        if element.level and self.around and not self.current.title:
            self.title = []

    def begin(self, element: Element, entry: Entry) -> None:
        """An entry of its own; what a heading began ends here."""
        while self.around and self.current.kind == "heading":
            self.around.pop()
        (self.current.inside if self.around else self.parts).append(entry)
        self.around.append((element, entry))

    def closed(self, element: Element) -> None:
        self.unread -= is_unread(element)
        if element.level and self.title is not None:
            self.current.title, self.title = " ".join("".join(self.title).split()), None
        while any(begun is element and entry.kind != "heading" for begun, entry in self.around):
            self.around.pop()

    def said(self, text: str) -> None:
        if self.title is not None:
            self.title.append(text)
        if self.around and (said := STOP_OF.fullmatch(text.strip())):
            self.current.said = int(said[1])
        if self.around and not self.unread:
            self.current.words += len(text.split())


def contents_of(page: str) -> list:
    """The parts, with what is inside. SpecError for one without heading or id: nobody could find it."""
    parts = Reader(Outline(page).events).parts
    for entry in (one for part in parts for one in (part, *part.everything)):
        if not (entry.id and entry.title):
            raise SpecError(
                f"article: expected an id and a heading of each {entry.kind}, found {entry.id or entry.title!r}"
            )
    return parts


def minutes_of_chapter(chapter: str) -> int:
    """The minutes of a chapter's markup, as the contents will say them."""
    (entry,) = Reader(Outline(f'<section id="part"><h2>Part</h2>{chapter}</section>').events).parts[0].inside
    return entry.minutes


def with_contents(page: str) -> str:
    """The page with its contents put in where MARK stands, if it does."""
    if MARK not in page:
        return page
    environment = Environment(loader=FileSystemLoader(ROOT / "tools/derive/templates"), autoescape=True,
                              undefined=StrictUndefined, trim_blocks=True)  # fmt: skip
    return page.replace(MARK, environment.get_template("contents.html").render(parts=contents_of(page)).strip(), 1)
