"""The Transformer with a sliding window, run in blocks so that it computes no more than its window needs.

`transformer.run(…, window=r)` computes all n² scores and hides most of them; the outputs here are the same, and the
work grows with n · r. Overlapping blocks of this kind: Beltagy, Peters & Cohan 2020 (Longformer, "chunks"),
arXiv:2004.05150.
"""

import autograd.numpy as np

from models.numerics import layer_norm
from models.transformer import causal_mask, layer, positions


def run(params, xs, window, heads=2):
    """Outputs at each of the T inputs `xs`, arrays (1, D) with D = C, of a one-layer model: a list of T arrays (1, C).

    Every position looks back at the last `window`, its own included. Raises ValueError unless `window` divides T.
    """
    length = len(xs)
    if not 0 < window <= length or length % window:
        raise ValueError(f"window must divide the length {length}, got {window}")
    (parts,) = params["layers"]
    x = np.concatenate(xs)  # (T, C)
    x = x + positions(*x.shape).astype(x.dtype)
    blocks = np.reshape(x, (length // window, window, x.shape[1]))  # (T/r, r, C)
    pairs = np.concatenate([blocks[:-1], blocks[1:]], axis=1)  # (T/r - 1, 2r, C): each block after the one before
    mask = causal_mask(2 * window, window).astype(x.dtype)  # (2r, 2r)
    first = layer(blocks[:1], mask[:window, :window], heads, **parts)  # (1, r, C)
    others = layer(pairs, mask[window:], heads, **parts)  # (T/r - 1, r, C)
    outputs = [layer_norm(x, **params["norm"]) for x in (first, others)]
    return [x for part in outputs for x in np.reshape(part, (-1, 1, part.shape[2]))]
