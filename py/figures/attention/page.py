"""Where each word looks: what the form says is read by a real encoder, and shown as words and as a matrix."""

from figures.attention import page_events
from figures.attention.page_form import Refusal, asked_for, view
from figures.attention.page_reader import Reader
from figures.attention.page_shown import Shown
from page import choices, encoder, lab, lab_start
from page.chart import Chart
from page.dom import find, now


class Attention(Shown):
    """The chart asks for one sentence at a time and keeps only the newest of those that follow: typing never queues up
    work. Numbers come before the picture of them; both are dropped if something newer was wanted by then."""

    def __init__(self):
        super().__init__()
        self.recorded_origin = find(".origin", self.figure).textContent
        self.reader = Reader(self.told)
        self.refusal = Refusal(self.form, self.again)
        self.chart = Chart("attention", self.picture, origin=self.origin)
        self.started = None  # when the event came whose sentence is asked for
        self.pictured = False  # whether the matrix shows [CLS] and [SEP]

    def origin(self):
        if self.record is self.recorded:
            return "recorded", self.recorded_origin
        return "measured", "Measured here: the encoder ran on this sentence in your browser."

    def read_address(self):
        """The address may say which word asks."""
        wanted = choices.read("attention")
        if wanted["asking"] >= 0:
            self.wish = (wanted["sentence"], wanted["asking"])

    def restored(self):
        self.read_address()
        self.again()

    def again(self):
        self.changed(now())

    def changed(self, started):
        """The reader wants a sentence, layer, head or mask: the recorded one is here, others need the encoder."""
        if not encoder.needs_loading():
            if self.has(self.asked()):
                self.take(self.record, started)
            self.draw(started)
        elif asked_for() != self.recorded["asked"]:
            encoder.load(self.again)
        elif self.record is not self.recorded or self.wish is not None or not self.is_shown(view()):
            self.refusal.take_back()
            self.take(self.recorded, started)
            self.draw(started)

    def asked(self):
        """What the form asks for; beside a sentence that was refused, of the last that was not."""
        asked = asked_for()
        if asked["sentence"] == self.refusal.sentence:
            asked["sentence"] = self.record["asked"]["sentence"]
        return asked

    def has(self, asked):
        """Whether the numbers of this are here, and are the encoder's own if it is."""
        return asked == self.record["asked"] and (self.record is not self.recorded or encoder.needs_loading())

    def is_shown(self, wanted):
        """Whether words and matrix both show [CLS] and [SEP] or not, and the direction, as the form wants it."""
        return self.view == wanted and (self.pictured == wanted[0] or not lab.is_ready())

    def draw(self, started):
        self.started = started
        if lab.is_ready():
            self.chart.draw(started)

    def told(self, record):
        """The lab has read the sentence and now draws it: show its words, unless another was wanted meanwhile."""
        if self.chart.wanted is None:
            self.take(record, self.started)

    async def picture(self, width):
        """The matrix, and the table of all pieces; None if there is nothing to show anew."""
        asked, special = self.asked(), view()[0]
        if encoder.needs_loading():
            asked = self.recorded["asked"]
            if self.record is not self.recorded:
                return None  # once the model is here, `again` asks for what the form says
        as_typed = asked["sentence"] == asked_for()["sentence"]
        try:
            answer = await self.reader.ask(asked, special, self.words.asking, width, self.has(asked))
        except (lab.Refused, lab.Unreachable) as problem:
            if self.chart.wanted is None:
                self.refuse(problem, asked)
            return None
        if self.record["asked"] != asked:
            return None  # typed over: its words were not shown either
        if as_typed:
            self.refusal.take_back()
        self.pictured = special
        pieces = self.record["pieces"]
        body = [[pieces[i]] + self.record["weights"][i] for i in range(len(pieces))]
        answer["rows"] = {"head": ["asking word"] + pieces, "body": body}
        return answer

    def refuse(self, problem, asked):
        """Say what is wrong; the sentence stays, and another layer, head or mask is shown on the last good one."""
        self.refusal.say(problem, asked["sentence"])
        if isinstance(problem, lab.Refused) and self.asked() != self.record["asked"]:
            self.draw(self.started)


def start(entry, started):
    attention = Attention()
    page_events.listen_to(attention)
    attention.read_address()
    if attention.wish is not None and asked_for() == attention.recorded["asked"]:
        attention.take(attention.recorded, now())
    lab_start.whenever_ready(attention.again)
    choices.whenever_restored(attention.restored)
    return attention
