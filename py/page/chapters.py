"""Chapters: a figure in a folded one costs nothing; opening it fetches what is recorded and puts the figure to work.

What a chapter's figures show before Python runs stands in files of its own (static/recorded/NAME.html). In the page is
a `template[data-recorded]` where each of their blocks goes.
"""

import asyncio

import js
from page.dom import describe, document, find_all, js_event, listen, make, run

NEEDS_NONE = "architecture"  # what a figure may follow beside other figures


class Figures:
    """Every figure by its name, begun at once or when its chapter opens; `started` holds what drives each of them."""

    def __init__(self, entries, begin):
        self.names = [entry["name"] for entry in entries]  # in their order, which MicroPython's dict does not keep
        self.entries = dict((entry["name"], entry) for entry in entries)
        self.begin_one = begin  # begin(entry, started) gives what drives the figure, or None
        self.started = {}
        self.going = []  # names whose files are on their way

    def start(self):
        """Begin those that stand in no chapter, and listen to the chapters."""
        for name in self.names:
            if self.entries[name]["chapter"] is None or self.entries[name]["at_once"]:
                self.started[name] = self.begin_one(self.entries[name], self.started)
        for numbers in find_all("figure[data-figure] > details.numbers"):
            listen(numbers, "toggle", lambda event: self.numbers(event.target))
        for chapter in find_all("details.chapter"):
            listen(chapter, "toggle", lambda event: self.toggled(event.target))
            self.toggled(chapter)

    def numbers(self, details):
        """A table was opened: it is fetched, unless the lab's has taken its place."""
        if details.open and details.querySelector("template[data-recorded]") is not None:
            run(self.fetched(details.closest("figure").dataset.figure))

    def toggled(self, chapter):
        if chapter.open:
            run(self.open(chapter))

    async def open(self, chapter):
        """Begin every figure of a chapter, in its order; then its `data-state` is "ready"."""
        for name in self.names:
            if self.entries[name]["chapter"] == chapter.id:
                await self.begin(name)
        chapter.dataset.state = "ready"
        chapter.dispatchEvent(js_event("chapter-ready"))

    async def begin(self, name):
        """Put in what is recorded of a figure, and begin it; before it, those that it follows.

        It is not begun if its file, or that of one that it follows, cannot be had.
        """
        while name in self.going:  # its chapter was closed and opened again meanwhile
            await asyncio.sleep(0.02)
        self.going.append(name)
        try:
            needed = [other for other in self.entries[name]["follows"] if other != NEEDS_NONE]
            for other in needed:
                await self.begin(other)
            whole = await self.fetched(name)
            if whole and name not in self.started and all([other in self.started for other in needed]):
                self.started[name] = self.begin_one(self.entries[name], self.started)
        finally:
            self.going.remove(name)

    async def fetched(self, name):
        """Put in what is recorded of a figure; False, with a word in its place, if the file cannot be had."""
        address = "./static/recorded/" + name + ".html"
        places = find_all('template[data-file="' + address + '"]')
        if not places:
            return True
        try:
            blocks = blocks_of(await text_of(address))
            for place in places:
                place.replaceWith(*blocks[place.dataset.recorded])
        except (OSError, ValueError, KeyError) as error:
            self.complain(places[0], name, describe(error))
            return False
        for words in find_all('[data-missing="' + name + '"]'):
            words.remove()
        return True

    def complain(self, place, name, reason):
        """Say it where the picture should stand, with a button to try again."""
        for words in find_all('[data-missing="' + name + '"]'):
            words.remove()
        words = make("p", "The recorded picture could not be had (" + reason + "). The text is complete without it. ")
        words.className, words.dataset.missing = "missing", name
        again = make("button", "Try again", {"type": "button"})
        listen(again, "click", lambda event: run(self.try_again(name)))
        words.append(again)
        place.before(words)

    async def try_again(self, name):
        """Begin this figure, and those that follow it and could not begin without it."""
        await self.begin(name)
        for other in self.names:
            entry = self.entries[other]
            if name in entry["follows"] and entry["chapter"] == self.entries[name]["chapter"]:
                await self.begin(other)


async def text_of(address):
    """The text of a file of ours. Raises OSError with a reason, naming the file."""
    try:
        response = await js.fetch(address)
    except Exception as error:  # JavaScript's own: no network
        raise OSError(address[2:] + ": " + describe(error)) from error
    if not response.ok:
        raise OSError(address[2:] + " is missing: the server answered " + str(response.status))
    return await response.text()


def blocks_of(text):
    """Name -> nodes of the recorded blocks in such a file. Raises ValueError for a file that holds none."""
    page = js.DOMParser.new().parseFromString(text, "text/html")
    found = {}
    for block in find_all("[data-block]", page):
        nodes = block.childNodes
        found[block.dataset.block] = [document.importNode(nodes.item(i), True) for i in range(nodes.length)]
    if not found:
        raise ValueError("the file holds no recorded figure")
    return found
