"""What writing n pieces one after another costs, with a cache of keys and values and without: counted on the encoder.

The encoder is run at a few lengths while its products are counted. With a cache the work for piece t grows by the same
amount from piece to piece, without it by a growing amount, so two and three runs give the work at any length.
"""

from functools import lru_cache

import numpy as np
from models import decoding, encoder
from models.counting import counted

LAYERS, WIDTH, INSIDE = 6, 384, 1536  # L, C and F of this encoder
GROUPS = 4  # of the 12 heads, if they shared keys and values in groups
FLOAT32 = 4  # bytes


@lru_cache
def counts(width: int = WIDTH, inside: int = INSIDE, heads: int = encoder.HEADS) -> dict:
    """Of one layer: "cached", the multiply-adds for pieces 1 and 2 with a cache; "again", those for reading texts of
    1, 2 and 3 pieces whole; "kept", the bytes that the cache grows by with each piece (float32)."""
    layer = layer_of_ones(width, inside)
    cached, kept = [], decoding.empty(1, heads, width)
    for _ in range(2):
        tally = {"multiply_adds": 0}
        _, kept = decoding.step(np.ones((1, width), "f4"), kept, counted([layer], tally), heads)
        cached.append(tally["multiply_adds"])
    again = []
    for length in (1, 2, 3):
        tally = {"multiply_adds": 0}
        hidden = encoder.attention_mask("causal", length)
        encoder.block(np.ones((length, width), "f4"), hidden, heads, **counted(layer, tally))
        again.append(tally["multiply_adds"])
    return {"cached": cached, "again": again, "kept": sum(part.nbytes for part in kept[0]) // 2}


def layer_of_ones(width: int, inside: int) -> dict:
    """A layer's parameters: what the numbers are makes no difference to how many of them are multiplied."""
    shapes = {
        "qkv": (width, 3 * width), "attention_output": (width, width), "attention_norm": (width,),
        "intermediate": (width, inside), "output": (inside, width), "output_norm": (width,),
    }  # fmt: skip
    return {name: {"weight": np.ones(shape, "f4"), "bias": np.ones(shape[-1], "f4")} for name, shape in shapes.items()}


def work(n: int) -> dict:
    """All layers, for each of the pieces 1 to n: {"cached", "again": multiply-adds for it, (n,) of whole numbers,
    "kept": bytes in the cache after the last}. Without a cache, the whole text so far is read again for each piece."""
    if not (isinstance(n, int) and n > 0):
        raise ValueError(f"n must be a whole number above 0, got {n}")
    found, t = counts(), np.arange(n, dtype=np.int64)
    (first, second), (one, two, three) = found["cached"], found["again"]
    return {
        "cached": LAYERS * (first + t * (second - first)),
        "again": LAYERS * (one + t * (two - one) + t * (t - 1) // 2 * (three - 2 * two + one)),
        "kept": LAYERS * n * found["kept"],
    }


def kept_by_scheme(heads: int, size: int, layers: int, groups: int, number: int) -> dict:
    """Bytes that a cache grows by with each piece, for `heads` heads of `size` numbers: with keys and values for each
    head, for each group of heads, for all heads together, or as one latent vector for all.

    DeepSeek-AI 2024, arXiv:2405.04434, Table 1, whose latent vector is 4 heads long, and half a head more for the
    positions; `number` is the bytes of one number.
    """
    kept = {"multi-head": 2 * heads * size, "grouped": 2 * groups * size, "multi-query": 2 * size}
    return {name: layers * number * each for name, each in {**kept, "latent": 4 * size + size // 2}.items()}


def kept_by_this_encoder() -> dict:
    """`kept_by_scheme` for the encoder of this page, its numbers in float32."""
    return kept_by_scheme(encoder.HEADS, WIDTH // encoder.HEADS, LAYERS, GROUPS, FLOAT32)
