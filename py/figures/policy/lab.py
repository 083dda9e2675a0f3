"""The `policy` chart while its policy learns: choices in, rewards fitted to them, and an ascent that can be stopped.

Nothing is kept here: the page holds the choices and the policy and sends them along, so a lab may be replaced.
"""

import numpy as np
from figures.policy import bandit
from figures.policy import draw as chart
from figures.policy import measure as preferences
from lab.border import Refused, exported
from lab.connection import tell
from lab.long_work import paced

STEPS_A_PICTURE = 4  # an ascent takes milliseconds: it is slowed down by drawing it


async def answer(
    tell, mode: str, beta: float, seed: int, choices: list, skipped: list, policy: list | None, step: int, width: float
) -> dict:
    """{"svg", "alt", "rows", "said", "pair", "choices", "policy", "step", "still"}.

    `mode` "draw" only draws, "simulate" lets a simulated reader choose in all pairs that are left, "train" climbs from
    `policy` (probabilities, or None for the reference) until it stands still and tells pictures under "policy".
    `still` says whether it does. Refuses to train without a choice.
    """
    if mode == "simulate":
        choices = bandit.simulated(seed, choices)
    if mode == "train" and not choices:
        raise Refused("There is nothing to learn from yet: choose in at least one pair, or let the simulated reader.")
    rewards = preferences.fitted_rewards(choices, bandit.COUNT)
    now = {"policy": bandit.REFERENCE if policy is None else np.array(policy), "step": step}

    def state(still: bool) -> dict:
        return {
            **chart.render(now["policy"], rewards, choices, beta, width),
            "said": said(now["policy"], now["step"], rewards, choices, beta),
            "pair": asked(seed, choices, skipped), "choices": choices, "policy": now["policy"].tolist(),
            "step": now["step"], "still": still,
        }  # fmt: skip

    if mode != "train":
        return state(False)
    source = preferences.ascent(bandit.REFERENCE, rewards, beta, now["policy"])
    next(source)  # the policy as it is
    ended = Ended(source)
    async for after in paced("policy", ended):
        now["policy"], now["step"] = after, now["step"] + 1
        if now["step"] % STEPS_A_PICTURE == 0:
            partial = state(False)
            del partial["rows"]
            tell("policy", **partial)
    return state(ended.over)


class Ended:
    """A generator that knows afterwards whether it came to its end or was left before."""

    def __init__(self, source):
        self.source, self.over = source, False

    def __iter__(self):
        yield from self.source
        self.over = True


def asked(seed: int, choices: list, skipped: list) -> dict | None:
    """The pair to choose from: {"left", "right"}, each with the number of an answer and its text."""
    pair = bandit.next_pair(seed, choices, skipped)
    if pair is None:
        return None
    sides = zip(("left", "right"), pair, strict=True)
    return {side: {"answer": i, "text": bandit.ANSWERS[i].text} for side, i in sides}


def said(policy, step: int, rewards, choices: list, beta: float) -> str:
    """The line under the chart."""
    best = preferences.optimum(bandit.REFERENCE, rewards, beta)
    agreed = sum(rewards[better] > rewards[worse] for better, worse in choices)
    text = f"Choices: {len(choices)} of {len(bandit.PAIRS)}"
    text += f"; the fitted rewards agree with {agreed} of them. " if choices else "; all rewards are 0. "
    furthest = np.abs(policy - best).max()
    return text + f"Step {step}: no probability is further than {furthest:.4f} from the exact optimum."


@exported
async def policy(**choices):
    """The `policy` chart, telling pictures while it learns: {"svg", "alt", "rows", "said", "pair", "choices", …}."""
    return await answer(tell, **choices)


@exported
def preference_pair(seed, choices, skipped):
    """Which two answers the reader is asked about next: {"pair"}."""
    return {"pair": asked(seed, choices, skipped)}
