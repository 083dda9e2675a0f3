"""The Transformer with a sliding window, run so that it computes what its window needs and nothing else.

`transformer.run(…, window=r)` computes all n² scores and hides most of them. Here each token gets a key and a value
once, and each query meets r keys: the outputs are the same, and the work between tokens is 2 n r d (sliding windows:
Beltagy, Peters & Cohan 2020, Longformer, arXiv:2004.05150, section 3.1). At the start, where r keys do not exist yet,
a query meets zeros, which are hidden.
"""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from models.numerics import layer_norm, softmax
from models.transformer import feed_forward, positions


def run(params, xs, window, heads=2):
    """Outputs at each of the T inputs `xs`, arrays (1, D) with D = C, of a one-layer model: a list of T arrays (1, C).

    Every position looks back at the last `window`, its own included. Raises ValueError unless `window` is 1 to T.
    """
    if not 0 < window <= len(xs):
        raise ValueError(f"window must be 1 to the length {len(xs)}, got {window}")
    (parts,) = params["layers"]
    x = np.concatenate(xs)  # (T, C)
    x = x + positions(*x.shape).astype(x.dtype)
    x = x + attend(layer_norm(x, **parts["norm1"]), window, heads, **parts["attention"])
    x = layer_norm(feed_forward(x, parts["norm2"], parts["linear1"], parts["linear2"]), **params["norm"])
    return list(x[:, None])


def attend(x, window, heads, *, in_proj_weight, in_proj_bias, out_proj_weight, out_proj_bias):
    """`transformer.attend` of x (T, C) in a window of r: each query with its own r keys, (T, C)."""
    length, width = x.shape
    qkv = np.reshape(x @ in_proj_weight.T + in_proj_bias, (length, 3, heads, 1, width // heads))
    q, k, v = qkv[:, 0], last_ones(qkv[:, 1, :, 0], window), last_ones(qkv[:, 2, :, 0], window)
    hidden = np.arange(length)[:, None] + np.arange(window) < window - 1  # (T, r): before the first token
    mask = np.where(hidden, -np.inf, 0.0).astype(x.dtype)[:, None, None]
    weights = softmax(q @ k / (width // heads) ** 0.5 + mask)  # (T, H, 1, r)
    fetched = np.reshape(weights @ np.swapaxes(v, 2, 3), (length, width))
    return fetched @ out_proj_weight.T + out_proj_bias


def last_ones(values, window):
    """At each step of `values` (T, H, C/H) the last r of them, (T, H, C/H, r): a view, nothing is copied r times."""
    before = np.zeros((window - 1, *values.shape[1:]), values.dtype)
    return sliding_window_view(np.concatenate([before, values]), window, axis=0)
