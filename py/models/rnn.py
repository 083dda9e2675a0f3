"""The plain recurrent network: one state vector, rewritten at every step (Elman 1990)."""

import autograd.numpy as np

from models.numerics import linear


def step(x, h, *, weight_ih, weight_hh, bias_ih, bias_hh):
    """The next state: h' = tanh(W_ih x + b_ih + W_hh h + b_hh), as `torch.nn.RNN` defines it.

    x (B, D) is this step's input, h (B, C) the state before it; returns the state after it, (B, C).
    """
    return np.tanh(linear(x, weight_ih, bias_ih) + linear(h, weight_hh, bias_hh))  # (B, C)


def run(params, xs):
    """States after each of the T inputs `xs`, arrays (B, D), from a state of zeros: a list of T arrays (B, C)."""
    h = np.zeros((xs[0].shape[0], params["weight_hh"].shape[0]), xs[0].dtype)  # (B, C)
    hs = []
    for x in xs:
        h = step(x, h, **params)
        hs.append(h)
    return hs


def inside(params, xs):
    """What happens at each of the T inputs `xs`, arrays (1, D), as `figures.cell` draws it: the state h (T, C)."""
    return {"states": {"h": np.concatenate(run(params, xs))}}


def initial(rng, width, spectral_radius=1.0, input_variance=None):
    """Random parameters for inputs and state of `width`, with W_hh scaled to the given spectral radius.

    The spectral radius is the largest |eigenvalue| of W_hh. Entries are normal with variance 1/width before scaling;
    W_hh is drawn once and only then scaled, so that moving the slider stretches one and the same matrix. Entries of
    W_ih are normal with `input_variance`, or 1/width; PyTorch's uniform in ±1/sqrt(C) has 1/(3 C).
    """
    if not spectral_radius > 0:
        raise ValueError(f"spectral_radius must be above 0, got {spectral_radius}")
    deviation = (1 / width if input_variance is None else input_variance) ** 0.5
    weight_ih = rng.normal(0, deviation, (width, width))  # (C, D)
    weight_hh = rng.normal(0, width**-0.5, (width, width))  # (C, C)
    weight_hh = weight_hh * (spectral_radius / np.abs(np.linalg.eigvals(weight_hh)).max())
    return {
        "weight_ih": weight_ih,
        "weight_hh": weight_hh,
        "bias_ih": np.zeros(width),
        "bias_hh": np.zeros(width),
    }
