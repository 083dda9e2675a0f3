"""Stop 2's guess: which network slips four times beyond the distances of its training?"""

import json

from figures.recall import page_guess_words as words
from page.dom import find, find_all, listen, make
from page.guess import Guess, architectures


class RecallGuess(Guess):
    def __init__(self):
        self.shares = json.loads(find("#recall-guess-recorded").textContent)
        place = find("#recall-guess")
        group = find(".buttons", place)
        names = [(value, label, label) for value, label in architectures()]
        for value, label, answer in names + [("", "nobody", words.NOBODY)]:
            choice = make("label", None, {"class": value})
            choice.append(make("input", None, {"type": "radio", "name": "recall-guess", "value": answer}), " " + label)
            group.append(choice)
        self.radios = find_all("input", group)
        listen(group, "input", lambda event: self.changed())
        super().__init__("recall")

    def forget(self, everything):
        if everything:
            for radio in self.radios:
                radio.checked = False

    async def measured(self, guessed):
        chosen = [radio.value for radio in self.radios if radio.checked]
        if guessed and not chosen:
            self.said.textContent = "Pick one first, or have it shown without a guess."
            return None
        return words.said(chosen[0] if guessed else None, self.shares)
