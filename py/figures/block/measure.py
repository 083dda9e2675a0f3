"""How long the vectors are on their way through the encoder's layers: what comes in, what each part adds, what is left.

The length of a vector is its L2 norm, the square root of the sum of its squared components; here always the mean over
the pieces of a sentence, [CLS] and [SEP] left out: what the feed-forward networks write at [CLS] is up to 195 long, and
would hide what becomes of the words.
"""

import numpy as np
from models import encoder

# in the order in which a layer makes them: what comes in; what attention adds, the sum, the sum normalised; what the
# feed-forward network adds, the sum, the sum normalised, which is what comes into the next layer
STAGES = ("in", "attention", "attention_sum", "attention_norm", "fed", "fed_sum", "fed_norm")


def lengths(layers: list, states: list, mask: str = "none", heads: int = encoder.HEADS) -> np.ndarray:
    """Mean length of the vectors at each of the STAGES of each layer: (L, 7).

    layers: the encoder's parameters; states: the "states" that `encoder.encode` gave with the same mask, each (T, C).
    A contribution holds its bias: it is what is added to the stream, no less.
    """
    hidden = encoder.attention_mask(mask, len(states[0]))
    return np.array([of_layer(x, hidden, heads, layer) for x, layer in zip(states[:-1], layers, strict=True)])


def of_layer(x: np.ndarray, hidden: np.ndarray | None, heads: int, layer: dict) -> list:
    """One layer run on x (T, C): the mean length at each of the STAGES."""
    parts = encoder.block(x, hidden, heads, **layer)
    after_attention = x + parts["attn_out"], parts["post_attn"]
    after_feeding = parts["post_attn"] + parts["ffn_out"], parts["state"]
    return [mean_length(each) for each in (x, parts["attn_out"], *after_attention, parts["ffn_out"], *after_feeding)]


def mean_length(vectors: np.ndarray) -> float:
    """(T, C) to one number, the first and the last of the T left out."""
    return float(np.linalg.norm(vectors[1:-1], axis=1).mean(dtype=np.float64))


def of_choice(measured: np.ndarray, layer: int | str) -> dict:
    """One layer's lengths by stage, or for "mean" the plain mean over the layers."""
    row = measured[encoder.picked("layer", layer, len(measured))].mean(axis=0)
    return dict(zip(STAGES, map(float, row), strict=True))
