"""Part 3's twelve answers: the policy that learned from the simulated reader's choices, for the form's defaults."""

from collections import deque

from figures.policy import bandit
from figures.policy import draw as policy
from figures.policy import measure as preferences

from tools.derive.markup import chart_blocks, defaults_of


def blocks() -> dict:
    chosen = defaults_of("policy")
    choices = bandit.simulated(chosen["seed"], [])
    rewards = preferences.fitted_rewards(choices, bandit.COUNT)
    (learned,) = deque(preferences.ascent(bandit.REFERENCE, rewards, chosen["beta"]), maxlen=1)

    def draw(width, name):
        return policy.render(learned, rewards, choices, chosen["beta"], width, name)

    return chart_blocks("policy", draw)
