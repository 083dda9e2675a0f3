"""What happens at a step of a recall sequence, in words: for the eye, the ear and the tables."""

import numpy as np
from lab.style import LOOKS
from lab.words import number
from models.recall_task import CUE, SYMBOLS

STATES = {"h": "state h", "c": "cell c"}


def letter(token) -> str:
    """Symbols are A to H, distractors 1 to 8, the cue is a question mark."""
    if token == CUE:
        return "?"
    return "ABCDEFGH"[token] if token < SYMBOLS else str(token - SYMBOLS + 1)


def spoken(token) -> str:
    """Example: "the distractor 4"."""
    if token == CUE:
        return "the cue"
    return f"the {'symbol' if token < SYMBOLS else 'distractor'} {letter(token)}"


def state_name(name: str, states: dict) -> str:
    """The LSTM has two states: its h is what it shows of its cell c."""
    return "output h" if name == "h" and "c" in states else STATES[name]


def sentences(trace: dict) -> list:
    """One text for each step: what came in, what changed most, and what the network would answer."""
    return [" ".join(sentence(trace, t)) for t in range(len(trace["tokens"]))]


def sentence(trace: dict, t: int) -> list:
    """The sentences on step `t`, from 0."""
    tokens = trace["tokens"]
    yield f"Step {t + 1} of {len(tokens)}: {spoken(tokens[t])} comes in."
    yield change(trace, t) if trace["states"] else look(trace["attention"], tokens, t)
    if trace["gates"]:
        means = [f"the {name} gates at {plain(values[t].mean())}" for name, values in trace["gates"].items()]
        yield f"On average {', '.join(means)}.".replace(" gates at", " gates stand at", 1)
    yield reply(trace["answers"][t], tokens, t)


def change(trace: dict, t: int) -> str:
    """The channel that this step changed most, of the state that is carried on: the LSTM's cell, else h."""
    name, values = next(iter(trace["states"].items()))
    before = values[t - 1] if t else np.zeros_like(values[0])
    channel = int(np.argmax(np.abs(values[t] - before)))
    state = f"the {state_name(name, trace['states'])}"
    if abs(values[t, channel] - before[channel]) < 0.01:
        return f"No channel of {state} changes by 0.01 or more."
    first, then = plain(before[channel]), plain(values[t, channel])
    return f"The largest change is in channel {channel + 1} of {state}, from {first} to {then}."


def look(attention, tokens, t: int) -> str:
    """The largest attention that this step gives to another."""
    if t == 0:
        return "There is nothing before it to look at."
    layer, head, step = np.unravel_index(np.argmax(attention[:, :, t, :t]), attention[:, :, t, :t].shape)
    weight = plain(attention[layer, head, t, step])
    place = f"layer {layer + 1}, head {head + 1}"
    return f"Of the steps before, it looks most at step {step + 1} ({letter(tokens[step])}): {weight}, in {place}."


def reply(probabilities, tokens, t: int) -> str:
    """What the network says, and whether that is the symbol that stood first."""
    best = int(np.argmax(probabilities))
    sure = "more than 0.99" if probabilities[best] > 0.99 else plain(probabilities[best])
    right = "which is right" if best == tokens[0] else f"which is wrong: it was {letter(tokens[0])}"
    opening = "The network answers" if t == len(tokens) - 1 else "Asked now, the network would answer"
    return f"{opening} {letter(best)} (probability {sure}), {right}."


def plain(value: float) -> str:
    """Two decimals and a real minus sign: -0.127 -> "−0.13"; what rounds to 0 has no sign."""
    return f"{value:.2f}".replace("-", "−" if round(value, 2) else "")


def described(trace: dict) -> str:
    """The picture of a whole trace in words, for those who do not see it."""
    tokens, gradient = trace["tokens"], trace["gradient"]
    label = LOOKS[trace["architecture"]]["label"]
    shown = [state_name(name, trace["states"]) for name in trace["states"]]
    shown += [f"{name} gates" for name in trace["gates"]]
    shown = shown or [f"attention of {len(trace['attention'])} layers"]
    smallest = int(np.argmin(gradient))
    read = " ".join(letter(token) for token in tokens)
    return (
        f"Inside the {label} while it reads {read}: heat maps of {', '.join(shown)} and of its answers over "
        f"{len(tokens)} steps, and the gradient that reaches each step, smallest at step "
        f"{smallest + 1} with {number(float(gradient[smallest]))} of the last step's."
    )
