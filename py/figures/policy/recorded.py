"""Part 3's twelve answers: the policy that learned from the simulated reader's choices, for the form's defaults."""

from collections import deque

from figures.policy import bandit as twelve
from figures.policy import draw as policy
from figures.policy import measure as preferences

from tools.derive.markup import chart_blocks, defaults_of


def blocks() -> dict:
    chosen = defaults_of("policy")
    choices = twelve.simulated(chosen["seed"], [])
    rewards = preferences.fitted_rewards(choices, twelve.COUNT)
    (learned,) = deque(preferences.ascent(twelve.REFERENCE, rewards, chosen["beta"]), maxlen=1)

    def draw(width, name):
        return policy.answer(learned, rewards, choices, chosen["beta"], width, name)

    return chart_blocks("policy", draw)
