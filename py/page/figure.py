"""A figure as most of them are: a chart and a form; move a control, the lab is asked, the picture follows.

A figure that does more has a page.py with `start(entry, started)`: it makes a subclass, or something of its own.
"""

from page import choices, controls, lab, lab_start
from page.chart import MEASURED, Chart
from page.dom import document, find, listen, now


class Figure:
    """The chart `entry["name"]` of page/figures.py, with its form if it has one.

    `picture` of the lab's answer is shown, and its "said" goes into `#NAME-said` where the page has that element.
    With entry["recorded_stays"] the recorded picture is exactly what the lab would draw: nothing is asked for before
    the reader, or an address, wants another.
    """

    def __init__(self, entry):
        self.name, self.function, self.form = entry["name"], entry["function"], entry["form"]
        self.follows, self.recorded_stays = entry["follows"], entry["recorded_stays"]
        self.read_out = document.querySelector("#" + self.name + "-said")
        self.chart = Chart(self.name, self.request, self.origin, self.shown)
        if self.form is not None:
            listen(find("form#" + self.form), "input", lambda event: self.changed(now()))
            choices.whenever_restored(lambda: self.changed(now()))
            choices.show_values(self.form)
        lab_start.whenever_ready(self.lab_is_new)

    def choices(self):
        """What the lab is asked, but for the picture's width: every choice of the form, and the architecture if it
        follows that."""
        wanted = choices.read(self.form) if self.form is not None else {}
        if "architecture" in self.follows:
            wanted["architecture"] = choices.architecture()
        return wanted

    async def request(self, width):
        wanted = self.choices()
        wanted["width"] = width
        return await lab.ask(self.function, wanted)

    def origin(self):
        return MEASURED

    def changed(self, started):
        """A control was moved, or the address was, when `started` was the time."""
        if self.form is not None:
            choices.show_values(self.form)
            choices.remember()
        if self.differs():
            self.chart.draw(started)

    def lab_is_new(self):
        if self.differs():
            self.chart.draw()

    def differs(self):
        """Whether the picture may be another than the recorded one."""
        return not self.recorded_stays or self.chart.width is not None or not as_recorded(self.form)

    def shown(self, answer, final):
        """A picture was put in; `final` unless it comes from work that goes on."""
        if self.read_out is not None and isinstance(answer.get("said"), str):
            self.read_out.textContent = answer["said"]


def as_recorded(form, besides=()):
    """Whether all controls of a form, besides some, say what they said at first."""
    groups = [group for name, group in controls.of_form(form).items() if name not in besides]
    return all([controls.value_of(group) == controls.default_of(group) for group in groups])
