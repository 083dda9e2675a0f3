"""Ways to mark places: how alike two of them look, by their distance."""

import js
from page import choices, controls, lab, lab_start
from page.chart import Chart
from page.dom import document, find, listen, now


class Positions:
    def __init__(self):
        self.form = find("form#positions")
        self.chart = Chart("positions", self.request)
        listen(self.form, "input", lambda event: self.changed(now()))
        choices.whenever_restored(lambda: self.changed(now()))
        lab_start.whenever_ready(self.lab_is_new)
        choices.show_values("positions")

    async def request(self, width):
        wanted = choices.read("positions")
        wanted["base"] = int(wanted["base"])
        wanted["models"] = js.URL.new("./static/models/", document.baseURI).href
        wanted["width"] = width
        return await lab.ask("positions", wanted)

    def changed(self, started):
        choices.show_values("positions")
        choices.remember()
        if lab.is_ready() and (self.chart.width is not None or not self.as_recorded()):
            self.chart.draw(started)

    def lab_is_new(self):
        """The recorded picture is what would be drawn: the matrix (0.4 MB) is fetched once a reader wants another."""
        if self.chart.width is not None or not self.as_recorded():
            self.chart.draw()

    def as_recorded(self):
        return all(controls.value_of(group) == controls.default_of(group)
                   for group in controls.of_form("positions").values())  # fmt: skip


def start():
    return Positions()
