"""Long short-term memory: a cell that gates decide to keep, write or show.

Hochreiter & Schmidhuber 1997, with the forget gate of Gers, Schmidhuber & Cummins 2000, as `torch.nn.LSTM` defines it.
"""

import autograd.numpy as np

from models.numerics import linear, sigmoid


def gates(x, h, *, weight_ih, weight_hh, bias_ih, bias_hh):
    """What the cell is told by input x (B, D) and the output before it h (B, C): i, f, g and o, each (B, C).

        i, f, o = sigmoid(...)    g = tanh(...)

    The input, forget and output gates lie in 0 to 1, the candidate g in -1 to 1. They stand in the rows of the weights
    (4C, D or C) in PyTorch's order i, f, g, o.
    """
    width = h.shape[1]
    sums = linear(x, weight_ih, bias_ih) + linear(h, weight_hh, bias_hh)  # (B, 4C)
    opened = sigmoid(sums)  # (B, 4C), of which the third quarter is not used
    g = np.tanh(sums[:, 2 * width : 3 * width])  # (B, C)
    return opened[:, :width], opened[:, width : 2 * width], g, opened[:, 3 * width :]


def step(x, h, c, **params):
    """The next output and cell, c' = f c + i g and h' = o tanh(c'), from x (B, D), h (B, C) and the cell c (B, C)."""
    i, f, g, o = gates(x, h, **params)
    c = f * c + i * g  # (B, C)
    return o * np.tanh(c), c


def run(params, xs):
    """Outputs after each of the T inputs `xs`, arrays (B, D), from zeros: a list of T arrays (B, C)."""
    h = c = np.zeros((xs[0].shape[0], params["weight_hh"].shape[1]), xs[0].dtype)  # (B, C)
    hs = []
    for x in xs:
        h, c = step(x, h, c, **params)
        hs.append(h)
    return hs


def inside(params, xs):
    """What happens at each of the T inputs `xs`, arrays (1, D): the cell c, the output h and the gates, (T, C) each."""
    h = c = np.zeros((1, params["weight_hh"].shape[1]))
    steps = []
    for x in xs:
        i, f, _, o = gates(x, h, **params)
        h, c = step(x, h, c, **params)
        steps.append((c, h, f, i, o))
    c, h, f, i, o = (np.concatenate(each) for each in zip(*steps, strict=True))
    opened = {"forget": f, "input": i, "output": o}
    return {"states": {"c": c, "h": h}, "gates": opened}


def initial(rng, width, forget_bias=1.0):
    """Random parameters for inputs and state of `width`, with the forget gate's bias set to `forget_bias`.

    Weights are uniform in ±1/sqrt(C), PyTorch's default; other biases are zero. Jozefowicz et al. 2015 recommend a
    forget bias of 1: the gate then starts at sigmoid(1) = 0.73 instead of 0.5.
    """
    bound = width**-0.5
    bias = np.zeros(4 * width)
    bias[width : 2 * width] = forget_bias
    return {
        "weight_ih": rng.uniform(-bound, bound, (4 * width, width)),
        "weight_hh": rng.uniform(-bound, bound, (4 * width, width)),
        "bias_ih": bias,
        "bias_hh": np.zeros(4 * width),
    }
