"""The gated recurrent unit: two gates and no separate cell (Cho et al. 2014), as `torch.nn.GRU` defines it."""

import autograd.numpy as np

from models.numerics import linear, sigmoid


def gates(x, h, *, weight_ih, weight_hh, bias_ih, bias_hh):
    """What the state is told by input x (B, D) and the state before it h (B, C): r, z and n, each (B, C).

        r, z = sigmoid(...)    n = tanh(W_in x + b_in + r (W_hn h + b_hn))

    The reset gate r and the update gate z lie in 0 to 1, the candidate n in -1 to 1. r acts after the matrix product,
    which is PyTorch's form and not the paper's. Weights hold r, z, n in their rows (3C, D or C).
    """
    width = h.shape[1]
    from_input = linear(x, weight_ih, bias_ih)  # (B, 3C)
    from_state = linear(h, weight_hh, bias_hh)  # (B, 3C)
    opened = sigmoid(from_input[:, : 2 * width] + from_state[:, : 2 * width])  # (B, 2C)
    r, z = opened[:, :width], opened[:, width:]  # (B, C) each
    return r, z, np.tanh(from_input[:, 2 * width :] + r * from_state[:, 2 * width :])


def step(x, h, **params):
    """The next state, h' = (1 - z) n + z h, from input x (B, D) and state h (B, C)."""
    _, z, n = gates(x, h, **params)
    return n + z * (h - n)  # (B, C)


def run(params, xs):
    """States after each of the T inputs `xs`, arrays (B, D), from zeros: a list of T arrays (B, C)."""
    h = np.zeros((xs[0].shape[0], params["weight_hh"].shape[1]), xs[0].dtype)  # (B, C)
    hs = []
    for x in xs:
        h = step(x, h, **params)
        hs.append(h)
    return hs


def inside(params, xs):
    """What happens at each of the T inputs `xs`, arrays (1, D): the state h and the gates, (T, C) each."""
    h = np.zeros((1, params["weight_hh"].shape[1]))
    steps = []
    for x in xs:
        r, z, _ = gates(x, h, **params)
        h = step(x, h, **params)
        steps.append((h, z, r))
    h, z, r = (np.concatenate(each) for each in zip(*steps, strict=True))
    return {"states": {"h": h}, "gates": {"update": z, "reset": r}}


def initial(rng, width, forget_bias=0.0):
    """Random parameters for inputs and state of `width`, with the update gate's bias set to `forget_bias`.

    Weights are uniform in ±1/sqrt(C), PyTorch's default; other biases are zero. In this form z near 1 keeps the state,
    so a positive bias keeps, as at the LSTM's forget gate; where h' = z n + (1 - z) h is written, its sign turns round.
    """
    bound = width**-0.5
    bias = np.zeros(3 * width)
    bias[width : 2 * width] = forget_bias
    return {
        "weight_ih": rng.uniform(-bound, bound, (3 * width, width)),
        "weight_hh": rng.uniform(-bound, bound, (3 * width, width)),
        "bias_ih": bias,
        "bias_hh": np.zeros(3 * width),
    }
