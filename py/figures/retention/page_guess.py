"""Stop 1's guess: drag what is left at three distances, and the measured curve is laid over the line.

The three sliders stand upright in an empty chart with the figure's axes, and their thumbs are the points of the line.
"""

import js
from figures.retention import page_guess_words as words
from page import choices, controls, lab
from page.chapters import text_of
from page.dom import find, find_all, js_event, listen, make, window
from page.guess import Guess, architectures

DISTANCES = (10, 30, 60)
RECORDED = "./static/recorded/retention.html"


class RetentionGuess(Guess):
    def __init__(self):
        place = find("#retention-guess")
        self.figure = find('figure[data-figure="retention"]')
        self.names = architectures()
        self.architecture = find("select", place)
        for value, label in self.names:
            self.architecture.append(make("option", label, {"value": value}))
        self.sliders = [slider_at(distance) for distance in DISTANCES]
        marks = [make("span", str(distance), {"style": at(distance), "aria-hidden": "true"}) for distance in DISTANCES]
        find(".plot", place).append(*(marks + self.sliders))
        self.line, self.measured_line = find_all("polyline", place)
        self.read_out = find(".read", place)
        listen(place, "input", lambda event: self.drawn())
        super().__init__("retention")
        self.drawn()
        self.veil()

    def veil(self):
        """Hide the figure's lines until a guess is answered or the figure is used; no address that asks for anything
        meets it, and only a wide window, where the figure stands beside the guess, obeys it (static/page.css)."""
        if window.location.hash or window.location.search:
            return
        self.figure.dataset.veiled = "yes"
        for event in ("pointerdown", "focusin", "input"):
            listen(self.figure, event, lambda event: self.unveil())
        choices.whenever_restored(self.unveil)

    def unveil(self):
        self.figure.removeAttribute("data-veiled")

    def drawn(self):
        """A thumb was moved, or another architecture chosen: the line follows, and what was measured goes."""
        guessed = self.guessed()
        points = ["0,0"] + [f"{DISTANCES[i]},{-guessed[i]}" for i in range(len(guessed))]
        self.line.setAttribute("points", " ".join(points))
        parts = [words.part(value) for value in guessed]
        for i in range(len(parts)):
            self.sliders[i].setAttribute("aria-valuetext", parts[i])
        said = [f"{parts[i]} at {DISTANCES[i]}" for i in range(len(parts))]
        self.read_out.textContent = "You guess " + ", ".join(said) + " steps back."
        self.changed()

    def guessed(self):
        return [int(slider.value) for slider in self.sliders]

    def forget(self, everything):
        self.measured_line.setAttribute("points", "")
        if everything:
            for slider in self.sliders:
                slider.value = "0"
            self.sliders[0].dispatchEvent(js_event("input"))

    async def measured(self, guessed):
        chosen, guess = self.architecture.value, self.guessed()
        name = dict(self.names)[chosen]
        curve, origin = await curve_of(name)
        if (chosen, guess) != (self.architecture.value, self.guessed()):
            return None  # guessed otherwise meanwhile
        points = [f"{k},{-words.depth(curve[k])}" for k in range(DISTANCES[-1] + 1)]
        self.measured_line.setAttribute("points", " ".join(points))
        self.read_out.textContent = ("Dotted: your guess. " if guessed else "") + "Line: " + origin + "."
        self.unveil()
        found = [curve[k] for k in DISTANCES]
        if guessed:
            return words.said(name, DISTANCES, guess, found)
        return words.only_measured(name, DISTANCES, found)


def slider_at(distance):
    label = f"Left {distance} steps back"
    attributes = {"type": "range", "min": str(words.FLOOR), "max": "0", "value": "0", "aria-label": label}
    attributes["aria-orientation"] = "vertical"
    attributes["style"] = at(distance)
    attributes["data-distance"] = str(distance)
    return make("input", None, attributes)


def at(distance):
    """Where on the chart's width."""
    return f"--at:{distance / DISTANCES[-1]:.4f}"


async def curve_of(name):
    """r(k) of an architecture with the figure's first settings, measured now or, while there is no lab, as recorded;
    and which of both, in words.

    Raises OSError or ValueError if neither can be had.
    """
    if lab.is_ready():
        wanted = dict((key, controls.default_of(group)) for key, group in controls.of_form("retention").items())
        wanted["architecture"], wanted["width"] = choices.architecture(), 600
        try:
            rows = (await lab.ask("retention", wanted))["rows"]
            return [row[rows["head"].index(name)] for row in rows["body"]], "measured here, now"
        except (lab.LabReplaced, lab.Unreachable):
            pass  # the recorded curve is the same
    text = await text_of(RECORDED)
    table = js.DOMParser.new().parseFromString(text, "text/html").querySelector("table")
    if table is None:
        raise ValueError(RECORDED + " holds no table")
    column = [cell.textContent for cell in find_all("thead th", table)].index(name)
    rows = find_all("tbody tr", table)
    return [float(row.children.item(column).getAttribute("data-value")) for row in rows], "as recorded"
