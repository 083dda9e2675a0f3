"""Asks the lab for something that is no chart: one question at a time, the newest that waits, and says what failed."""

from page import messages, waiting
from page.dom import describe, measure, now, run
from page.lab import LabReplaced, Refused, Unreachable, is_ready


class Asker:
    """`region.dataset.state` is "asking" while `request()` is awaited; then `show(answer)` puts the answer in.

    `subject` is what messages are about; what waits while the lab works is asked once, with the newest choices.
    """

    def __init__(self, subject, region, request, show):
        self.subject, self.region, self.request, self.show = subject, region, request, show
        self.busy, self.wanted = False, None

    def ask(self):
        if not is_ready():
            waiting.note(self.subject, self.ask)
            return
        self.wanted = now()
        if not self.busy:
            self.busy = True
            run(self.work())

    async def work(self):
        self.settled = self.region.dataset.state
        try:
            while self.wanted is not None:
                started, self.wanted = self.wanted, None
                self.region.dataset.state = "asking"
                await self.attempt(started)
        finally:
            self.busy = False
            self.region.dataset.state = self.settled

    async def attempt(self, started):
        """One answer, or what stands in its way."""
        try:
            self.show(await self.request())
            measure("answer:" + self.subject, started)
            self.settled = "live"
            messages.clear(self.subject)
        except LabReplaced:
            self.wanted = None
        except Refused as refusal:
            messages.say(self.subject, str(refusal))
        except Unreachable as failure:
            self.settled = "failed"
            self.complain(str(failure) + " What stood here stays, and everything else works.")
        except Exception as error:
            self.settled = "failed"
            self.complain(f"The models could not answer ({describe(error)}). What stood here stays.")
            raise

    def complain(self, text):
        messages.say(self.subject, text, "error", "Try again", self.ask)
