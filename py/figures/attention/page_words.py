"""The words of the sentence: point at one, and the others shade by its attention. All numbers are here already."""

from figures.attention.page_wording import short
from page.dom import find, find_all, make, measure

SPECIAL = ("[CLS]", "[SEP]")


class Words:
    """`#attention-words`: one button for each piece that is shown, and who is asking.

    With `direction` "asks" a word's number is the attention that the asking word gives it; with "asked" it is the
    attention that it gives the asked-about word. A pinned word stays while the pointer passes over others.
    """

    def __init__(self, whenever_asking):
        self.place = find("#attention-words")
        self.whenever_asking = whenever_asking
        self.record = None
        self.shown = []
        self.parts = []  # (index, button, text node of its number) of each piece that is shown
        self.asking = 0
        self.direction = "asks"
        self.pinned = False

    def show(self, record, special):
        """Show a sentence ({"pieces", "words", "weights"}); with `special`, [CLS] and [SEP] too."""
        before, pieces = self.record["pieces"], record["pieces"]
        kept = pieces == before
        self.record = record
        self.shown = list(range(len(pieces))) if special else list(range(1, len(pieces) - 1))
        same = self.asking < len(pieces) and pieces[self.asking] == before[self.asking]
        if not same or self.asking not in self.shown:
            self.asking = record["strongest"]
            self.pin(False)
        if not kept or [part[0] for part in self.parts] != self.shown:
            self.build()
        self.ask(self.asking)

    def build(self):
        focused = self.place.contains(self.place.ownerDocument.activeElement)
        buttons, self.parts = [], []
        for i in self.shown:
            text = self.record["pieces"][i]
            begins = i == 0 or self.record["words"][i] != self.record["words"][i - 1] or text in SPECIAL
            button = make("button", None, {"type": "button", "data-token-index": str(i), "tabindex": "-1"})
            button.className = "word" if begins else "word continued"
            button.append(make("span", text if begins or not text.startswith("##") else text[2:], {"class": "piece"}))
            number = make("span", "", {"class": "weight"})
            button.append(number)
            buttons.append(button)
            self.parts.append((i, button, number))
        self.place.replaceChildren(*buttons)
        if focused:
            self.button_of(self.asking).focus()

    def adopt(self, record, special):
        """Take over the words that index.html holds from the start."""
        self.record = record
        self.parts = [
            (int(button.dataset.tokenIndex), button, find(".weight", button))
            for button in find_all("button.word", self.place)
        ]
        self.shown = [part[0] for part in self.parts]
        self.asking = int(find('button.word[aria-pressed="true"]', self.place).dataset.tokenIndex)
        self.show(record, special)

    def button_of(self, index):
        return next(part[1] for part in self.parts if part[0] == index)

    def ask(self, index, started=None):
        """Let the piece with this index ask: shade every word by the attention it gives it (or gets from it)."""
        weights = self.record["weights"]
        row = weights[index] if self.direction == "asks" else [one[index] for one in weights]
        for i, button, number in self.parts:
            weight = row[i]
            button.setAttribute("data-weight", repr(weight))
            button.setAttribute("style", "--shade:" + f"{weight**0.5:.3f}")
            number.textContent = short(weight)
            if i == index or i == self.asking:
                button.setAttribute("aria-pressed", "true" if i == index else "false")
                button.tabIndex = 0 if i == index else -1
        self.mark_ends(row)
        self.asking = index
        self.whenever_asking(index)
        if started is not None:
            measure("hover:attention", started)

    def mark_ends(self, row):
        """What [CLS] and [SEP] get while they are hidden stands at both ends of the words, by the style sheet."""
        self.place.dataset.hidden = "no" if 0 in self.shown else "yes"
        for name, weight in (("first", row[0]), ("last", row[-1])):
            self.place.setAttribute("data-" + name, short(weight))
            self.place.style.setProperty("--" + name, f"{weight**0.5:.3f}")

    def turn(self, direction):
        """Show from now on whom a word looks at ("asks"), or who looks at it ("asked"); gives the direction back."""
        self.direction = direction
        pressed = {"asks": "asks", "asked": "is looked at"}[direction]
        self.place.setAttribute("aria-label", "Words of the sentence; the pressed one " + pressed)
        return direction

    def pin(self, pinned):
        self.pinned = pinned
        self.place.dataset.pinned = "yes" if pinned else "no"

    def neighbour(self, index, step):
        """The piece `step` places to the right of this one in reading order, staying inside the sentence."""
        at = self.shown.index(index) + step
        return self.shown[max(0, min(at, len(self.shown) - 1))]
