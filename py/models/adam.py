"""Adam: gradient descent whose step for each number is scaled by how large that number's gradients have been.

Kingma & Ba 2015, algorithm 1. Parameters, gradients and both moments are trees of one shape: dicts and lists whose
leaves are arrays. Every function is pure: it returns new trees and changes none.
"""

from math import sqrt

import numpy as np

from models.trees import leaves, mapped

MEAN_DECAY = 0.9  # β1
SQUARE_DECAY = 0.999  # β2
EPSILON = 1e-8


def start(params):
    """Moments of 0 for these parameters, before the first step."""
    return {"step": 0, "mean": mapped(np.zeros_like, params), "square": mapped(np.zeros_like, params)}


def update(params, gradients, moments, rate):
    """Parameters and moments after one more step with the learning rate `rate`.

        m' = β1 m + (1 - β1) g    v' = β2 v + (1 - β2) g²    θ' = θ - rate (m' / (1 - β1^t)) / (√(v' / (1 - β2^t)) + ε)

    Both moments begin at 0 and are too small at first; the divisions by 1 - β^t undo that.
    """
    step = moments["step"] + 1
    mean = mapped(lambda m, g: MEAN_DECAY * m + (1 - MEAN_DECAY) * g, moments["mean"], gradients)
    square = mapped(lambda v, g: SQUARE_DECAY * v + (1 - SQUARE_DECAY) * g * g, moments["square"], gradients)
    corrected_rate = rate / (1 - MEAN_DECAY**step)
    correction = 1 - SQUARE_DECAY**step
    params = mapped(lambda p, m, v: p - corrected_rate * m / (np.sqrt(v / correction) + EPSILON), params, mean, square)
    return params, {"step": step, "mean": mean, "square": square}


def clipped(gradients, longest):
    """The gradients, scaled down together where their common Euclidean norm is above `longest`.

    Pascanu, Mikolov & Bengio 2013, algorithm 1: against steps that an exploding gradient makes too long.
    """
    norm = sqrt(sum(float(np.sum(g * g)) for g in leaves(gradients)))
    return gradients if norm <= longest else mapped(lambda g: g * (longest / norm), gradients)
