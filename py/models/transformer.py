"""A causal Transformer: every position looks back at all earlier ones in one step (Vaswani et al. 2017).

Layers normalise before each part (pre-norm), as GPT-2 does and as `torch.nn.TransformerEncoderLayer(norm_first=True)`
defines it; parameter names are PyTorch's.
"""

import autograd.numpy as np

from models.numerics import layer_norm, softmax
from models.rotary import ROPE_BASE


def positions(length, width, base=ROPE_BASE, trained_length=0):
    """Sinusoids that mark each position, (T, C): Vaswani et al. 2017, section 3.5, whose base is 10,000.

    A `trained_length` L above 0 squeezes the positions p of a longer sequence to p L / T, which lie between 0 and L
    (position interpolation: Chen et al. 2023, arXiv:2306.15595, who do so with rotations).
    """
    places = np.arange(length) * (min(1, trained_length / length) if trained_length else 1)  # (T,)
    angles = places[:, None] / base ** (np.arange(0, width, 2) / width)  # (T, C/2)
    return np.stack([np.sin(angles), np.cos(angles)], axis=-1).reshape(length, width)  # (T, C)


def causal_mask(length, window=0):
    """0 where a row's position may look, -inf elsewhere, (T, T): itself and what came before it.

    A `window` above 0 hides all but the last `window` positions, the own one included (sliding-window attention).
    """
    back = np.arange(length)[:, None] - np.arange(length)[None, :]  # (T, T): how far back the column is
    hidden = (back < 0) | ((back >= window) if window else False)
    return np.where(hidden, -np.inf, 0.0)


def attend(x, mask, heads, *, in_proj_weight, in_proj_bias, out_proj_weight, out_proj_bias):
    """Multi-head scaled dot-product attention, softmax(q k^T / sqrt(d) + mask) v: equation 1 of the paper.

    x is (B, T, C), mask (Q, T): the last Q positions look at all T. Returns the layer's attention output (B, Q, C) and
    the weights (B, H, Q, T), whose rows sum to 1.
    """
    batch, length, width = x.shape
    asking = len(mask)
    qkv = x @ in_proj_weight.T + in_proj_bias  # (B, T, 3C)
    qkv = np.transpose(np.reshape(qkv, (batch, length, 3, heads, width // heads)), (2, 0, 3, 1, 4))
    q, k, v = qkv[0][:, :, -asking:], qkv[1], qkv[2]  # (B, H, Q or T, C/H)
    scores = q @ np.swapaxes(k, 2, 3) / (width // heads) ** 0.5  # (B, H, Q, T)
    weights = softmax(scores + mask)  # (B, H, Q, T)
    fetched = np.reshape(np.swapaxes(weights @ v, 1, 2), (batch, asking, width))  # (B, Q, C)
    return fetched @ out_proj_weight.T + out_proj_bias, weights


def layer(x, mask, heads, *, attention, norm1, norm2, linear1, linear2):
    """One layer on (B, T, C): attention, then a feed-forward network with ReLU, each added to what came in.

    Gives (B, Q, C) for the last Q positions, those that have a row in the mask (Q, T).
    """
    attn_out, _ = attend(layer_norm(x, **norm1), mask, heads, **attention)
    x = x[:, -len(mask) :] + attn_out
    return feed_forward(x, norm2, linear1, linear2)


def feed_forward(x, norm2, linear1, linear2):
    """The second part of a layer on (…, C): what two matrices with ReLU between them make of x, added to it."""
    inside = np.maximum(layer_norm(x, **norm2) @ linear1["weight"].T + linear1["bias"], 0)  # (…, F)
    return x + inside @ linear2["weight"].T + linear2["bias"]


def run(params, xs, window=0, heads=2, last=0, trained_length=0):
    """Outputs at each of the T inputs `xs`, arrays (B, D) with D = C: a list of T arrays (B, C).

    What `window` hides `causal_mask` says, what `trained_length` squeezes `positions`. A `last` above 0 gives only the
    last so many of them, and the topmost layer computes no others.
    """
    x = np.stack(xs, axis=1)  # (B, T, C)
    length, width = x.shape[1:]
    x = x + positions(length, width, trained_length=trained_length).astype(x.dtype)
    mask = causal_mask(length, window).astype(x.dtype)
    for parts in params["layers"][:-1]:
        x = layer(x, mask, heads, **parts)
    x = layer(x, mask[-last:], heads, **params["layers"][-1])  # -0 is 0: all rows
    x = layer_norm(x, **params["norm"])
    return [x[:, t] for t in range(x.shape[1])]


def inside(params, xs, heads=2):
    """Who looks at whom among T inputs `xs`, arrays (1, D): attention (L, H, T, T), a row for each asking position."""
    x = np.stack(xs, axis=1)  # (1, T, C)
    x = x + positions(*x.shape[1:])
    mask = causal_mask(x.shape[1])
    weights = []
    for parts in params["layers"]:
        weights.append(attend(layer_norm(x, **parts["norm1"]), mask, heads, **parts["attention"])[1][0])
        x = layer(x, mask, heads, **parts)
    return {"attention": np.stack(weights)}


def initial(rng, width, layers=1):
    """Random parameters: weights normal with variance 1/inputs, biases 0, a feed-forward width F = 4 C."""

    def linear(outputs, inputs):
        return {"weight": rng.normal(0, inputs**-0.5, (outputs, inputs)), "bias": np.zeros(outputs)}

    def norm():
        return {"weight": np.ones(width), "bias": np.zeros(width)}

    def one_layer():
        into, out = linear(3 * width, width), linear(width, width)
        return {
            "attention": {
                "in_proj_weight": into["weight"],
                "in_proj_bias": into["bias"],
                "out_proj_weight": out["weight"],
                "out_proj_bias": out["bias"],
            },
            "norm1": norm(),
            "norm2": norm(),
            "linear1": linear(4 * width, width),
            "linear2": linear(width, 4 * width),
        }

    return {"layers": [one_layer() for _ in range(layers)], "norm": norm()}
