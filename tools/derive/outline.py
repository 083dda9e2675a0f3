"""The page as a list of what opens, closes and is said, each with its place in the text.

So a derivation can put something in where it belongs and leave every other byte as it is.
"""

from dataclasses import dataclass
from html.parser import HTMLParser
from itertools import accumulate

VOID = set("area base br col embed hr img input link meta source track wbr".split())


@dataclass
class Element:
    """An element that has opened: its tag is from `start` to `inside`, and that of its end begins at `end`."""

    tag: str
    attributes: dict
    start: int
    inside: int
    end: int = -1

    def has_class(self, name: str) -> bool:
        return name in (self.attributes.get("class") or "").split()

    @property
    def is_chapter(self) -> bool:
        return self.tag == "details" and self.has_class("chapter")

    @property
    def is_stop(self) -> bool:
        return self.tag == "section" and self.has_class("stop")

    @property
    def level(self) -> int:
        """1 to 6 for a heading, else 0."""
        return int(self.tag[1]) if len(self.tag) == 2 and self.tag[0] == "h" and self.tag[1] in "123456" else 0


class Outline(HTMLParser):
    """Reads a page into `events`: ("open" or "close", element), or ("text", what it says)."""

    def __init__(self, page: str):
        super().__init__(convert_charrefs=True)
        self.events, self.open_ones = [], []
        self.lines = [0, *accumulate(len(line) for line in page.splitlines(keepends=True))]
        self.feed(page)
        self.close()

    def place(self) -> int:
        line, column = self.getpos()
        return self.lines[line - 1] + column

    def handle_starttag(self, tag, attributes):
        start = self.place()
        element = Element(tag, dict(attributes), start, start + len(self.get_starttag_text()))
        self.events.append(("open", element))
        if tag not in VOID:
            self.open_ones.append(element)

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag):
        if tag not in (element.tag for element in self.open_ones):
            return
        while True:  # what an author left open ends with what holds it
            element = self.open_ones.pop()
            element.end = self.place()
            self.events.append(("close", element))
            if element.tag == tag:
                return

    def handle_data(self, data):
        self.events.append(("text", data))
