"""Present: one figure alone and large, with its controls, for a lecture's projector. Its button or F, Escape ends it.

F is a key without modifiers, which a reader may hit, or say, by accident: it is heard with the focus inside a figure
only (WCAG 2.1.4), and a press anywhere in a figure gives it the focus.

The figure lies over the page, which stays as it is beneath, but for a gap as high as the figure: nothing moves, no
other chart gets another width. All around the figure is inert, so Tab stays inside.
"""

from page import chart
from page.dom import document, find_all, listen, make, root, run, to_js, window

TYPED = ("text", "number", "search", "email", "url", "password")
STAYS = ("messages", "term-box")  # what speaks of the figure, too


class Presenter:
    """The figure that stands alone, if one does, and what gives the page back as it was."""

    def __init__(self):
        self.figure, self.gap, self.inert, self.focused, self.top = None, None, [], None, 0
        for figure in find_all("figure[data-figure]"):
            figure.setAttribute("tabindex", "-1")
        listen(document, "keydown", self.pressed)
        listen(document, "click", self.clicked)
        listen(window, "hashchange", lambda event: self.leave(back=False))  # a link leads into the page

    def pressed(self, event):
        if event.key == "Escape" and self.figure is not None:
            self.leave()
        elif event.key in ("f", "F") and not with_modifiers(event) and not is_typed_in(event.target):
            if self.figure is not None:
                self.leave()
            else:
                self.show(event.target.closest("figure[data-figure]"))

    def clicked(self, event):
        button = event.target.closest('[data-action="present"]')
        if button is None:
            return
        if self.figure is not None:
            self.leave()
        else:
            self.show(button.closest("figure"))

    def show(self, figure):
        if figure is None:
            return
        self.figure, self.focused, self.top = figure, document.activeElement, window.scrollY
        self.gap = make("div")
        self.gap.style.height = str(figure.offsetHeight) + "px"
        self.gap.style.margin = window.getComputedStyle(figure).margin
        figure.before(self.gap)
        figure.dataset.presented = root.dataset.presented = "yes"
        self.inert = around(figure)
        for element in self.inert:
            element.inert = True
        if not figure.contains(self.focused):
            figure.focus()
        self.changed("Back to the page")

    def leave(self, back=True):
        """Give the page back; with `back` the place and the focus of before, too."""
        if self.figure is None:
            return
        for element in self.inert:
            element.inert = False
        figure, self.figure = self.figure, None
        figure.removeAttribute("data-presented")
        root.removeAttribute("data-presented")
        self.gap.remove()
        if back:
            document.activeElement.blur()  # for the body, which cannot take the focus back
            self.focused.focus(to_js({"preventScroll": True}))
            window.scrollTo(0, self.top)
        self.changed("Present", figure)

    def changed(self, word, figure=None):
        """Its button says what it does now, and its picture is drawn for its new width."""
        for button in find_all('[data-action="present"]', figure or self.figure):
            button.textContent = word
            button.setAttribute("aria-label", word + ": " + button.dataset.title)
        run(chart.resized())


def with_modifiers(event):
    return event.ctrlKey or event.altKey or event.metaKey


def is_typed_in(element):
    """Whether the letter F means something there: text, or the first letter of an option."""
    tag = element.tagName
    return tag in ("TEXTAREA", "SELECT") or (tag == "INPUT" and element.type in TYPED) or element.isContentEditable


def around(figure):
    """Everything beside the figure and beside what it lies in, but for what was inert and what speaks of the figure."""
    found, inner = [], figure
    while not inner.isSameNode(document.body):
        beside = inner.parentElement.children
        for i in range(beside.length):
            element = beside.item(i)
            if not (element.isSameNode(inner) or element.inert or element.id in STAYS):
                found.append(element)
        inner = inner.parentElement
    return found


def start():
    Presenter()
