"""Training runs in words: what they are called, where they differ, and how far they came."""

from figures.loss.measure import LEARNED
from lab.style import LOOKS
from lab.words import number

SHORT = {"distance": "distance {}", "seed": "seed {}", "rate": "rate {}"}


def describe(choices: dict) -> str:
    """Example: "LSTM, distance 8, seed 1, rate 0.003"."""
    parts = [form.format(choices[name]) for name, form in SHORT.items()]
    return ", ".join([LOOKS[choices["network"]]["label"], *parts])


def in_common(curves: list) -> str:
    """What all runs share besides, perhaps, the architecture. Example: "distance 8, seed 1"."""
    return ", ".join(
        form.format(curves[0]["choices"][name]) for name, form in SHORT.items() if name not in apart(curves)
    )


def labels(curves: list) -> list:
    """A name for each run, with what tells it from the others on a second line. Example: "LSTM" or "LSTM\nseed 2"."""
    differing = apart(curves)
    found = []
    for curve in curves:
        details = ", ".join(form.format(curve["choices"][name]) for name, form in SHORT.items() if name in differing)
        found.append(LOOKS[curve["choices"]["network"]]["label"] + (f"\n{details}" if details else ""))
    return found


def apart(curves: list) -> set:
    """The choices, besides the architecture, in which not all runs are alike."""
    return {name for name in SHORT if len({curve["choices"][name] for curve in curves}) > 1}


def first_learned(records: list) -> dict | None:
    """The first record whose recall is at least `LEARNED`."""
    return next((record for record in records if record["recall"] >= LEARNED), None)


def result(records: list) -> str:
    """How far a run came. Example: "after 500 steps loss 0.011 and recall 100 %, 90 % first reached at step 75"."""
    last, learned = records[-1], first_learned(records)
    if learned is None:
        reached = f"{100 * LEARNED:.0f} % not reached"
    else:
        reached = f"{100 * LEARNED:.0f} % first reached at step {learned['step']}"
    return f"after {last['step']} steps loss {number(last['loss'])} and recall {100 * last['recall']:.0f} %, {reached}"


def said(records: list, end: int) -> str:
    """One run as it is now, for the line under the chart."""
    last, learned = records[-1], first_learned(records)
    of = f" of {end}" if end else ""  # of a run that was only reset, nobody asked for steps
    text = f"Step {last['step']}{of}: loss {number(last['loss'])}, recall {100 * last['recall']:.0f} %"
    text += f", after {last['seconds']:.1f} s of training."
    if learned is not None:
        text += f" {100 * LEARNED:.0f} % first at step {learned['step']}, after {learned['seconds']:.1f} s."
    return text
