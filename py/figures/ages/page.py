"""One text gone on with by the base model at four ages."""

from figures.ages.words import AGES
from figures.completion.words import unknown
from page import channel, choices, gpt, lab
from page.dom import find, listen
from page.long_work import stop
from page.section import Section


class Ages(Section):
    """Four texts that grow word by word; a new run ends the one before."""

    def __init__(self):
        super().__init__("ages", "stage_ages", list(AGES), self.put)
        self.run = self.begun = 0
        self.prompt = find('[name="prompt"]', self.form)
        self.stop_button = find('[data-action="stop"]', self.form)
        listen(self.stop_button, "click", lambda event: stop("ages"))
        channel.hear("ages", self.told)

    def changed(self):
        self.prompt.removeAttribute("aria-invalid")
        super().changed()

    def begin(self):
        if self.asker.busy:
            stop("ages")
        self.asker.ask()

    async def request(self):
        self.run += 1
        self.wanted = choices.read("ages")
        self.stop_button.disabled = False
        try:
            await gpt.load(self.needed)
            return await lab.ask(self.function, dict(self.wanted, run=self.run))
        except lab.Refused:
            self.prompt.setAttribute("aria-invalid", "true")
            raise  # the asker says why
        finally:
            self.stop_button.disabled = True

    def told(self, record):
        """Another word: the first one of a run replaces what stood there."""
        if record["run"] != self.run or not self.asker.busy:
            return
        if self.begun != self.run:
            self.begun = self.run
            for name in AGES:
                output(name).textContent = ""
        output(record["name"]).textContent += record["word"]

    def put(self, answer):
        for name in AGES:
            output(name).textContent = answer["written"][name]
        find("#ages-unknown").hidden = not answer["unknown"]
        find("#ages-unknown").textContent = unknown(answer["unknown"])
        find("#ages-prompt").textContent = self.wanted["prompt"]


def output(name):
    return find('output[data-age="' + name + '"]')


def start(entry, started):
    return Ages()
