"""The training runs that the lab holds: one can be paused, left for another, and taken up exactly where it was."""

import time

import numpy as np

from lab.figures import learning, learning_words
from lab.long_work import paced
from lab.training.recall import LEG, training

PICTURE_EVERY_SECONDS = 0.4
TIMES_LONGER = 5  # at least so many times longer than drawing took, until the next picture
runs = {}  # what was chosen -> {"choices", "records", "source"}; a source is a generator, paused between two records


async def answer(tell, mode: str, choices: dict, beside: list, width: float) -> dict:
    """{"svg", "alt", "rows", "said", "curve", "step", "end"}: the run of these choices and, behind it, other curves.

    `mode` "start" begins a new run and trains it for `LEG` steps, "resume" goes on with one that is held here, "reset"
    begins one and does not train it. Curves are {"choices": {"network", "distance", "seed", "rate"}, "records"}; runs
    that are neither asked for nor `beside` are let go. `tell` gets partial answers without rows under "training".
    Raises KeyError for a run to resume that is not held.
    """
    key = key_of(choices)
    run = runs[key] if mode == "resume" else begun(choices)
    kept = {key_of(curve["choices"]) for curve in beside}
    for other in [other for other in runs if other not in kept]:
        del runs[other]
    runs[key] = run
    end = 0 if mode == "reset" else end_of_leg(run)
    next_picture = 0.0
    async for _ in paced("training", records_until(run, end)):
        if (started := time.monotonic()) > next_picture:
            partial = state(run, end, beside, width)
            del partial["rows"]
            tell("training", **partial)
            done = time.monotonic()
            next_picture = done + max(PICTURE_EVERY_SECONDS, TIMES_LONGER * (done - started))
    return state(run, end, beside, width)


def begun(choices: dict) -> dict:
    """A run before its first record; its seed decides first weights and all sequences."""
    rng = np.random.default_rng(choices["seed"])
    source = training(rng, choices["network"], choices["distance"], choices["rate"])
    return {"choices": choices, "records": [], "source": source}


def records_until(run: dict, end: int):
    """Train the run up to step `end`; yields each record, which by then stands among the run's own."""
    while not run["records"] or run["records"][-1]["step"] < end:
        run["records"].append(next(run["source"]))
        yield run["records"][-1]


def end_of_leg(run: dict) -> int:
    """The next full `LEG`: where this run will stop by itself."""
    step = run["records"][-1]["step"] if run["records"] else 0
    return LEG * (step // LEG + 1)


def state(run: dict, end: int, beside: list, width: float) -> dict:
    """The answer for a run as it is now."""
    curve = {"choices": run["choices"], "records": run["records"]}
    said = learning_words.said(run["records"], end)
    drawn = learning.answer([*beside, curve], width)
    return drawn | {"said": said, "curve": curve, "step": run["records"][-1]["step"], "end": end}


def key_of(choices: dict) -> tuple:
    return tuple(sorted(choices.items()))
