"""One prompt, three models: the form that asks them, and what they say, word by word."""

import json

from figures.completion.page_wording import asked, unknown
from figures.completion.page_words import STAGES
from figures.next_token.page import MODELS, NextToken
from page import channel, choices, gpt, lab, lab_start, messages
from page.dom import describe, find, listen, root, run
from page.limits import out_of_limits
from page.long_work import stop


class Completion:
    """The form, and the newest run; its answers are shown with, and by, the figure that looks into them."""

    def __init__(self):
        self.form = find("form#completion")
        self.prompt = find('[name="prompt"]', self.form)
        self.prepared = find("#completion-prepared")
        self.stop_button = find('[data-action="stop"]', self.form)
        self.figure = NextToken(json.loads(find("#completion-recorded").textContent))
        self.answers = self.figure.answers
        self.number = 0  # of the newest run: what an older one still tells is not shown
        self.begun = 0  # of the newest run whose answers replaced those before
        self.going = set()  # runs that the lab has not ended yet
        self.running = False
        listen(self.form, "submit", self.submitted)
        listen(self.form, "input", lambda event: self.changed())
        listen(self.prompt, "keydown", self.key)
        listen(self.prepared, "change", lambda event: self.prepare())
        listen(self.stop_button, "click", lambda event: self.stop())
        channel.hear("completion", self.told)
        choices.whenever_restored(self.restored)
        lab_start.whenever_ready(self.lab_is_new)
        self.restored()

    def changed(self):
        self.prompt.removeAttribute("aria-invalid")
        choices.show_values("completion")
        choices.remember()

    def restored(self):
        choices.show_values("completion")
        if not self.running:
            same = choices.read("completion") == self.figure.shown["choices"]
            say("" if same else "Press “Ask the three models” to have what the form says answered.")

    def prepare(self):
        """Take over a prepared prompt."""
        self.prompt.value = self.prepared.value
        self.changed()

    def key(self, event):
        if event.key == "Enter" and not event.shiftKey and not event.isComposing:
            event.preventDefault()
            self.form.requestSubmit()

    def submitted(self, event):
        event.preventDefault()
        self.start()

    def start(self):
        wrong = out_of_limits(self.form)
        if not lab.is_ready():
            messages.say("completion", "Python is not running yet: ask again once it is.")
        elif wrong:
            messages.say("completion", wrong + " The last answers stay.")
        else:
            self.number += 1
            self.wanted = choices.read("completion")
            run(self.ask(self.number, self.wanted))

    def stop(self):
        """Keep the words that are there; while the models are still fetched, there are none."""
        if gpt.has(MODELS):
            stop("completion")
        else:
            self.number += 1
            self.set_running(False)
            say("Stopped before the first word.")

    def set_running(self, running):
        self.running = running
        self.stop_button.disabled = not running
        root.dataset.completion = "running" if running else "done"

    async def ask(self, number, wanted):
        """Have the models answer; a newer run or a stop while they are fetched leaves this one unheard."""
        self.going.add(number)
        self.set_running(True)
        say("")
        try:
            await gpt.load(MODELS)
            if number == self.number:
                answer = await lab.ask("complete", dict(wanted, run=number))
                if number == self.number:
                    self.take(answer, wanted)
        except lab.LabReplaced:
            say("Python was started again: ask once more.")
        except lab.Refused as refusal:
            if number == self.number:
                self.number = self.begun  # what is being answered goes on
            self.prompt.setAttribute("aria-invalid", "true")
            messages.say("completion", str(refusal) + " The last answers stay.")
        except lab.Unreachable as failure:
            text = str(failure) + " The last answers stay, and everything else works."
            messages.say("completion", text, "error", "Try again", self.start)
        except Exception as error:
            text = f"The models could not answer ({describe(error)}). What stands here stays."
            messages.say("completion", text, "error", "Try again", self.start)
            raise
        finally:
            self.going.remove(number)
            self.set_running(self.number in self.going)

    def told(self, record):
        """The prompt was accepted, or another word has come."""
        if record["run"] != self.number or not self.running:
            return
        if "record" not in record:
            self.begin(record["unknown"])
            return
        said = record["record"]
        if "word" in said:
            self.figure.shown["answers"][said["stage"]]["ids"].append(said["id"])
        self.answers.add(said)

    def begin(self, strange):
        """From here on the new answers replace the old ones."""
        self.begun = self.number
        self.figure.follow(self.wanted, dict((stage, {"ids": []}) for stage in STAGES))
        self.answers.clear()
        messages.clear("completion")
        self.note(strange)

    def note(self, strange):
        note = find("#completion-unknown")
        note.hidden = not strange
        note.textContent = unknown(strange)

    def take(self, answer, wanted):
        """The run is over: all its words, how fast they came, and what is said of them."""
        if self.begun != self.number:  # an answer may overtake what was told before it
            self.begin(answer["unknown"])
        self.figure.shown["answers"] = answer["answers"]
        self.answers.show(answer["answers"])
        badge = find(".origin", find("#completion-asked"))
        badge.dataset.origin, badge.textContent = "measured", "Measured here, in your browser."
        find("#completion-asked span:last-child").textContent = "Asked: " + asked(wanted) + "."
        say("Stopped: the words so far stay." if answer["stopped"] else "All three have answered.")
        if answer["point"] is not None and self.figure.stale:
            self.figure.pointed(answer["point"]["stage"], answer["point"]["place"], True)

    def lab_is_new(self):
        self.figure.lab_is_new()
        self.set_running(False)


def say(text):
    find("#completion-status").textContent = text


def start(entry, started):
    return Completion()
