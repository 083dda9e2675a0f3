"""One prompt, three models: what they say to it, word by word, and the newest run of them."""

import asyncio
import json

from figures.completion.page_form import Form
from figures.completion.page_words import Words
from figures.completion.words import MODELS, STAGES, asked, unknown
from page import channel, choices, gpt, lab, lab_start, messages
from page.chart import MEASURED
from page.dom import describe, find, root, run
from page.long_work import stop

PATIENCE = 500  # hundredths of a second that words may come later than the answer that counts them


class Completion:
    """`answers` are those that stand on the page, {"choices", "ids": {stage: token ids}}, and `words` their words;
    `point` is the (stage, place) that the reader is shown at first."""

    def __init__(self):
        self.form = Form(self.start, self.stop)
        recorded = json.loads(find("#completion-recorded").textContent)
        self.answers = {"choices": recorded["choices"], "ids": recorded["answers"]}
        self.point = (recorded["point"]["stage"], recorded["point"]["place"])
        self.words, self.listeners = Words(self.pointed), []
        self.number = 0  # of the newest run: what an older one still tells is not shown
        self.begun = 0  # of the newest run whose answers replaced those before
        self.going = set()  # runs that the lab has not ended yet
        self.running = False
        self.looked_into = False  # whether the reader has pointed into the newest answers
        channel.hear("completion", self.told)
        choices.whenever_restored(self.restored)
        lab_start.whenever_ready(lambda: self.set_running(False))
        self.restored()

    def whenever_pointed(self, function):
        """Call `function(stage, place, on_purpose)` for each word that is pointed at."""
        self.listeners.append(function)

    def pointed(self, stage, place, on_purpose):
        self.looked_into = True
        for function in self.listeners:
            function(stage, place, on_purpose)

    def restored(self):
        choices.show_values("completion")
        if not self.running:
            same = choices.read("completion") == self.answers["choices"]
            say("" if same else "Press “Ask the three models” to have what the form says answered.")

    def start(self, wanted):
        self.number += 1
        self.wanted = wanted
        run(self.ask(self.number, wanted))

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
        self.form.stop_button.disabled = not running
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
                await self.until_told(number, answer["answers"])
                if number == self.number:
                    self.take(answer, wanted)
        except lab.LabReplaced:
            say("Python was started again: ask once more.")
        except lab.Refused as refusal:
            if number == self.number:
                self.number = self.begun  # what is being answered goes on
            self.form.refused(str(refusal))
        except lab.Unreachable as failure:
            text = str(failure) + " The last answers stay, and everything else works."
            messages.say("completion", text, "error", "Try again", self.form.ask)
        except Exception as error:
            text = f"The models could not answer ({describe(error)}). What stands here stays."
            messages.say("completion", text, "error", "Try again", self.form.ask)
            raise
        finally:
            self.going.remove(number)
            self.set_running(self.number in self.going)

    def told(self, record):
        """The prompt was accepted, or another word has come; an answer goes on while a newer prompt may be refused."""
        if "record" not in record:
            if record["run"] == self.number and self.running:
                self.begin(record["unknown"])
        elif record["run"] == self.begun and self.running:
            if "word" in record["record"]:
                self.answers["ids"][record["record"]["stage"]].append(record["record"]["id"])
            self.words.add(record["record"])

    def begin(self, strange):
        """From here on the new answers replace the old ones."""
        self.begun, self.looked_into = self.number, False
        self.answers = {"choices": self.wanted, "ids": dict((stage, []) for stage in STAGES)}
        self.words.clear()
        messages.clear("completion")
        note = find("#completion-unknown")
        note.hidden = not strange
        note.textContent = unknown(strange)

    async def until_told(self, number, counted):
        """Wait for words that are still on their way: what is told goes another way than the answer that counts it."""
        for _ in range(PATIENCE):
            if number != self.number or (self.begun == number and self.words.are_all(counted)):
                return
            await asyncio.sleep(0.01)
        raise ValueError("not all of their words arrived")

    def take(self, answer, wanted):
        """The run is over: how fast the words came, why they ended, and what is said of them."""
        self.words.show_about(answer["answers"])
        badge = find(".origin", find("#completion-asked"))
        badge.dataset.origin, badge.textContent = MEASURED
        find("#completion-asked span:last-child").textContent = "Asked: " + asked(wanted) + "."
        say("Stopped: the words so far stay." if answer["stopped"] else "All three have answered.")
        if answer["point"] is not None and not self.looked_into:
            self.pointed(answer["point"]["stage"], answer["point"]["place"], True)


def say(text):
    find("#completion-status").textContent = text


def start(entry, started):
    return Completion()
