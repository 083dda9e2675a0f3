"""Part 3's twelve answers: the policy that learned from the simulated reader's choices, for the form's defaults."""

import html
from collections import deque

from figures.policy import bandit, measure
from figures.policy.lab import policy

from tools.derive.asking import asked_chart
from tools.derive.markup import defaults_of


def blocks() -> dict:
    form = defaults_of("policy")
    choices = bandit.simulated(form["seed"], [])
    rewards = measure.fitted_rewards(choices, bandit.COUNT)
    policies = enumerate(measure.ascent(bandit.REFERENCE, rewards, form["beta"]))
    ((step, learned),) = deque(policies, maxlen=1)
    state = {"choices": choices, "skipped": [], "policy": learned.tolist(), "step": step}
    found, answers = asked_chart("policy", policy, mode="draw", **form, **state)
    said = answers[0]["caption"] + " Here a simulated reader chose, before you do."
    return found | {"policy-caption": html.escape(said)}
