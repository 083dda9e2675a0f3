"""Terms: a link to the glossary whose entry is shown beside it by pointing, focus or a tap.

Without this file the links still lead to their entries. The box is text only and takes no focus.
"""

import asyncio

from page.dom import document, find, find_all, listen, make, root, run, window

LINGER_SECONDS = 0.15  # time to move the pointer from the word into its box
GAP, EDGE = 4, 8  # pixels between word and box, and between box and window


class Glossary:
    """The one box `#term-box`, and the link that it explains."""

    def __init__(self):
        self.box = make("div", None, {"id": "term-box", "role": "tooltip"})
        self.box.hidden = True
        document.body.appendChild(self.box)
        self.term, self.tapped, self.over = None, None, False
        for link in find_all("a.term"):
            self.explain(link)
        listen(self.box, "pointerenter", lambda event: self.enter())
        listen(self.box, "pointerleave", lambda event: self.leave())
        listen(document, "keydown", lambda event: self.hide() if event.key == "Escape" else None)
        listen(document, "pointerdown", self.pressed)
        listen(window, "resize", lambda event: self.hide())

    def explain(self, link):
        listen(link, "pointerenter", lambda event: self.point(link, event))
        listen(link, "pointerleave", lambda event: self.leave())
        listen(link, "focus", lambda event: self.show(link))
        listen(link, "blur", lambda event: self.hide())
        listen(link, "click", lambda event: self.click(link, event))

    def point(self, link, event):
        if event.pointerType == "mouse":
            self.over = True
            self.show(link)

    def enter(self):
        self.over = True

    def leave(self):
        self.over = False
        run(self.hide_soon())

    async def hide_soon(self):
        await asyncio.sleep(LINGER_SECONDS)
        if not self.over and self.term is not None and not document.activeElement.isSameNode(self.term):
            self.hide()

    def pressed(self, event):
        """A finger on a term shows it; a press anywhere else but in the box closes it."""
        link = event.target.closest("a.term")
        self.tapped = link if event.pointerType == "touch" else None
        if link is None and event.target.closest("#term-box") is None:
            self.hide()

    def click(self, link, event):
        """After a tap the entry stands in the box and the page stays; a mouse or Enter follows the link."""
        if self.tapped is not None and self.tapped.isSameNode(link):
            event.preventDefault()
            self.show(link)
        else:
            self.hide()
        self.tapped = None

    def show(self, link):
        entry = find(link.getAttribute("href")).nextElementSibling
        self.hide()
        self.term = link
        self.box.textContent = entry.textContent
        self.box.hidden = False
        link.setAttribute("aria-describedby", "term-box")
        self.place(link)

    def place(self, link):
        """Under the word, or over it where the window ends; never beyond the window's sides."""
        self.box.style.left = self.box.style.top = "0"
        word, box = link.getBoundingClientRect(), self.box.getBoundingClientRect()
        left = max(EDGE, min(word.left, root.clientWidth - box.width - EDGE))
        top = word.bottom + GAP
        if top + box.height > root.clientHeight - EDGE and word.top - GAP - box.height > 0:
            top = word.top - GAP - box.height
        self.box.style.left = str(left - box.left) + "px"
        self.box.style.top = str(top - box.top) + "px"

    def hide(self):
        if self.term is not None:
            self.term.removeAttribute("aria-describedby")
            self.term = None
        self.box.hidden = True


def start():
    Glossary()
