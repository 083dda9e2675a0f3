"""The first screen's words: point at one, and both ways to it are drawn from what was recorded; no lab is needed."""

import json

from figures.attention.page_wording import short
from figures.opening import words
from page.dom import find, find_all, listen, make

STEPS = {"ArrowRight": 1, "ArrowDown": 1, "ArrowLeft": -1, "ArrowUp": -1, "Home": -1000, "End": 1000}


class Opening:
    """The sentence, and the word that is pointed at, `shown`."""

    def __init__(self):
        self.record = json.loads(find("#opening-recorded").textContent)
        self.buttons = find_all("#opening-words button")
        self.shown = -1
        place = find("#opening-words")
        for event in ("pointerover", "focusin", "click"):
            listen(place, event, self.point)
        listen(place, "keydown", self.on_key)

    def point(self, event):
        button = event.target.closest("button")
        if button is not None:
            self.show(int(button.dataset.index))

    def on_key(self, event):
        button = event.target.closest("button")
        if button is None or event.key not in STEPS or event.altKey or event.ctrlKey or event.metaKey:
            return
        event.preventDefault()
        index = int(button.dataset.index) + STEPS[event.key]
        self.buttons[max(0, min(len(self.buttons) - 1, index))].focus()  # which shows it

    def show(self, index):
        """Draw both ways from the word that asks to word `index`."""
        if index == self.shown:
            return
        self.shown = index
        for i, button in enumerate(self.buttons):
            button.setAttribute("aria-pressed", "true" if i == index else "false")
            button.setAttribute("tabindex", "0" if i == index else "-1")
            button.classList.toggle("passed", index < i < self.record["asking"])
        steps = []
        for value in reversed(words.chain(self.record, index)):
            steps.append(make("li", short(value), {"style": f"--left:{min(1, value):.3f}"}))
        find("#opening-chain").replaceChildren(*steps)
        weight = self.record["weights"][index]
        find("#opening-link").setAttribute("style", f"--weight:{weight:.4f}")
        find("#opening-weight").textContent = words.number(weight)
        for place in find_all("[data-end='shown']"):
            place.textContent = self.record["words"][index]
        find("#opening-said").textContent = words.said(self.record, index)


def start(entry, started):
    return Opening()
