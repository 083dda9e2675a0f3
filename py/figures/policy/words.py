"""The sentence under the `policy` chart."""

import numpy as np
from figures.policy import bandit, measure


def sentence(policy, step: int, rewards, choices: list, beta: float) -> str:
    """How many choices there are, how many of them the rewards explain, and how far the policy is from the optimum."""
    best = measure.optimum(bandit.REFERENCE, rewards, beta)
    agreed = sum(rewards[better] > rewards[worse] for better, worse in choices)
    text = f"Choices: {len(choices)} of {len(bandit.PAIRS)}"
    text += f"; the fitted rewards agree with {agreed} of them. " if choices else "; all rewards are 0. "
    furthest = np.abs(policy - best).max()
    return text + f"Step {step}: no probability is further than {furthest:.4f} from the exact optimum."


def caption(step: int, choices: list) -> str:
    """What the picture rests on. Example: "The rewards are fitted to 12 of 66 pairs, and the policy has taken no …"."""
    if not choices:
        return "Nothing is chosen: all rewards are 0, and the best policy is the reference itself."
    steps = f"{step} steps" if step else "no step yet"
    pairs = f"{len(choices)} of {len(bandit.PAIRS)} pairs"
    return f"The rewards are fitted to choices in {pairs}; the policy has taken {steps}."
