"""Two sentences: how alike they are to the encoder."""

from page import choices, controls, encoder, lab, lab_start
from page.chart import Chart
from page.dom import find, find_all, listen, now


class Similarity:
    """The form and the matrix of parts; `followers` are called without arguments when it shows other sentences."""

    def __init__(self):
        self.form = find("form#similarity")
        self.shown = defaults()  # the sentences that the pictures show: at first the recorded ones
        self.chart = Chart("similarity", self.parts, whenever_shown=self.adopt)
        self.followers = []
        listen(self.form, "submit", lambda event: event.preventDefault())
        listen(self.form, "input", lambda event: self.typing(now()))
        for button in find_all("button.pair"):
            listen(button, "click", lambda event: self.try_pair(event.target.closest("button")))
        lab_start.whenever_ready(self.lab_is_new)
        choices.whenever_restored(self.again)

    def lab_is_new(self):
        """A lab that has just started holds no encoder: what stands on the page stays until one is loaded."""
        self.chart.width = None
        self.again()

    def typing(self, started):
        choices.remember()
        self.changed(started)

    def try_pair(self, button):
        find('[name="first"]', self.form).value = button.dataset.first
        find('[name="second"]', self.form).value = button.dataset.second
        choices.remember()
        self.again()

    def again(self):
        self.changed(now())

    def changed(self, started):
        """Draw what the form says, unless it stands there already and nothing else is on its way."""
        if choices.read("similarity") == self.shown and not self.refused() and not self.chart.busy:
            return
        if encoder.needs_loading():
            encoder.load(self.again, "similarity")
        else:
            self.chart.draw(started)

    def refused(self):
        return self.form.querySelector('[aria-invalid="true"]') is not None

    async def parts(self, width):
        """The matrix; a sentence that is refused is marked."""
        wanted = choices.read("similarity")
        asked = dict(wanted)
        asked["width"] = width
        for control in find_all("[aria-invalid]", self.form):
            control.removeAttribute("aria-invalid")
        try:
            answer = await lab.ask("similarity", asked)
        except lab.Refused as refusal:
            refused = str(refusal)
        else:
            self.shown = wanted
            return answer
        which = "first" if refused.startswith("First") else "second"
        find('[name="' + which + '"]', self.form).setAttribute("aria-invalid", "true")
        raise lab.Refused(refused + " The last picture stays.")

    def adopt(self, answer, final):
        find("#similarity-said").textContent = answer["said"]
        for follow in self.followers:
            follow()


def defaults():
    return dict((name, controls.default_of(group)) for name, group in controls.of_form("similarity").items())


def start(entry, started):
    return Similarity()
