"""The gated recurrent unit: two gates and no separate cell (Cho et al. 2014), as `torch.nn.GRU` defines it."""

import autograd.numpy as np

from lab.models.numerics import linear, sigmoid


def step(x, h, *, weight_ih, weight_hh, bias_ih, bias_hh):
    """The next state from input x (B, D) and state h (B, C).

        r, z = sigmoid(...)    n = tanh(W_in x + b_in + r (W_hn h + b_hn))    h' = (1 - z) n + z h

    The reset gate r acts after the matrix product, which is PyTorch's form and not the paper's. Weights hold r, z, n in
    their rows (3C, D or C).
    """
    width = h.shape[1]
    from_input = linear(x, weight_ih, bias_ih)  # (B, 3C)
    from_state = linear(h, weight_hh, bias_hh)  # (B, 3C)
    gates = sigmoid(from_input[:, : 2 * width] + from_state[:, : 2 * width])  # (B, 2C)
    r, z = gates[:, :width], gates[:, width:]  # (B, C) each
    n = np.tanh(from_input[:, 2 * width :] + r * from_state[:, 2 * width :])  # (B, C)
    return n + z * (h - n)


def run(params, xs):
    """States after each of the T inputs `xs`, arrays (B, D), from zeros: a list of T arrays (B, C)."""
    h = np.zeros((xs[0].shape[0], params["weight_hh"].shape[1]), xs[0].dtype)  # (B, C)
    hs = []
    for x in xs:
        h = step(x, h, **params)
        hs.append(h)
    return hs


def initial(rng, width):
    """Random parameters for inputs and state of `width`: weights uniform in ±1/sqrt(C), PyTorch's default, biases 0."""
    bound = width**-0.5
    return {
        "weight_ih": rng.uniform(-bound, bound, (3 * width, width)),
        "weight_hh": rng.uniform(-bound, bound, (3 * width, width)),
        "bias_ih": np.zeros(3 * width),
        "bias_hh": np.zeros(3 * width),
    }
