"""The encoder made to read one piece at a time, as a model that writes must: with a cache of keys and values.

Under a causal mask no piece sees a later one, so the keys and values of a piece never change once they are made. Kept,
they need not be made again: the new piece alone goes through the layers, and its query asks all the kept keys.
"""

import numpy as np

from models.encoder import HEADS, LN_EPS, gelu
from models.numerics import affine, layer_norm, softmax


def empty(layers: int, heads: int, width: int) -> list:
    """A cache for each layer that holds nothing yet: [(keys, values)], both (H, 0, D)."""
    nothing = np.zeros((heads, 0, width // heads), np.float32)
    return [(nothing, nothing) for _ in range(layers)]


def step(x: np.ndarray, kept: list, layers: list, heads: int = HEADS) -> tuple:
    """One more piece x (1, C), embedded, through all layers: its last state (1, C) and the cache, one piece longer.

    kept: for each layer the (keys, values) of the pieces before, (H, t, D) each. Gives what `encoder.encode` gives for
    the last of t + 1 pieces with mask="causal".
    """
    longer = []
    for (keys, values), layer in zip(kept, layers, strict=True):
        q, k, v = affine(x, **layer["qkv"]).reshape(3, heads, 1, -1)  # (H, 1, D) each
        keys, values = np.concatenate([keys, k], axis=1), np.concatenate([values, v], axis=1)  # (H, t + 1, D)
        attention = softmax(q @ keys.transpose(0, 2, 1) * np.float32(q.shape[2] ** -0.5))  # (H, 1, t + 1)
        fetched = (attention @ values).reshape(1, -1)  # (1, C)
        post_attn = layer_norm(x + affine(fetched, **layer["attention_output"]), **layer["attention_norm"], eps=LN_EPS)
        ffn_out = affine(gelu(affine(post_attn, **layer["intermediate"])), **layer["output"])
        x = layer_norm(post_attn + ffn_out, **layer["output_norm"], eps=LN_EPS)
        longer.append((keys, values))
    return x, longer
