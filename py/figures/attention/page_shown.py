"""The sentence that is shown: its words, who asks, and what is said of it; the figures that follow look here."""

import json

from figures.attention.page_form import note_unknown, view
from figures.attention.page_wording import said
from figures.attention.page_words import Words
from page import choices
from page.dom import find, measure


class Shown:
    """`record` holds the numbers of the words that are shown, {"pieces", "words", "weights", "unknown", "strongest",
    "asked": {"sentence", "layer", "head", "mask"}}; those of `recorded` came with the page."""

    def __init__(self):
        self.form = find("form#attention")
        self.figure = find('figure[data-figure="attention"]')
        self.recorded = self.record = json.loads(find("#attention-recorded").textContent)
        self.words = Words(self.mark_row)
        self.wish = None  # (sentence, piece) that an example or the address wants to ask
        self.followers, self.askers = [], []  # called with the time of an event, and with the piece that asks now
        self.view = view()  # whether the words show [CLS] and [SEP], and the direction
        self.figure.dataset.direction = self.words.turn(self.view[1])
        self.words.adopt(self.record, self.view[0])

    def mark_row(self, index):
        """Move the frame in the matrix to the asking row, and say the row's strongest links in words."""
        at = self.words.shown.index(index)
        self.figure.style.setProperty("--row", str(at))
        self.figure.dataset.row = str(index)
        self.say()
        for follow in self.askers:
            follow(index)

    def say(self):
        words = self.words
        text = said(self.record, words.asking, words.shown, words.direction)
        find("#attention-said").textContent = text + (" Pinned; Escape lets it go." if words.pinned else "")

    def pin(self, pinned):
        self.words.pin(pinned)
        self.say()

    def chosen(self, index):
        """The reader pressed this word, more than pointed at it: a link will ask it again (-1 is none)."""
        find('[name="asking"]', self.form).value = str(index)
        choices.remember()

    def take(self, record, started):
        """Show the words of this sentence, whose numbers are all here; the event came at `started`."""
        self.record, self.view = record, view()
        self.figure.dataset.direction = self.words.turn(self.view[1])
        self.words.show(record, self.view[0])
        sentence, asking = self.wish or (None, None)
        if sentence == record["asked"]["sentence"] and asking in self.words.shown:
            self.words.ask(asking)
        self.wish = None
        measure("words:attention", started)
        note_unknown(record["unknown"])
        for follow in self.followers:
            follow(started)
