"""Work of the lab that takes seconds: how far it is, and a button to stop it or to go on."""

from page import channel, lab
from page.dom import find, listen, run


class Progress:
    """`#NAME-progress` of a chart: a bar, a sentence and a button; hidden while nothing goes on or was stopped."""

    def __init__(self, chart, unit, whenever_resumed):
        self.chart, self.name, self.unit = chart, chart.name, unit
        self.place = find("#" + self.name + "-progress")
        self.button = find("button", self.place)
        self.whenever_resumed = whenever_resumed
        self.going_on = False
        listen(self.button, "click", lambda event: self.pressed())
        channel.hear(self.name, self.told)

    def told(self, record):
        """So much of the work is done; now and then there is a picture, too."""
        self.going_on = True
        self.place.hidden = False
        done, total = record["done"], record["total"]
        self.show(done, total, self.unit + f": {done} of {total}", "Stop")
        if "svg" in record:
            self.chart.partial(record)

    def outdated(self):
        """The reader wants something else: work on what was asked for before is stopped."""
        if self.chart.busy and self.going_on:
            stop(self.name)

    def ended(self, done, total):
        """The work ended, with all of it or after a stop."""
        self.going_on = False
        self.place.hidden = done >= total
        self.show(
            done, total, f"Stopped at {done} of {total} ({self.unit.lower()}); the picture rests on these.", "Go on"
        )

    def show(self, done, total, text, action):
        bar = find("progress", self.place)
        bar.max = total
        bar.value = done
        find("label span", self.place).textContent = text
        self.button.textContent = action

    def pressed(self):
        if self.going_on:
            self.button.textContent = "Stopping…"
            stop(self.name)
        else:
            self.whenever_resumed()


def stop(what):
    """Have the lab end this kind of work at its next step."""
    if lab.is_ready():
        run(lab.ask("stop", {"what": what}))
