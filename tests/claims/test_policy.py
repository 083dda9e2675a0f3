"""What the article says of the policy's β and of few choices, measured."""

import numpy as np
from figures.policy import bandit
from figures.policy import measure as p


def test_beta_holds_the_policy_and_few_choices_mislead_it():
    rewards = p.fitted_rewards(bandit.simulated(1, []), bandit.COUNT)
    assert p.divergence(p.optimum(bandit.REFERENCE, rewards, 3.0), bandit.REFERENCE) < 0.1
    sharp = p.optimum(bandit.REFERENCE, rewards, 0.1)
    assert sharp[rewards > rewards.max() - 0.01].sum() > 0.95
    changes = []
    for seed in range(100):
        choices = [(min(pair), max(pair)) for pair in bandit.order(seed)[:5]]  # five right ones
        few = p.fitted_rewards(choices, 12)
        after = p.optimum(bandit.REFERENCE, few, 0.1)
        changes.append(((after - bandit.REFERENCE) @ few, (after - bandit.REFERENCE) @ bandit.QUALITIES))
    reward, quality = np.array(changes).T
    assert np.all(reward > 0)
    assert np.any(quality < 0)
