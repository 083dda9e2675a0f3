"""The training runs that the lab holds: one can be paused, left for another, and taken up exactly where it was."""

import time
from collections.abc import Callable
from typing import NamedTuple

import numpy as np
from figures.loss import draw as learning
from figures.loss import words as learning_words
from figures.loss.measure import STEPS_PER_RUN, training

from lab.long_work import paced

PICTURE_EVERY_SECONDS = 0.4
TIMES_LONGER = 5  # at least so many times longer than drawing took, until the next picture
runs = {}  # what was chosen -> {"choices", "records", "source"}; a source is a generator, paused between two records


class Kind(NamedTuple):
    """A kind of training: what the page calls it, the runs of it that are held, and what is particular to it."""

    what: str
    runs: dict
    chosen: Callable  # (mode, choices) -> run: a new one, or one that is held
    end: Callable  # (run) -> the step where it will stop by itself
    state: Callable  # (run, end, beside, width) -> the answer for the run as it is now


async def answer(tell, mode: str, choices: dict, beside: list, width: float, kind: Kind | None = None) -> dict:
    """{"svg", "alt", "rows", "said", "curve", "step", "end"}: the run of these choices and, behind it, other curves.

    `mode` "start" begins a new run and trains it for `STEPS_PER_RUN` steps, "resume" goes on with one that is held
    here, "reset" begins one and does not train it. Curves are {"choices": {"network", "distance", "seed", "rate"},
    "records"}; runs that are neither asked for nor `beside` are let go. `tell` gets partial answers without rows under
    the kind's name, "training" for the recall task, which is what is trained if no kind is given.
    Raises KeyError for a run to resume that is not held.
    """
    kind = kind or Kind("training", runs, chosen, end_of_leg, state)
    run = kind.chosen(mode, choices)
    kept = {key_of(curve["choices"]) for curve in beside}
    for other in [other for other in kind.runs if other not in kept]:
        del kind.runs[other]
    kind.runs[key_of(choices)] = run
    end = 0 if mode == "reset" else kind.end(run)
    next_picture = 0.0
    record = {}
    async for record in paced(kind.what, records_until(run, end)):
        if record is not None and (started := time.monotonic()) > next_picture:
            partial = kind.state(run, end, beside, width)
            del partial["rows"]
            tell(kind.what, **partial)
            done = time.monotonic()
            next_picture = done + max(PICTURE_EVERY_SECONDS, TIMES_LONGER * (done - started))
    while record is None:  # stopped between two records: a run rests at the next one
        record = advanced(run)
    return kind.state(run, end, beside, width)


def chosen(mode: str, choices: dict) -> dict:
    """The run of these choices that is held, to resume it, or a new one."""
    return runs[key_of(choices)] if mode == "resume" else begun(choices)


def begun(choices: dict) -> dict:
    """A run before its first record; its seed decides first weights and all sequences."""
    rng = np.random.default_rng(choices["seed"])
    source = training(rng, choices["network"], choices["distance"], choices["rate"])
    return {"choices": choices, "records": [], "source": source}


def records_until(run: dict, end: int):
    """Train the run up to step `end`; yields each record, which by then stands among the run's own,
    and None between two of them where its source does."""
    while not run["records"] or run["records"][-1]["step"] < end:
        yield advanced(run)


def advanced(run: dict):
    """What the run's source yields next: a record, or None where it only lets others in between two of them."""
    record = next(run["source"])
    if record is not None:
        run["records"].append(record)
    return record


def end_of_leg(run: dict) -> int:
    """The next full `STEPS_PER_RUN`: where this run will stop by itself."""
    step = run["records"][-1]["step"] if run["records"] else 0
    return STEPS_PER_RUN * (step // STEPS_PER_RUN + 1)


def state(run: dict, end: int, beside: list, width: float) -> dict:
    """The answer for a run as it is now."""
    curve = {"choices": run["choices"], "records": run["records"]}
    said = learning_words.said(run["records"], end)
    drawn = learning.render([*beside, curve], width)
    return drawn | {"said": said, "curve": curve, "step": run["records"][-1]["step"], "end": end}


def key_of(choices: dict) -> tuple:
    return tuple(sorted(choices.items()))
