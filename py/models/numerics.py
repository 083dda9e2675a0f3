"""The few functions that the models share, each in the precision of what it gets, and each good for autograd too.

`sigmoid` and `linear` carry their own derivatives: one node each in autograd's record instead of four, which halves the
time of a recurrent network's backward pass in the browser. Arrays' own methods and operators cost nothing more than in
plain numpy, functions of `autograd.numpy` do; what autograd follows has no `/=`, so Python takes `/` there instead.
"""

import autograd.numpy as np
from autograd.extend import defvjp, primitive

LN_EPS = 1e-5  # added to a variance, as PyTorch does


@primitive
def sigmoid(x):
    """1 / (1 + exp(-x)), written with tanh so that no argument overflows."""
    return 0.5 * np.tanh(0.5 * x) + 0.5


defvjp(sigmoid, lambda out, x: lambda g: g * out * (1 - out))


@primitive
def linear(x, weight, bias):
    """x W^T + b for x (B, D), weight (C, D), bias (C): the rows of W are the outputs, as in `torch.nn.Linear`."""
    return x @ weight.T + bias  # (B, C)


defvjp(
    linear,
    lambda out, x, weight, bias: lambda g: g @ weight,  # (B, D)
    lambda out, x, weight, bias: lambda g: g.T @ x,  # (C, D)
    lambda out, x, weight, bias: lambda g: np.sum(g, axis=0),  # (C,)
)


def affine(x, weight, bias):
    """x W + b for x (T, in), weight (in, out), bias (out,): a matrix that lies as BLAS reads it fastest."""
    out = x @ weight  # (T, out)
    out += bias
    return out


def softmax(scores):
    """exp(scores) divided by their sum along the last axis; the largest score is subtracted first against overflow."""
    exponentials = np.exp(scores - scores.max(axis=-1, keepdims=True))
    exponentials /= exponentials.sum(axis=-1, keepdims=True)
    return exponentials


def layer_norm(x, weight, bias, eps=LN_EPS):
    """Each vector along the last axis shifted to mean 0 and scaled to variance 1, then w x + b (Ba et al. 2016)."""
    centred = x - x.mean(axis=-1, keepdims=True)
    variance = (centred**2).mean(axis=-1, keepdims=True)
    centred /= np.sqrt(variance + eps)
    return centred * weight + bias
