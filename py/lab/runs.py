"""Training runs that the lab holds: one can be paused, left for another, and taken up exactly where it was.

A figure that trains says what a record is, how curves are drawn and when a run ends; its lab.py makes the runs.
"""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from lab import connection
from lab.long_work import paced

PICTURE_EVERY_SECONDS = 0.4
TIMES_LONGER = 5  # at least so many times longer than drawing took, until the next picture


@dataclass
class Run:
    """A network in training: what was chosen, what trains it, and the records so far.

    `source` is a generator of records {"step", …} that begins with step 0; it is paused between any two of them, and
    may yield None in between to let others in.
    """

    choices: dict
    source: Iterator
    records: list = field(default_factory=list)

    @property
    def step(self) -> int:
        """That of the last record; 0 before the first."""
        return self.records[-1]["step"] if self.records else 0

    def advance(self) -> dict | None:
        """What the source yields next: a record, by then among the run's own, or None."""
        record = next(self.source)
        if record is not None:
            self.records.append(record)
        return record

    def until(self, end: int) -> Iterator:
        """Train up to step `end`; yields what `advance` gives."""
        while not self.records or self.step < end:
            yield self.advance()

    def curve(self) -> dict:
        """{"choices", "records"}: what the page remembers, and what is drawn."""
        return {"choices": self.choices, "records": self.records}


@dataclass
class Kind:
    """A kind of training: what the page calls it, how its curves are drawn and said, and its runs that are held."""

    name: str
    render: Callable  # (curves, width) -> {"svg", "alt", "rows"}
    describe: Callable  # (records, end) -> the newest run as it is now, in a sentence
    held: dict = field(default_factory=dict)  # key_of(choices) -> Run

    def resumed(self, choices: dict) -> Run:
        """The run of these choices. Raises KeyError if none is held."""
        return self.held[key_of(choices)]

    def hold(self, run: Run, beside: list) -> None:
        """Hold this run and those whose curves stand beside it; let all others go."""
        kept = {key_of(curve["choices"]) for curve in beside}
        self.held = {key: other for key, other in self.held.items() if key in kept} | {key_of(run.choices): run}

    def answer(self, run: Run, end: int, beside: list, width: float) -> dict:
        """What the page gets of a run as it is now."""
        drawn = self.render([*beside, run.curve()], width)
        return drawn | {"said": self.describe(run.records, end), "curve": run.curve(), "end": end}


async def train(kind: Kind, run: Run, end: int, beside: list, width: float) -> dict:
    """Train a run up to step `end`, or until it is stopped: {"svg", "alt", "rows", "said", "curve", "end"}.

    `beside` are the curves that stand behind its own in the picture. The page remembers them, since a lab may be lost,
    and sends them with what it asks for. Pictures that grow are told meanwhile under the kind's name, without "rows".
    """
    kind.hold(run, beside)
    next_picture, record = 0.0, {}
    async for record in paced(kind.name, run.until(end)):
        if record is not None and (started := time.monotonic()) > next_picture:
            partial = kind.answer(run, end, beside, width)
            del partial["rows"]
            connection.tell(kind.name, **partial)
            done = time.monotonic()
            next_picture = done + max(PICTURE_EVERY_SECONDS, TIMES_LONGER * (done - started))
    while record is None:  # stopped between two records: a run rests at the next one
        record = run.advance()
    return kind.answer(run, end, beside, width)


def key_of(choices: dict) -> tuple:
    return tuple(sorted(choices.items()))
