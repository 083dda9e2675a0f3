"""The `recall` chart in words: who still names the symbol at the longest distance, and who does not."""

import numpy as np
from figures.retention import words
from figures.retention.recall_counts import TRAINED_LENGTH
from lab.style import LOOKS
from models.recall_task import CHANCE, TRAINED


def said(found: dict, window: int) -> str:
    """What `recall_counts.gathered` found, at the longest distance at which every architecture was counted.

    `window` above 0 is the one that Transformers trained without a window were given.
    """
    distance = min(one["distances"][-1] for one in found.values())
    always, sometimes, guessing = [], [], []
    for name, one in found.items():
        at = one["distances"].index(distance)
        share, label = float(np.median(one["shares"][:, at])), named(name, window)
        if share == 1:
            always.append(label)
        elif one["low"][at] <= CHANCE:
            guessing.append(f"{label} ({100 * share:.1f} %)")
        else:
            sometimes.append(f"{label} in {100 * share:.1f} %")
    parts = [f"{listed(always)} named the symbol every time"] if always else []
    parts += [f"{listed(sometimes)} of games"] if sometimes else []
    parts += [f"no better than guessing: {listed(guessing)}"] if guessing else []
    return f"At distance {distance}: {'; '.join(parts)}. Each is the middle one of five networks."


def caption(distance: int, squeezed: bool) -> str:
    """What the picture shows up to a distance: the retention chart's words, and what was done to positions."""
    text = words.caption("recall", "yes", "log")
    if not squeezed:
        return text
    if distance <= TRAINED[-1]:
        return f"{text} No sequence is longer than in training, so no position is squeezed."
    return (
        f"{text} Beyond distance {TRAINED[-1]} the Transformers’ positions are squeezed: position p of T counts as "
        f"{TRAINED_LENGTH} p / T."
    )


def named(name: str, window: int) -> str:
    """Example: "Transformer with window 16"; one without a window is said to have what it was given."""
    if name == "transformer" and window:
        return f"{LOOKS[name]['label']} given window {window}"
    return LOOKS[name]["label"].replace(", ", " with ")


def listed(words: list) -> str:
    """Example: "RNN, LSTM and GRU"."""
    return " and ".join([", ".join(words[:-1])] * bool(words[1:]) + words[-1:])
