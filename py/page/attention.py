"""Part 2: the reader's own sentence through a real encoder."""

import json

from page import choices, encoder, lab, lab_start, messages
from page.chart import Chart
from page.dom import find, find_all, listen, measure, now, run
from page.wording import said
from page.words import Words


class Attention:
    """The sentence, its words, and the matrix beside them.

    While the encoder reads, only the newest wish is kept (`wanted`, when its event came): typing never queues up work.
    """

    def __init__(self):
        self.form = find("form#attention")
        self.figure = find('figure[data-figure="attention"]')
        self.recorded = self.record = json.loads(find("#attention-recorded").textContent)
        self.words = Words(self.mark_row)
        self.recorded_origin = find(".origin", self.figure).textContent
        self.wanted, self.busy = None, False
        self.chart = Chart("attention", self.picture, origin=self.origin, coming=lambda: self.busy)
        self.wish = None  # the piece that an example wants to ask
        self.followers = []  # called with the time of the event: figures of the same sentence
        self.askers = []  # called with the piece that asks now: figures of that piece
        self.turn(choices.read("attention")["direction"])
        self.words.adopt(self.record, choices.read("attention")["special"])

    def origin(self):
        if self.record is self.recorded:
            return "recorded", self.recorded_origin
        return "measured", "Measured here: the encoder ran on this sentence in your browser."

    def mark_row(self, index):
        """Move the frame in the matrix to the asking row, and say the row's strongest links in words."""
        at = self.words.shown.index(index)
        self.figure.style.setProperty("--row", str(at))
        self.figure.dataset.row = str(index)
        find("#attention-said").textContent = said(self.record, index, self.words.shown, self.words.direction)
        for follow in self.askers:
            follow(index)

    def changed(self, started):
        """The reader wants a sentence, layer, head or mask: the recorded one is here, others need the encoder."""
        if asked_for() == self.recorded["asked"] and encoder.needs_loading():
            if self.record is not self.recorded:
                self.take(self.recorded, started)
        elif encoder.needs_loading():
            encoder.load(self.again)
        else:
            self.wanted = started
            if not self.busy:
                self.busy = True
                run(self.work())

    def again(self):
        self.changed(now())

    async def work(self):
        """Have the encoder read what the form says, until nothing newer is wanted."""
        self.figure.dataset.state = "drawing"
        try:
            while self.wanted is not None:
                started, self.wanted = self.wanted, None
                await self.read(started, asked_for())
        except lab.LabReplaced:
            self.wanted = None  # the new lab's readiness asks again
        finally:
            self.busy = False
            self.chart.settle()

    async def read(self, started, asked):
        """Words first, then the matrix; an answer to what is no longer wanted is dropped."""
        try:
            record = await lab.ask("attention", asked)
        except (lab.Refused, lab.Unreachable) as problem:
            if self.wanted is None:
                self.refuse(problem)
            return
        if self.wanted is None:
            record["asked"] = asked
            self.take(record, started)

    def take(self, record, started):
        """Show this sentence, whose numbers are all here."""
        messages.clear("sentence")
        find('[name="sentence"]', self.form).removeAttribute("aria-invalid")
        self.record = record
        self.turn(choices.read("attention")["direction"])
        self.words.show(record, choices.read("attention")["special"])
        if self.wish is not None and self.wish in self.words.shown:
            self.words.ask(self.wish)
        self.wish = None
        measure("words:attention", started)
        note_unknown(record["unknown"])
        if lab.is_ready():
            self.chart.draw(started)
        for follow in self.followers:
            follow(started)

    def turn(self, direction):
        """Ask whom a word looks at, or who looks at it."""
        self.words.direction = self.figure.dataset.direction = direction

    def try_example(self, button):
        """A prepared sentence with the layer, the head and the word that show something."""
        said = button.dataset
        for name in ("sentence", "layer", "head"):
            find('[name="' + name + '"]', self.form).value = getattr(said, name)
        self.wish = int(said.asking)
        choices.remember()
        self.again()

    def refuse(self, problem):
        """Say what is wrong; sentence and last picture stay."""
        if isinstance(problem, lab.Refused):
            find('[name="sentence"]', self.form).setAttribute("aria-invalid", "true")
            messages.say("sentence", str(problem) + " The last picture stays.")
        else:
            text = str(problem) + " The last picture stays, and everything else works."
            messages.say("sentence", text, "error", "Try again", self.again)

    async def picture(self, width):
        """The matrix of the pieces that are shown, and the table of all."""
        record, shown = self.record, list(self.words.shown)
        wanted = {"shown": shown, "asking": shown.index(self.words.asking), "width": width}
        wanted.update(record["asked"])
        if record is self.recorded:
            wanted["recorded"] = record
        answer = await lab.ask("attention_figure", wanted)
        pieces = record["pieces"]
        body = [[pieces[i]] + record["weights"][i] for i in range(len(pieces))]
        answer["rows"] = {"head": ["asking word"] + pieces, "body": body}
        return answer


def asked_for():
    wanted = choices.read("attention")
    return dict((name, wanted[name]) for name in ("sentence", "layer", "head", "mask"))


def note_unknown(unknown):
    note = find("#attention-note")
    note.hidden = not unknown
    note.textContent = "Not in this model’s vocabulary, so it reads [UNK] instead: " + " ".join(unknown)


def start():
    attention = Attention()
    words, place = attention.words, find("#attention-words")

    def point(event):
        started = now()
        button = event.target.closest("button.word")
        if button is None or (words.pinned and event.type == "pointerover"):
            return
        if int(button.dataset.tokenIndex) != words.asking:
            words.pin(False)
            words.ask(int(button.dataset.tokenIndex), started)

    def key(event):
        steps = {"ArrowRight": 1, "ArrowDown": 1, "ArrowLeft": -1, "ArrowUp": -1, "Home": -1000, "End": 1000}
        if event.key in steps:
            event.preventDefault()
            words.button_of(words.neighbour(steps[event.key])).focus()
        elif event.key == "Enter":
            event.preventDefault()
            words.pin(not words.pinned)
        elif event.key == "Escape":
            words.pin(False)

    for event in ("pointerover", "focusin", "click"):
        listen(place, event, point)
    listen(place, "keydown", key)
    listen(attention.form, "submit", lambda event: event.preventDefault())
    listen(attention.form, "input", lambda event: on_input(attention, event.target.name, now()))
    for example in find_all("button.example"):
        listen(example, "click", lambda event: attention.try_example(event.target.closest("button")))
    lab_start.whenever_ready(attention.again)
    choices.whenever_restored(attention.again)
    return attention


def on_input(attention, name, started):
    choices.remember()
    if name in ("special", "direction"):
        attention.take(attention.record, started)
    else:
        attention.changed(started)
