"""The place that an address names: opened, whatever folds lie around it, and scrolled to, its top under the bar.

`#ID` names one, and so does `at=ID` among the choices (`#retention.distance=33&at=figure-retention`).
"""

import js
from page import controls, messages
from page.dom import document, find_all, listen, to_js, window

FIGURE = "figure-"
SEEN = 0.8  # of the window's height: what begins higher up is seen


def named():
    """The id that the address names, or "" for the top; "top" is the top to a browser, too."""
    text = window.location.hash[1:]
    said = js.URLSearchParams.new(text if "=" in text else "at=" + text)
    place = said.get("at") or ""
    return "" if place == "top" else place


def element_of(place):
    """The element with this id, or the figure or form that `figure-NAME` stands for; None if there is none."""
    found = document.getElementById(place)
    if found is None and place.startswith(FIGURE):
        name = place[len(FIGURE) :]
        for element in find_all("figure[data-figure]") + find_all("form[id]"):
            if name in (element.getAttribute("data-figure"), element.id or None):
                return element
    return found


class Places:
    """Goes where the address says. `awaited` is where to go again once its chapter's pictures stand in it."""

    def __init__(self):
        self.awaited = None
        listen(window, "hashchange", lambda event: self.follow())
        listen(document, "click", self.clicked)
        listen(document, "chapter-ready", lambda event: self.settle(event.target))
        for event in ("wheel", "touchmove", "keydown", "pointerdown"):  # the reader goes elsewhere
            listen(document, event, lambda event: self.forget())

    def follow(self, reloaded=False):
        """Open and show what the address names. `reloaded`: stay where the reader was, unless folds had to open."""
        self.awaited = None
        messages.clear("place")
        place = named()
        if not place:
            return
        element = element_of(place)
        if element is None:
            window.scrollTo(0, 0)
            name = controls.shortened(place)
            messages.say("place", "The address names a place that this page does not have: “" + name + "”.")
        elif open_around(element) or not reloaded:
            self.awaited = element
            show(element)

    def clicked(self, event):
        """A link to the very address that stands already changes nothing, so nobody else hears of it."""
        link = event.target.closest('a[href^="#"]')
        if link is not None and link.getAttribute("href") == window.location.hash and not event.defaultPrevented:
            self.follow()

    def settle(self, chapter):
        if self.awaited is not None and chapter.contains(self.awaited):
            to_scroll_to(self.awaited).scrollIntoView()
            self.awaited = None

    def forget(self):
        self.awaited = None


def open_around(element):
    """Open the chapters and folds that an element lies in, itself included; whether any was closed."""
    closed = False
    while element is not None:
        if element.tagName == "DETAILS" and not element.open:
            element.open = closed = True
        element = element.parentElement
    return closed


def show(element):
    """Scroll there, and let Tab go on from there."""
    to_scroll_to(element).scrollIntoView()
    if element.tabIndex < 0 and not element.hasAttribute("tabindex"):
        element.setAttribute("tabindex", "-1")
    element.focus(to_js({"preventScroll": True}))


def to_scroll_to(element):
    """Of a figure's form or any other part of it, the whole figure, so that its picture is seen with its controls; the
    part itself if it would then lie too low to be seen."""
    figure = element.closest("figure[data-figure]")
    if figure is None:
        return element
    below = element.getBoundingClientRect().top - figure.getBoundingClientRect().top
    return figure if below < window.innerHeight * SEEN else element


def start():
    kind = window.performance.getEntriesByType("navigation")[0].type
    Places().follow(reloaded=kind == "reload" and window.scrollY > 0)
