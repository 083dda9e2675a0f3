"""Gradient retention: how strongly an input k steps back still moves the last output.

    r(k) = ‖∂h_T/∂x_{T-k}‖_F / ‖∂h_T/∂x_T‖_F

measured on the running model by automatic differentiation, the same way for every architecture and exactly (the whole
Jacobian, no sampling). Vanishing and exploding gradients in these terms: Pascanu, Mikolov & Bengio 2013, equation 5.
"""

import autograd.numpy as np
from autograd import grad
from autograd.extend import defvjp, primitive


@primitive
def watch(anchor, x, gradients, t):
    """`x` itself; the backward pass leaves the gradient that arrives at it in `gradients[t]`.

    autograd would also differentiate with respect to a list of inputs, but looks at the whole list once per element:
    quadratic in T. Here every input hangs on one dummy number, `anchor`, and is met once.
    """
    return x


def keep_gradient(out, anchor, x, gradients, t):
    def vjp(g):
        gradients[t] = g
        return 0.0

    return vjp


defvjp(watch, keep_gradient, argnums=[0])


def jacobians(run, params, inputs, width, **options):
    """∂h_T/∂x_t for every input x_t of `inputs` (T, D): a list of T matrices (C, D), C being `width`.

    One backward pass gives all: the sequence stands C times side by side, and copy number c asks for output c.
    """
    gradients = [None] * len(inputs)
    states = []

    def probe(anchor):
        xs = [watch(anchor, np.repeat(x[None], width, axis=0), gradients, t) for t, x in enumerate(inputs)]  # (C, D)
        states.extend(run(params, xs, **options))  # T arrays (C, C)
        return np.sum(states[-1] * np.eye(width))

    grad(probe)(0.0)
    # Dropped at once, a chain of 130 steps overflows the stack of Pyodide's worker: free it step by step, last first.
    while states:
        states.pop()
    return gradients


def retention(run, params, inputs, width, **options):
    """r(k) for k = 0 … T-1, an array (T,) that begins with 1; `run(params, xs, **options)` is the model.

    A distance out of the model's reach (a window, a causal mask) gives exactly 0. Raises ValueError where the measure
    does not exist: the last output does not depend on its own input, or the gradient overflows.
    """
    norms = gradient_norms(run, params, inputs, width, **options)
    if not (np.isfinite(norms).all() and norms[0] > 0):
        raise ValueError(f"the gradient must be finite and reach the last input, got {norms[0]} there")
    return norms / norms[0]


def gradient_norms(run, params, inputs, width, **options):
    """‖∂h_T/∂x_{T-k}‖_F for k = 0 … T-1, an array (T,): from the last input backwards, finite or not."""
    norms = [0.0 if g is None else frobenius(g) for g in jacobians(run, params, inputs, width, **options)]
    return np.array(norms[::-1])


def frobenius(matrix):
    """‖matrix‖_F. Entries of 0.1 to the 200th are small but not 0, and their squares would be: scale them up before, by
    a power of two, which changes no digit."""
    largest = np.max(np.abs(matrix))
    if not 0 < largest < np.inf:
        return largest
    scale = 2.0 ** np.floor(np.log2(largest))
    return scale * np.sqrt(np.sum((matrix / scale) ** 2))
