"""What learns in this browser: runs that are started, paused, taken up again, compared; their curves outlive the lab.

A figure that trains something has a page.py with a subclass: the lab's functions, and what a run is called.
"""

from page import channel, choices, lab, long_work, waiting
from page.dom import find, listen, now
from page.figure import Figure

MOST_CURVES = 6  # in one picture; the oldest goes


class Training(Figure):
    """A chart of learning curves with its form, its buttons and what is said of the run.

    The page keeps all curves, oldest first, {"choices", "records"}; the lab holds the networks themselves, and they are
    gone with it. The form's id is also the name of the lab's long work and begins the ids of progress and status.
    """

    train, draw_curves = None, None  # the lab's functions: one that trains, one that only draws

    def named(self, run):
        """Choices in words, as in "Training the LSTM at distance 8"."""
        raise NotImplementedError

    def __init__(self, entry):
        self.curves = []
        self.held = []  # the choices of the runs that the lab can resume
        self.mode = "draw"  # what the next request is for: this, or a mode of the lab's function that trains
        self.running = None  # the choices of the run that is being trained now
        Figure.__init__(self, entry)
        form = find("form#" + self.form)
        self.button = find('[data-action]:not([data-action="reset"])', form)
        self.progress = find("#" + self.form + "-progress")
        self.status = find("#" + self.form + "-status")
        listen(form, "submit", self.submitted)
        listen(self.button, "click", lambda event: self.pressed())
        listen(find('[data-action="reset"]', form), "click", lambda event: self.begin("reset"))
        channel.hear(self.form, self.told)

    def submitted(self, event):
        """Enter in a field starts or resumes, and never pauses."""
        event.preventDefault()
        if self.running is None:
            self.pressed()

    def pressed(self):
        """The one button does what it says."""
        if self.running is not None:
            self.say("Pausing…")
            long_work.stop(self.form)
        else:
            self.begin("resume" if self.choices() in self.held else "start")

    def begin(self, mode):
        """Have the lab start, resume or reset a run with what the form says."""
        if not lab.is_ready():
            waiting.note(self.form, lambda: self.begin(mode))
            return
        self.mode = mode
        self.chart.draw(now())
        if self.running is not None:  # the request waits for the end of that run: its next step
            long_work.stop(self.form)

    async def request(self, width):
        """What is asked for once is trained once: a picture for another width of the window is only drawn."""
        mode, self.mode = self.mode, "draw"
        if mode == "draw":
            return await lab.ask(self.draw_curves, {"curves": self.curves, "width": width})
        self.running = self.choices()
        beside = self.make_room(mode)
        self.say("Training " + self.named(self.running) + "." if mode != "reset" else "")
        self.show_button()
        self.progress.hidden = mode in ("start", "reset")
        wanted = dict(self.running)
        wanted.update({"mode": mode, "beside": beside, "width": width})
        try:
            answer = await lab.ask(self.train, wanted)
            self.take(answer["curve"])
            if mode != "reset":  # a run at step 0 is as well started anew
                self.held.append(self.running)
            self.held = [curve["choices"] for curve in self.curves if curve["choices"] in self.held]
            self.say(ending(mode, answer))
            return answer
        finally:
            self.running = None
            self.show_button()

    def make_room(self, mode):
        """The curves that stand beside that of the run which begins; of its own, one that goes on is kept."""
        if mode == "reset":
            self.curves, self.held = [], []
        own = [curve for curve in self.curves if mode != "start" and curve["choices"] == self.running]
        # what has not been trained, after a reset, is nothing to compare with
        others = [curve for curve in self.curves if len(curve["records"]) > 1 and curve["choices"] != self.running]
        others = others[1 - MOST_CURVES :]
        self.curves = others + own
        return others

    def told(self, record):
        """The run goes on: a picture that has grown."""
        if self.running == record["curve"]["choices"]:
            self.take(record["curve"])
            self.chart.show(record, final=False)

    def take(self, curve):
        """Keep this curve as the newest; all curves are kept here, since a lab may be lost."""
        self.curves = [other for other in self.curves if other["choices"] != curve["choices"]] + [curve]

    def shown(self, answer, final):
        """A picture was put in; one of curves that were only drawn again says nothing of a run."""
        if "said" in answer:
            self.progress.hidden = False
            find("label span", self.progress).textContent = answer["said"]
            bar = find("progress", self.progress)
            bar.max = answer["end"] or 1
            bar.value = step_of(answer)

    def changed(self, started):
        """Another choice: it is for the next run, and a run that goes on keeps its own."""
        choices.show_values(self.form)
        choices.remember()
        self.show_button()
        if self.running is not None:
            if self.running != self.choices():
                self.say("The run goes on with " + self.named(self.running) + ". Pause it to start what you chose now.")
        elif self.curves:
            if self.choices() in self.held:
                self.say("The lab still holds this network: Resume trains it on from where it was.")
            else:
                self.say("Start trains a new network with this choice. The curves so far stay for comparison.")

    def show_button(self):
        """What the button does now: pause a run, resume one that the lab holds, or start a new one."""
        action = "pause" if self.running else "resume" if self.choices() in self.held else "start"
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

    def say(self, text):
        """For the eye and, politely, for the ear: only when something begins or ends."""
        self.status.textContent = text


def step_of(answer):
    """How far the run of an answer is."""
    return answer["curve"]["records"][-1]["step"]


def ending(mode, answer):
    """Why the training ended."""
    if mode == "reset":
        return "All runs are forgotten. The point at step 0 is a network that has learned nothing yet."
    step = step_of(answer)
    if step < answer["end"]:
        return f"Paused at step {step}. The lab keeps the network as it is, and Resume goes on from there."
    return f"{step} steps are done. Resume trains on from there."
