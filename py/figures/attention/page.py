"""Part 2: the reader's own sentence through a real encoder."""

import json

from figures.attention import page_events as attention_events
from figures.attention.page_form import asked_for, note_unknown, view
from figures.attention.page_words import Words
from page import choices, encoder, lab, lab_start, messages
from page.chart import Chart
from page.dom import describe, find, measure, now, run
from page.wording import said


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
        self.refused = None  # the sentence in the form, if it cannot be read
        self.wish = None  # (sentence, piece) that an example or the address wants to ask
        self.followers, self.askers = [], []  # called with the time of an event, and with the piece that asks now
        self.view, self.pictured = view(), False  # what the words and the matrix show of [CLS] and [SEP]
        self.figure.dataset.direction = self.words.turn(self.view[1])
        self.words.adopt(self.record, self.view[0])

    def origin(self):
        if self.record is self.recorded:
            return "recorded", self.recorded_origin
        return "measured", "Measured here: the encoder ran on this sentence in your browser."

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

    def read_address(self):
        """The address may say which word asks."""
        wanted = choices.read("attention")
        if wanted["asking"] >= 0:
            self.wish = (wanted["sentence"], wanted["asking"])

    def restored(self):
        self.read_address()
        self.again()

    def changed(self, started):
        """The reader wants a sentence, layer, head or mask: the recorded one is here, others need the encoder."""
        if asked_for() == self.recorded["asked"] and encoder.needs_loading():
            if self.record is not self.recorded or self.wish is not None or not self.is_shown(view()):
                self.accept()
                self.take(self.recorded, started)
        elif encoder.needs_loading():
            encoder.load(self.again)
        else:
            self.wanted = started
            if not self.busy:
                self.busy = True
                run(self.work())

    def is_shown(self, wanted):
        """Whether words and matrix both show [CLS] and [SEP] or not, and the direction, as the form wants it."""
        return self.view == wanted and (self.pictured == wanted[0] or not lab.is_ready())

    def again(self):
        self.changed(now())

    async def work(self):
        """Have the encoder read what the form says, until nothing newer is wanted."""
        self.figure.dataset.state = "drawing"
        try:
            while self.wanted is not None:
                started, self.wanted = self.wanted, None
                await self.read(started)
        except lab.LabReplaced:
            self.wanted = None  # the new lab's readiness asks again
        finally:
            self.busy = False
            self.chart.settle()

    async def read(self, started):
        """Words first, then the matrix; an answer to what is no longer wanted is dropped.

        Another layer, head or mask beside a sentence that was refused is shown on the last that was not.
        """
        asked = asked_for()
        good = asked["sentence"] != self.refused
        if not good:
            asked["sentence"] = self.record["asked"]["sentence"]
        try:
            record = await lab.ask("attention", asked)
        except lab.LabReplaced:
            raise
        except (lab.Refused, lab.Unreachable) as problem:
            if self.wanted is None:
                self.refuse(problem, asked)
                shown = dict(asked, sentence=self.record["asked"]["sentence"])
                if isinstance(problem, lab.Refused) and shown != self.record["asked"]:
                    self.wanted = started
            return
        except Exception as error:
            self.refuse(lab.Unreachable(f"The sentence could not be read ({describe(error)})."), asked)
            raise
        if self.wanted is None:
            record["asked"] = asked
            if good:
                self.accept()
            self.take(record, started)

    def take(self, record, started):
        """Show this sentence, whose numbers are all here."""
        self.record, self.view = record, view()
        self.figure.dataset.direction = self.words.turn(self.view[1])
        self.words.show(record, self.view[0])
        sentence, asking = self.wish or (None, None)
        if sentence == record["asked"]["sentence"] and asking in self.words.shown:
            self.words.ask(asking)
        self.wish = None
        measure("words:attention", started)
        note_unknown(record["unknown"])
        if lab.is_ready():
            self.chart.draw(started)
        for follow in self.followers:
            follow(started)

    def try_example(self, button):
        """A prepared sentence with the layer, the head and the word that show something, looked at as it was meant."""
        said = button.dataset
        choices.set_some("attention", "mask=none&direction=asks")
        for name in ("sentence", "layer", "head"):
            find('[name="' + name + '"]', self.form).value = getattr(said, name)
        self.wish = (said.sentence, int(said.asking))
        self.chosen(said.asking)
        self.again()

    def accept(self):
        """The sentence in the form is one that can be read."""
        self.refused = None
        messages.clear("sentence")
        find('[name="sentence"]', self.form).removeAttribute("aria-invalid")

    def refuse(self, problem, asked):
        """Say what is wrong; sentence and last picture stay."""
        if isinstance(problem, lab.Refused):
            self.refused = asked["sentence"]
            find('[name="sentence"]', self.form).setAttribute("aria-invalid", "true")
            messages.say("sentence", str(problem) + " The last picture stays.")
        else:
            text = str(problem) + " The last picture stays, and everything else works."
            messages.say("sentence", text, "error", "Try again", self.again)

    async def picture(self, width):
        """The matrix of the pieces that are shown, and the table of all."""
        record, shown = self.record, list(self.words.shown)
        self.pictured = len(shown) == len(record["pieces"])
        wanted = {"shown": shown, "asking": shown.index(self.words.asking), "width": width}
        wanted.update(record["asked"])
        if record is self.recorded:
            wanted["recorded"] = record
        answer = await lab.ask("attention_figure", wanted)
        pieces = record["pieces"]
        body = [[pieces[i]] + record["weights"][i] for i in range(len(pieces))]
        answer["rows"] = {"head": ["asking word"] + pieces, "body": body}
        return answer


def start(entry, started):
    attention = Attention()
    attention_events.listen_to(attention)
    attention.read_address()
    if attention.wish is not None and asked_for() == attention.recorded["asked"]:
        attention.take(attention.recorded, now())
    lab_start.whenever_ready(attention.again)
    choices.whenever_restored(attention.restored)
    return attention
