"""Part 1's chart: a slider moves, the lab measures, the picture follows."""

import js
from page import channel, choices, lab, lab_start, long_work, messages
from page.chart import Chart
from page.dom import document, find, find_all, listen, now
from page.reading import Reading

LONGEST_RECALL = 128
OF_UNTRAINED = ("spectral_radius", "forget_bias")


class Retention:
    """The chart with its form, its progress and its reading line."""

    def __init__(self):
        self.form = find("form#retention")
        self.chart = Chart("retention", self.request, whenever_shown=self.shown)
        self.reading = Reading(self.chart.figure)
        self.progress = long_work.Progress("retention", "Networks measured", self.chart.draw)
        listen(self.form, "input", lambda event: self.changed(now()))
        for button in find_all("button.preset"):
            listen(button, "click", lambda event: self.preset(event.target.closest("button").dataset.choices))
        channel.hear("retention", self.told)
        choices.whenever_restored(self.restored)
        lab_start.whenever_ready(self.chart.draw)
        self.fit_form()

    async def request(self, width):
        wanted = choices.read("retention")
        wanted["architecture"] = choices.architecture()
        wanted["width"] = width
        wanted["models"] = js.URL.new("./static/models/", document.baseURI).href
        return await lab.ask("retention", wanted)

    def changed(self, started):
        """A control was moved: long work on what it said before is stopped."""
        self.fit_form()
        choices.remember()
        if lab.is_ready():
            if self.chart.busy and self.progress.going_on:
                long_work.stop("retention")
            self.chart.draw(started)

    def preset(self, said):
        choices.set_some("retention", said)
        self.changed(now())

    def fit_form(self):
        """What does not apply is disabled, and the distance stays within what can be measured."""
        wanted = choices.read("retention")
        if wanted["measure"] == "recall" and wanted["distance"] > LONGEST_RECALL:
            find('[name="distance"]', self.form).value = str(LONGEST_RECALL)
            text = f"Recall is counted up to distance {LONGEST_RECALL}; it was {wanted['distance']}."
            messages.say("retention-distance", text)
        for name in OF_UNTRAINED:
            find('[name="' + name + '"]', self.form).disabled = wanted["trained"] == "yes"
        self.chart.figure.dataset.measure = wanted["measure"]
        self.chart.figure.dataset.trained = wanted["trained"]
        choices.show_values("retention")

    def told(self, record):
        self.progress.told(record["done"], record["total"])
        if record["picture"] is not None:
            self.chart.partial(record["picture"])

    def shown(self, answer, final):
        self.reading.adopt(answer)
        if final and self.chart.wanted is None:  # only long work says how much of it was done
            self.progress.ended(answer.get("done", 1), answer.get("total", 1))

    def restored(self):
        self.changed(now())


def start(entry, started):
    return Retention()
