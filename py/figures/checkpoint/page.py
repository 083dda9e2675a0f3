"""A slider along PPO: what the model of that moment answers to a prepared prompt, and what is said of the answer."""

from figures.checkpoint.words import MODELS, place
from figures.judging.words import verdict
from page import choices, controls, gpt, lab, lab_start
from page.asker import Asker
from page.chart import MEASURED
from page.dom import find, find_all, listen


class Checkpoint:
    def __init__(self):
        self.form = find("form#checkpoint")
        self.asker = Asker("checkpoint", find("#checkpoint-answer"), self.request, self.show)
        listen(self.form, "input", lambda event: self.changed())
        listen(self.form, "submit", lambda event: event.preventDefault())
        choices.whenever_restored(self.restored)
        lab_start.whenever_ready(self.ask_if_new)
        self.shown = None if self.moved() else self.wanted()
        self.show_place()

    def wanted(self):
        chosen = choices.read("checkpoint")
        return {"model": self.model(chosen), "prompt": int(chosen["prompt"]), "seed": chosen["seed"]}

    def model(self, chosen):
        return MODELS[chosen["run"]][chosen["step"]]

    def moved(self):
        """Whether the address asked for another answer than the recorded one."""
        pairs = controls.of_form("checkpoint").items()
        return any([controls.value_of(group) != controls.default_of(group) for _, group in pairs])

    def show_place(self):
        """Name the checkpoint beside the slider, and mark its row in the table."""
        chosen = choices.read("checkpoint")
        text = place(chosen["run"], chosen["step"])
        find("#checkpoint-place").textContent = text
        find('[name="step"]', self.form).setAttribute("aria-valuetext", text)
        for row in find_all("#checkpoint-rows tr[data-model]"):
            if row.dataset.model == self.model(chosen):
                row.setAttribute("aria-current", "true")
            else:
                row.removeAttribute("aria-current")

    def changed(self):
        self.show_place()
        choices.remember()
        self.asker.ask()

    def restored(self):
        self.show_place()
        self.ask_if_new()

    def ask_if_new(self):
        if self.shown != self.wanted() and lab.is_ready():
            self.asker.ask()

    async def request(self):
        wanted = self.wanted()
        await gpt.load([wanted["model"], "reward"])
        answer = await lab.ask("checkpoint", wanted)
        self.shown = wanted
        return answer

    def show(self, record):
        find("#checkpoint-asked").textContent = record["prompt"]
        find("#checkpoint-spoken").textContent = record["answer"]["text"]
        find("#checkpoint-verdict").textContent = verdict(record["answer"], record["task"])
        badge = find("#checkpoint-answer .origin")
        badge.dataset.origin, badge.textContent = MEASURED


def start(entry, started):
    return Checkpoint()
