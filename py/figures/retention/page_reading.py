"""Reading a line chart: point at it, or move the slider under it, and all curves are read at that distance."""

from page.dom import find, listen


class Reading:
    """The upright line in the picture, the slider `.reading input` and the sentence `.reading output` of a figure."""

    def __init__(self, figure):
        self.figure = figure
        self.slider = find(".reading input", figure)
        self.output = find(".reading output", figure)
        self.places = None
        self.at = None
        for event in ("pointermove", "click"):  # a tap does not move
            listen(find(".picture", figure), event, self.point)
        listen(self.slider, "input", self.slid)

    def adopt(self, answer):
        """A new picture: {"left", "xs", "said"} for each row of its table. What was read is read again in it."""
        self.places = answer["reading"]
        self.slider.max = str(len(self.places["xs"]) - 1)
        self.slider.disabled = False
        if self.at is not None:
            self.read(min(self.at, len(self.places["xs"]) - 1))

    def slid(self, event):
        event.stopPropagation()  # the form around it would hear a choice
        self.read(int(self.slider.value))

    def point(self, event):
        """Read at the distance that is nearest to the pointer."""
        svg = self.figure.querySelector(".picture svg")
        if self.places is None or svg is None:
            return
        box = svg.getBoundingClientRect()
        x = (event.clientX - box.left) * float(svg.getAttribute("width")) / box.width - self.places["left"]
        xs = self.places["xs"]
        self.read(min(range(len(xs)), key=lambda i: abs(xs[i] - x)))

    def read(self, at):
        self.at = at
        self.slider.value = str(at)
        self.slider.setAttribute("aria-valuetext", self.places["said"][at])
        self.output.textContent = self.places["said"][at]
        self.figure.style.setProperty("--reader-x", str(self.places["xs"][at]) + "px")
        self.figure.style.setProperty("--reader-shown", "1")
