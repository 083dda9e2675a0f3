"""Two answers of the fine-tuned model: the reader picks one, then sees what the reward model and the rules say."""

import json

from figures.judging.words import SIDES, outcome, tally, verdict
from page import choices, gpt, lab, waiting
from page.asker import Asker
from page.chart import MEASURED
from page.dom import find, find_all, listen


class Judging:
    """The pair that is shown, the choice if one was made, and all (pair, choice) before."""

    def __init__(self):
        self.form = find("form#judging")
        self.pair = json.loads(find("#judging-recorded").textContent)
        self.choice, self.judged, self.number = None, [], 1
        self.asker = Asker("judging", find("#judging-pair"), self.request, self.show)
        listen(self.form, "submit", lambda event: event.preventDefault())
        listen(self.form, "input", lambda event: self.seeded())
        listen(find("#judging-buttons"), "click", self.chosen)
        listen(find('[data-action="next"]', self.form), "click", lambda event: self.next())

    def seeded(self):
        """Another seed: the pairs are counted anew, what was judged stays."""
        choices.remember()
        self.number = 1
        self.asker.ask()

    def next(self):
        if not self.asker.busy and not waiting.waits("judging"):
            self.number += 1
        self.asker.ask()

    async def request(self):
        await gpt.load(["sft", "reward"])
        return await lab.ask("answer_pair", {"seed": choices.read("judging")["seed"], "number": self.number})

    def show(self, pair):
        self.pair, self.choice = pair, None
        find("#judging-asked").textContent = pair["prompt"]
        for side in SIDES:
            find("#judging-" + side + " .spoken").textContent = pair[side]["text"]
            find("#judging-" + side + " .verdict").textContent = "Not shown before you choose."
        find("#judging-said").textContent = ""
        badge = find("#judging-origin .origin")
        badge.dataset.origin, badge.textContent = MEASURED
        self.mark()

    def chosen(self, event):
        """The first choice counts: after it the reward is known."""
        button = event.target.closest("button")
        if button is None or self.choice is not None or self.asker.busy:
            return
        self.choice = button.dataset.side
        self.judged.append((self.pair, self.choice))
        for side in SIDES:
            find("#judging-" + side + " .verdict").textContent = verdict(self.pair[side], self.pair["task"])
        find("#judging-said").textContent = outcome(self.pair, self.choice)
        find("#judging-tally").textContent = tally(self.judged)
        self.mark()

    def mark(self):
        for button in find_all("#judging-buttons button"):
            button.setAttribute("aria-pressed", "true" if button.dataset.side == self.choice else "false")
            button.setAttribute("aria-disabled", "false" if self.choice is None else "true")


def start(entry, started):
    return Judging()
