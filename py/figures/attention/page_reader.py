"""A sentence at the lab: its numbers are told as soon as the encoder has read it, its picture is the answer."""

import asyncio

from page import channel, lab

PATIENCE = 500  # hundredths of a second between an answer and its numbers, which are on their way already


class Reader:
    """Calls `whenever_told(record)` with a sentence's numbers, while the lab draws them; one sentence at a time."""

    def __init__(self, whenever_told):
        self.whenever_told = whenever_told
        self.asked = None
        self.told = asyncio.Event()  # set once the numbers of what was asked are here
        channel.hear("attention", self.hear)

    def hear(self, record):
        """A lab that was given up may still tell of another sentence."""
        if record["asked"] == self.asked and not self.told.is_set():
            self.told.set()
            self.whenever_told(record)

    async def ask(self, asked, special, asking, width, has_numbers):
        """The matrix {"svg", "alt"} of `asked`, with [CLS] and [SEP] if `special`, the piece `asking` framed.

        Its numbers are told before, but for `has_numbers`: then the page has them. Raises what `lab.ask` raises, and
        ValueError if the numbers do not arrive: the figure says so, instead of drawing for ever.
        """
        wanted = {"special": special, "asking": asking, "width": width, "only_picture": has_numbers}
        wanted.update(asked)
        self.asked = asked
        if has_numbers:
            self.told.set()
        else:
            self.told.clear()
        answer = await lab.ask("attention", wanted)
        for _ in range(PATIENCE):  # numbers and answer come on two ways, and either may be quicker
            if self.told.is_set():
                return answer
            await asyncio.sleep(0.01)
        raise ValueError("the sentence was drawn, and its numbers did not arrive")
