"""Networks that learn in this browser: started, paused, taken up again, compared; their curves outlive the lab."""

from page import channel, choices, lab, lab_start, long_work, messages
from page.chart import Chart
from page.dom import find, listen, now

MOST_CURVES = 6  # in one picture; the oldest goes
LABELS = {"rnn": "RNN", "lstm": "LSTM", "gru": "GRU", "transformer": "Transformer"}


class Training:
    """A chart of learning curves with its form, its buttons and what is said of the run: here those of `loss`.

    The page keeps all curves, oldest first; the lab holds the networks themselves, and they are gone with it. A section
    that trains something else says so in the names and methods up to `named`.
    """

    name, chart_name = "training", "loss"  # of the form, of the work and of the elements; of the figure
    train, draw = "train", "learning_curves"  # the lab's functions

    def asked(self):
        """What the form says, as the lab takes it."""
        wanted = choices.read("training")
        wanted["rate"] = float(wanted["rate"])
        return wanted

    def named(self, run):
        """Example: "the LSTM at distance 8, seed 1, rate 0.003"."""
        name, distance, seed = LABELS[run["network"]], run["distance"], run["seed"]
        return f"the {name} at distance {distance}, seed {seed}, rate {run['rate']}"

    def __init__(self):
        self.form = find("form#" + self.name)
        self.button = find('[data-action]:not([data-action="reset"])', self.form)
        self.progress = find("#" + self.name + "-progress")
        self.curves = []
        self.held = []  # the choices of the runs that the lab can resume
        self.mode = "draw"
        self.running = None  # the choices of the run that is being trained now
        self.chart = Chart(self.chart_name, self.request, whenever_shown=self.shown)
        listen(self.form, "input", lambda event: self.changed())
        listen(self.form, "submit", self.submitted)
        listen(self.button, "click", lambda event: self.pressed())
        listen(find('[data-action="reset"]', self.form), "click", lambda event: self.begin("reset"))
        channel.hear(self.name, self.told)
        choices.whenever_restored(self.changed)
        lab_start.whenever_ready(self.lab_is_new)
        choices.show_values(self.name)

    def submitted(self, event):
        """Enter in a field starts or resumes, and never pauses."""
        event.preventDefault()
        if self.running is None:
            self.pressed()

    def pressed(self):
        """The one button does what it says."""
        if self.running is not None:
            self.say("Pausing…")
            long_work.stop(self.name)
        else:
            self.begin("resume" if self.asked() in self.held else "start")

    def begin(self, mode):
        """Have the lab start, resume or reset a run with what the form says."""
        if not lab.is_ready():
            messages.say(self.name, "Python is not running yet: train once it is.")
        elif self.running is not None:
            self.mode = mode  # after the run, which ends at its next step
            self.chart.draw(now())
            long_work.stop(self.name)
        else:
            self.mode = mode
            self.chart.draw(now())

    async def request(self, width):
        """What is asked for once is trained once: a picture for another width of the window is only drawn."""
        mode, self.mode = self.mode, "draw"
        if mode == "draw":
            return await lab.ask(self.draw, {"curves": self.curves, "width": width})
        if mode == "reset":
            self.curves, self.held = [], []
        self.running = self.asked()
        own = [curve for curve in self.curves if mode not in ("start", "reset") and curve["choices"] == self.running]
        # what has not been trained, after a reset, is nothing to compare with
        others = [curve for curve in self.curves if len(curve["records"]) > 1 and curve["choices"] != self.running]
        others = others[1 - MOST_CURVES :]
        self.curves = others + own
        self.say("Training " + self.named(self.running) + "." if mode != "reset" else "")
        self.show_button()
        self.progress.hidden = mode in ("start", "reset")
        wanted = {"mode": mode, "choices": self.running, "beside": others, "width": width}
        try:
            answer = await lab.ask(self.train, wanted)
            self.take(answer["curve"])
            if mode != "reset":  # a run at step 0 is as well started anew
                self.held.append(self.running)
            self.held = [curve["choices"] for curve in self.curves if curve["choices"] in self.held]
            self.say(self.ending(mode, answer))
            return answer
        finally:
            self.running = None
            self.show_button()

    def told(self, record):
        """The run goes on: a picture that has grown."""
        if self.running == record["curve"]["choices"]:
            self.take(record["curve"])
            self.chart.show(record, final=False)

    def take(self, curve):
        """Keep this curve as the newest; all curves are kept here, since a lab may be lost."""
        self.curves = [other for other in self.curves if other["choices"] != curve["choices"]] + [curve]

    def shown(self, answer, final):
        if "said" in answer:
            self.progress.hidden = False
            find("label span", self.progress).textContent = answer["said"]
            bar = find("progress", self.progress)
            bar.max = answer["end"] or 1
            bar.value = answer["step"]

    def changed(self):
        """Another choice: it is for the next run, and a run that goes on keeps its own."""
        choices.show_values(self.name)
        choices.remember()
        self.show_button()
        if self.running is not None:
            if self.running != self.asked():
                self.say("The run goes on with " + self.named(self.running) + ". Pause it to start what you chose now.")
        elif self.curves:
            if self.asked() in self.held:
                self.say("The lab still holds this network: Resume trains it on from where it was.")
            else:
                self.say("Start trains a new network with this choice. The curves so far stay for comparison.")

    def show_button(self):
        """What the button does now: pause a run, resume one that the lab holds, or start a new one."""
        action = "pause" if self.running else "resume" if self.asked() in self.held else "start"
        self.button.dataset.action = action
        self.button.textContent = action[0].upper() + action[1:]

    def lab_is_new(self):
        """A lab that replaces another holds no network."""
        self.held, self.mode = [], "draw"
        self.show_button()
        if not self.curves:
            self.chart.width = None  # the recorded picture stands, and needs no drawing
        else:
            text = "Python was started again, so the networks are gone and cannot be resumed. Their curves stay; "
            self.say(text + "Start trains anew.")

    def ending(self, mode, answer):
        """Why the training ended."""
        if mode == "reset":
            return "All runs are forgotten. The point at step 0 is a network that has learned nothing yet."
        if answer["step"] < answer["end"]:
            return (
                f"Paused at step {answer['step']}. The lab keeps the network as it is, and Resume goes on from there."
            )
        return f"{answer['step']} steps are done. Resume trains on from there."

    def say(self, text):
        """For the eye and, politely, for the ear: only when something begins or ends."""
        find("#" + self.name + "-status").textContent = text


def start(entry, started):
    return Training()
