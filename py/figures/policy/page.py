"""RLHF on twelve answers: the reader chooses in pairs, rewards follow, and a policy climbs, started, paused, reset."""

from page import channel, choices, lab, lab_start, long_work, waiting
from page.chart import Chart
from page.dom import find, listen, now, run


class Policy:
    """The `policy` chart with its form. The page keeps the reader's choices and the policy; the lab keeps nothing."""

    def __init__(self):
        self.form = find("form#policy")
        self.button = find('[data-action="start"]', self.form)
        self.forget()
        self.running, self.renew = False, False
        self.mode = "draw"
        self.chart = Chart("policy", self.request, whenever_shown=self.shown)
        listen(self.form, "input", lambda event: self.changed())
        listen(self.form, "submit", self.submitted)
        listen(self.button, "click", lambda event: self.pressed())
        for action, handler in (("reset", self.reset), ("simulate", self.simulate), ("forget", self.forgotten)):
            listen(find('[data-action="' + action + '"]', self.form), "click", lambda event, handler=handler: handler())
        listen(find("#policy-pair"), "click", self.chosen)
        channel.hear("policy", self.told)
        choices.whenever_restored(self.changed)
        lab_start.whenever_ready(self.lab_is_new)
        choices.show_values("policy")

    def forget(self):
        """No choices, and the policy is the reference."""
        self.choices, self.skipped, self.pair = [], [], None
        self.policy, self.step = None, 0

    def submitted(self, event):
        event.preventDefault()
        if not self.running:
            self.pressed()

    def pressed(self):
        """Start or pause."""
        if self.running:
            long_work.stop("policy")
        else:
            self.ask("train")

    def ask(self, mode):
        """Have the lab do this next; what it does at present ends at its next step."""
        if not lab.is_ready():
            waiting.note("policy", lambda: self.ask(mode))
            return
        self.mode = mode
        if self.running:
            long_work.stop("policy")
        self.chart.draw(now())

    def again(self):
        """Something was changed: a policy that is learning goes on with it, and what was asked for is still done."""
        self.ask("train" if self.mode == "draw" and self.running and not self.renew else self.mode)

    def changed(self):
        choices.show_values("policy")
        choices.remember()
        if self.chart.width is not None:
            self.again()
        elif lab.is_ready():
            run(self.ask_for_pair())
        else:  # the seed is of the pairs; what is trained waits for its button
            waiting.note("policy", self.changed)

    def chosen(self, event):
        """One of the two answers, or neither."""
        button = event.target.closest("button")
        if button is None or self.pair is None:
            return
        left, right = self.pair["left"]["answer"], self.pair["right"]["answer"]
        side = button.dataset.side
        if side == "neither":
            self.skipped = self.skipped + [[left, right]]
        else:
            self.choices = self.choices + [[left, right] if side == "left" else [right, left]]
        self.pair = None  # a second click before the next pair has come means nothing
        self.again()

    def simulate(self):
        self.ask("simulate")

    def forgotten(self):
        self.forget()
        self.reset()

    def reset(self):
        """Back to the reference, also for a run that still has to end."""
        self.renew = True
        self.ask("draw")

    async def request(self, width):
        """The picture for what the page keeps; asked to train, the lab also goes on from there."""
        mode, self.mode = self.mode, "draw"
        renewed, self.renew = self.renew, False
        if renewed:
            self.policy, self.step = None, 0
        wanted = choices.read("policy")
        wanted["mode"], wanted["width"] = mode, width
        wanted["choices"], wanted["skipped"] = self.choices, self.skipped
        wanted["policy"], wanted["step"] = self.policy, self.step
        self.asked_with, self.running = self.choices, mode == "train"
        self.show_button()
        try:
            answer = await lab.ask("policy", wanted)
        finally:
            self.running = False
            self.show_button()
        if mode == "simulate":
            self.asked_with = answer["choices"]
            if not self.renew:
                self.choices = answer["choices"]
        say("The policy is the reference again." if renewed else ending(mode, answer))
        return answer

    def told(self, record):
        """While the policy learns: the next pair at first, then pictures."""
        if not self.running:
            return
        if "pair" in record:
            self.show_pair(record["pair"], self.asked_with)
        else:
            self.chart.partial(record)

    def shown(self, answer, final):
        if "policy" in answer:
            self.policy, self.step = answer["policy"], answer["step"]
        find("#policy-said").textContent = answer["said"]
        if final:
            self.show_pair(answer["pair"], self.asked_with)

    def show_pair(self, pair, asked_with):
        """The next pair, unless it is an old one: of choices that have grown since they were sent, or put aside."""
        if len(asked_with) != len(self.choices):
            return
        if pair is None or [pair["left"]["answer"], pair["right"]["answer"]] not in self.skipped:
            self.pair = pair
            for side in ("left", "right"):
                find('[data-side="' + side + '"]', self.form).textContent = pair[side]["text"] if pair else "—"
            for side in ("left", "right", "neither"):
                find('[data-side="' + side + '"]', self.form).disabled = pair is None
            find("#policy-none", self.form).hidden = pair is not None

    def show_button(self):
        """What the button does now."""
        action = "pause" if self.running else "resume" if self.step else "start"
        self.button.dataset.action = action
        self.button.textContent = action[0].upper() + action[1:]

    async def ask_for_pair(self):
        """The first pair, beside the recorded picture."""
        chosen = self.choices
        wanted = {"seed": choices.read("policy")["seed"], "choices": chosen, "skipped": self.skipped}
        self.show_pair((await lab.ask("preference_pair", wanted))["pair"], chosen)

    def lab_is_new(self):
        """Until the reader chooses something the recorded picture stands."""
        if not self.choices:
            self.chart.width = None
        run(self.ask_for_pair())


def ending(mode, answer):
    """What became of what was asked for."""
    if mode == "train" and answer["still"]:
        return f"Step {answer['step']}: the policy stands still. Move β or choose again, and Resume lets it follow."
    if mode == "train":
        return f"Paused at step {answer['step']}."
    return f"The simulated reader has chosen: {len(answer['choices'])} choices in all." if mode == "simulate" else ""


def say(text):
    find("#policy-status").textContent = text


def start(entry, started):
    return Policy()
