"""The `policy` chart while its policy learns: choices in, rewards fitted to them, and an ascent that can be stopped.

Nothing is kept here: the page holds the choices and the policy and sends them along, so a lab may be replaced.
"""

import numpy as np
from figures.policy import bandit, draw, measure
from figures.policy.words import caption, sentence
from lab.border import Refused, exported
from lab.connection import tell
from lab.long_work import paced

STEPS_A_PICTURE = 4  # an ascent takes milliseconds: it is slowed down by drawing it
VISIBLE = 0.002  # a change of a probability that moves its bar by about a pixel


@exported
async def policy(mode, beta, seed, choices, skipped, policy, step, width):
    """The `policy` chart, {"svg", "alt", "rows", "said", "caption", "pair"}, after what `mode` says.

    "draw" only draws. "simulate" lets a simulated reader choose in all pairs that are left: with "choices", all of them
    [[better, worse], …]. "train" climbs from `policy` (probabilities, or None for the reference), which has taken
    `step` steps, until it stands still: with "policy", "step" and whether it stands "still". Told are then {"pair"} at
    once and pictures without rows, with "policy" and "step". "pair" is the next to choose from (`asked`), among those
    neither in `choices` nor in `skipped`. Refused is to train without a choice.
    """
    if mode == "train":
        return await trained(beta, seed, choices, skipped, policy, step, width)
    more = {}
    if mode == "simulate":
        choices = more["choices"] = bandit.simulated(seed, choices)
    rewards = measure.fitted_rewards(choices, bandit.COUNT)
    drawn = picture(bandit.REFERENCE if policy is None else np.array(policy), step, rewards, choices, beta, width)
    return {**drawn, "pair": asked(seed, choices, skipped), **more}


@exported
def preference_pair(seed, choices, skipped):
    """Which two answers the reader is asked about next: {"pair"}."""
    return {"pair": asked(seed, choices, skipped)}


async def trained(beta, seed, choices, skipped, policy, step, width) -> dict:
    """As `policy` with the mode "train"."""
    if not choices:
        raise Refused("There is nothing to learn from yet: choose in at least one pair, or let the simulated reader.")
    pair = asked(seed, choices, skipped)
    tell("policy", pair=pair)
    rewards = measure.fitted_rewards(choices, bandit.COUNT)
    climb = Climb(measure.ascent(bandit.REFERENCE, rewards, beta, policy))
    policy = next(climb.source)  # as it is

    def learned() -> dict:
        drawn = picture(policy, step, rewards, choices, beta, width)
        return {**drawn, "policy": policy.tolist(), "step": step}

    shown = policy
    async for policy in paced("policy", climb):
        step += 1
        if step % STEPS_A_PICTURE == 0 and np.abs(policy - shown).max() > VISIBLE:
            shown = policy
            partial = learned()
            del partial["rows"]
            tell("policy", **partial)
    return {**learned(), "pair": pair, "still": climb.over}


class Climb:
    """A generator that knows afterwards whether it came to its end or was left before."""

    def __init__(self, source):
        self.source, self.over = source, False

    def __iter__(self):
        yield from self.source
        self.over = True


def picture(policy, step: int, rewards, choices: list, beta: float, width: float) -> dict:
    """{"svg", "alt", "rows", "said", "caption"} of a policy as it is after so many steps."""
    drawn = draw.render(policy, rewards, choices, beta, width)
    return {**drawn, "said": sentence(policy, step, rewards, choices, beta), "caption": caption(step, choices)}


def asked(seed: int, choices: list, skipped: list) -> dict | None:
    """The pair to choose from: {"left", "right"}, each with the number of an answer and its text; None if all are."""
    pair = bandit.next_pair(seed, choices, skipped)
    if pair is None:
        return None
    sides = zip(("left", "right"), pair, strict=True)
    return {side: {"answer": i, "text": bandit.ANSWERS[i].text} for side, i in sides}
