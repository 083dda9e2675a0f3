"""The bar at the top says where one is: the part, and in it the stop or the chapter that is under the bar."""

import js
from page.dom import create_proxy, document, find, find_all, listen, to_js

PLACES = "header.opening, main > section, section.stop, details.chapter"


class Bar:
    """`#place` names where one is, `#progress` says "stop 3/6" in a stop; `#contents-fold` closes after a choice."""

    def __init__(self):
        self.place, self.progress = find("#place"), find("#progress")
        self.home = self.place.textContent
        self.places = find_all(PLACES)  # in the order of the page: what is inside comes later
        self.seen = [False] * len(self.places)
        self.fold = find("#contents-fold")
        # a line under the bar: what crosses it is where one is
        margin = to_js({"rootMargin": "-15% 0px -84% 0px"})
        observer = js.IntersectionObserver.new(create_proxy(self.crossed), margin)
        for place in self.places:
            observer.observe(place)
        listen(find("#contents"), "click", self.chosen)
        listen(document, "keydown", self.key)
        listen(document, "pointerdown", self.pressed)

    def crossed(self, entries, observer):
        for entry in entries:
            for i in range(len(self.places)):
                if self.places[i].isSameNode(entry.target):
                    self.seen[i] = entry.isIntersecting
        inside = [self.places[i] for i in range(len(self.places)) if self.seen[i]]
        if inside:
            self.show(inside)

    def show(self, inside):
        """`inside` are the places around the line, the innermost last."""
        part = [one.querySelector("h2") for one in inside if one.matches("main > section")]
        last = inside[-1]
        heading = last.querySelector("summary h3") or last.querySelector("h3")
        names = [title.textContent.split(":")[0] for title in part]
        if last.matches("section.stop, details.chapter") and heading is not None:
            names.append(heading.textContent)
        self.place.textContent = " · ".join(names) or self.home
        stop = last.getAttribute("data-stop")
        self.progress.hidden = stop is None
        self.progress.textContent = "" if stop is None else "stop " + stop + "/6"

    def chosen(self, event):
        if event.target.closest("a") is not None:
            self.fold.open = False

    def key(self, event):
        if event.key == "Escape" and self.fold.open:
            self.fold.open = False
            find("summary", self.fold).focus()

    def pressed(self, event):
        """A press outside closes the contents."""
        if self.fold.open and event.target.closest("#contents-fold") is None:
            self.fold.open = False


def start():
    Bar()
