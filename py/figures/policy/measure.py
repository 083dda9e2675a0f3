"""Learning from preferences, in the formulas of the papers: rewards from choices, and a policy from rewards.

Everything here is about a finite set of answers to one prompt, so that a policy is a list of probabilities and the best
one is known exactly. Letters: N answers.

    reward model   P(w beats l) = sigmoid(r_w - r_l)          Bradley & Terry 1952; Ouyang et al. 2022, equation 1
    objective      J(π) = Σ π r - β KL(π || π_ref)            Ouyang et al. 2022, equation 2, without γ
    its optimum    π*(y) = π_ref(y) exp(r(y) / β) / Z         Rafailov et al. 2023, equation 4
"""

import numpy as np
from models.numerics import sigmoid, softmax

PRIOR = 0.1  # how strongly rewards are held near 0: choices alone never say how much better a constant winner is
NEWTON_STEPS = 50
PACE = 0.05  # of an ascent
STILL = 2e-5  # and its end: the largest change of a log-probability in a step


def log_sigmoid(x):
    """log(1 / (1 + exp(-x))) without overflow."""
    x = np.asarray(x, dtype=np.float64)
    return np.minimum(x, 0) - np.log1p(np.exp(-np.abs(x)))


def score(rewards, choices, prior=PRIOR):
    """What `fitted_rewards` maximises: Σ log sigmoid(r_w - r_l) - prior/2 Σ r² over choices [(better, worse), …]."""
    won, lost = pairs(choices, len(rewards))
    return float(np.sum(log_sigmoid(rewards[won] - rewards[lost])) - prior / 2 * rewards @ rewards)


def grad(rewards, choices, prior=PRIOR):
    """The gradient (N,) of `score`: each choice pushes its two answers apart by how surprising it still is."""
    won, lost = pairs(choices, len(rewards))
    surprise = sigmoid(rewards[lost] - rewards[won])  # of each choice
    found = -prior * rewards
    np.add.at(found, won, surprise)
    np.add.at(found, lost, -surprise)
    return found


def fitted_rewards(choices, count, prior=PRIOR):
    """The rewards (N,) that explain a reader's choices best: the highest `score`, by Newton's method; mean 0.

    The score is concave, so there is one best answer. Answers that nobody compared get 0. ValueError for an index that
    is not below `count`, or an answer chosen over itself.
    """
    rewards = np.zeros(count)
    won, lost = pairs(choices, count)
    for _ in range(NEWTON_STEPS):
        certainty = sigmoid(rewards[won] - rewards[lost])
        weight = certainty * (1 - certainty)
        neg_hessian = prior * np.eye(count)  # minus the second derivatives
        for one, other in ((won, lost), (lost, won)):
            np.add.at(neg_hessian, (one, one), weight)
            np.add.at(neg_hessian, (one, other), -weight)
        change = np.linalg.solve(neg_hessian, grad(rewards, choices, prior))
        rewards = rewards + change
        if np.abs(change).max() < 1e-12:
            break
    return rewards - rewards.mean()


def pairs(choices, count):
    """The winners and the losers as two arrays of indices below `count`."""
    for better, worse in choices:
        if not (0 <= better < count and 0 <= worse < count) or better == worse:
            raise ValueError(f"a choice must be two different numbers from 0 to {count - 1}, got {better} and {worse}")
    return np.array(choices, dtype=int).reshape(-1, 2).T


def divergence(policy, reference):
    """KL(π || π_ref) in nats: how far a policy has gone from its reference; where π is 0 nothing is added."""
    seen = policy > 0
    return float(np.sum(policy[seen] * np.log(policy[seen] / reference[seen])))


def objective(policy, reference, rewards, beta):
    """What RLHF maximises: the mean reward, less β times the divergence from the reference."""
    return float(policy @ rewards) - beta * divergence(policy, reference)


def optimum(reference, rewards, beta):
    """The policy with the highest objective, exactly: π_ref exp(r / β) / Z. ValueError unless β is above 0."""
    if beta <= 0:
        raise ValueError(f"beta must be above 0, got {beta}")
    return softmax(np.log(reference) + np.asarray(rewards) / beta)


def gradient(policy, reference, rewards, beta):
    """∂J/∂θ (N,) for the policy softmax(θ): π (a - Σ π a), with a = r - β log(π / π_ref), what each answer is worth."""
    worth = rewards - beta * np.log(policy / reference)
    return policy * (worth - policy @ worth)


def ascent(reference, rewards, beta, start=None, pace=PACE):
    """Climb the objective from the policy `start`, or from the reference: yields the policy (N,) after each step.

    The first is the one before any step. The policy is softmax(θ) and θ follows the natural gradient (Kakade 2001),
    ∂J/∂θ measured by what it does to the probabilities: θ += pace/β (a - Σ π a). The plain gradient has a factor π and
    all but stops at answers that have become rare. Each step closes the share `pace` of what is missing in every
    log-probability; it ends where none changes by `STILL` any more (probabilities themselves also rest while an answer
    is still on its way from far below). ValueError unless β and every probability are above 0.
    """
    reference, rewards = (np.asarray(values, dtype=np.float64) for values in (reference, rewards))
    policy = reference if start is None else np.asarray(start, dtype=np.float64)
    if beta <= 0 or np.any(reference <= 0) or np.any(policy <= 0):
        raise ValueError(f"beta and every probability must be above 0, got {beta}, {reference} and {policy}")
    logits, change = np.log(policy), 1.0
    yield policy
    while change >= STILL:
        logits = logits + pace / beta * gradient(policy, reference, rewards, beta) / policy
        policy, before = softmax(logits), policy
        change = np.abs(np.log(policy / before)).max()
        yield policy
