"""What a cache of keys and values saves a model that writes, for a text as long as the slider says."""

from page import choices, doublings, lab, lab_start
from page.chart import Chart
from page.dom import find, listen, now

COUNTED = ("measured", "Counted here, in your browser.")


class Cache:
    def __init__(self):
        self.chart = Chart("cache", self.request, lambda: COUNTED, self.say)
        listen(find("form#cache"), "input", lambda event: self.changed(now()))
        choices.whenever_restored(lambda: self.changed(now()))
        lab_start.whenever_ready(self.lab_is_new)
        doublings.show_values("cache")

    async def request(self, width):
        wanted = choices.read("cache")
        wanted["width"] = width
        return await lab.ask("cache", wanted)

    def changed(self, started):
        doublings.show_values("cache")
        choices.remember()
        if lab.is_ready():
            self.chart.draw(started)

    def lab_is_new(self):
        """What is recorded is exact, so nothing is drawn before the reader moves the slider, or an address did."""
        if self.chart.width is not None or find("#cache-n").value != find("#cache-n").defaultValue:
            self.chart.draw()

    def say(self, answer, final):
        find("#cache-said").textContent = answer["said"]


def start():
    return Cache()
