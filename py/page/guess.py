"""A guess before a measurement: the reader commits to one, then what was measured is laid beside it.

It lives for the visit alone: no form with an id holds it, so no address does. Whether the reader still guesses stands
in `data-state` of `#NAME-guess`: `asking`, `compared` or `shown` (without a guess).
"""

from page.dom import find, find_all, listen, make, run

ACTIONS = (("compare", "Measure"), ("show", "Just show me"), ("reset", "Reset"))


class Guess:
    """`#NAME-guess` and its three buttons. A subclass has `measured(guessed)`, a coroutine that shows what was measured
    and gives it in words, and `forget(all)`, which takes it back, and with `all` the guess, too."""

    def __init__(self, name):
        self.place = find("#" + name + "-guess")
        self.said = find("#" + name + "-guess-said")
        buttons = find(".steps", self.place)
        for action, label in ACTIONS:
            button = make("button", label, {"type": "button", "data-action": action})
            listen(button, "click", self.pressed)
            buttons.append(button)
        self.ask()

    def ask(self):
        """What stood there no longer holds: the next press measures anew."""
        self.place.dataset.state = "asking"
        self.said.textContent = ""

    def changed(self):
        """The reader guesses otherwise."""
        if self.place.dataset.state != "asking":
            self.forget(False)
        self.ask()

    def pressed(self, event):
        action = event.target.dataset.action
        if action == "reset":
            self.forget(True)
            self.ask()
        else:
            run(self.answer(action == "compare"))

    async def answer(self, guessed):
        """Say it once, through the live region, when all of it is known."""
        try:
            said = await self.measured(guessed)
        except (OSError, ValueError) as error:
            self.said.textContent = "The recorded numbers could not be had (" + str(error) + "). Press again to retry."
            return
        if said is None:
            return
        self.place.dataset.state = "compared" if guessed else "shown"
        self.said.textContent = said


def architectures():
    """(value, label) of every architecture that the page's selector has, in its order."""
    radios = find_all('input[name="architecture"]')
    return [(radio.value, radio.parentElement.textContent.strip()) for radio in radios]
