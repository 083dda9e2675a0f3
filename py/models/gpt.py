"""A small GPT run forward in plain numpy, float32, with a key-value cache: what was read once is not read again.

Sources: Vaswani et al. 2017, section 3.2, for attention; Radford et al. 2019 (GPT-2), section 2.3, for layers that
normalise first and one normalisation after the last; Su et al. 2021 (RoPE), section 3.4, for positions: queries and
keys are turned by an angle that grows with their position, so that their product knows how far apart they are. Letters:
T new tokens, S all tokens so far, C channels, H heads, D = C/H head width, F = 4 C feed-forward width, V vocabulary.
Different from GPT-2: the positions, ReLU, and whole words as tokens.

Weights are dicts with PyTorch's names, opened with `**`; each matrix lies as (in, out).
"""

from functools import cache

import numpy as np

from models import int8, safetensors, weights
from models.numerics import affine, layer_norm, softmax
from models.rotary import apply_rope, table

HEADS = 4
CONTEXT = 96


def load(name: str, data: np.ndarray | bytes, manifest: dict) -> dict:
    """The parameters in a file "NAME.safetensors" that the manifest describes; WeightsError if it is not that file.

    {"embedding" (V, C), "layers": [...], "norm"}; the reward model's "head" {"weight", "bias"} too.
    """
    file = f"{name}.safetensors"
    weights.check(file, data, manifest)
    return weights.grouped(int8.unpacked(safetensors.read(file, data)))


def read(params: dict, ids, cache: list | None = None) -> tuple[np.ndarray, list]:
    """Read T more tokens: their states (T, C) after the last normalisation, and the cache for what comes next.

    `cache` is what an earlier call gave, or None for the first tokens: for each layer the keys and values (H, S, D) so
    far. It is not changed, so that one beginning can be continued in several ways. ValueError if T is 0 or S > 96.
    """
    ids = np.asarray(ids, dtype=np.int64)
    start = cache[0][0].shape[1] if cache else 0
    if not 1 <= len(ids) <= CONTEXT - start:
        raise ValueError(f"a text must have 1 to {CONTEXT} tokens, got {len(ids)} after {start}")
    x = params["embedding"][ids]  # (T, C)
    grown = []
    for number, layer in enumerate(params["layers"]):
        x, keys_and_values = block(x, cache[number] if cache else None, **layer)
        grown.append(keys_and_values)
    return layer_norm(x, **params["norm"]), grown


def logits(params: dict, states: np.ndarray) -> np.ndarray:
    """Scores of the next token: (T, C) to (T, V), or (C,) to (V,); the word vectors are used again (tied)."""
    return states @ params["embedding"].T


def reward(params: dict, ids) -> float:
    """What the reward model gives a whole chat, from <user> to <end>: its head on the state of the last token."""
    states, _ = read(params, ids)
    return float(states[-1] @ params["head"]["weight"][:, 0] + params["head"]["bias"][0])


def block(
    x: np.ndarray, before: tuple | None, *,
    norm1: dict, qkv: dict, out: dict, norm2: dict, expand: dict, contract: dict,
) -> tuple[np.ndarray, tuple]:  # fmt: skip
    """One layer on x (T, C): attention, then a feed-forward network, each on normalised input and added to x.

    `before` holds keys and values (H, S - T, D) of earlier tokens; gives x and the keys and values (H, S, D) of all.
    """
    fetched, keys_and_values = attend(layer_norm(x, **norm1), before, **qkv)
    x = x + affine(fetched, **out)
    inside = affine(layer_norm(x, **norm2), **expand)  # (T, F)
    np.maximum(inside, 0, out=inside)
    return x + affine(inside, **contract), keys_and_values


def attend(x: np.ndarray, before: tuple | None, weight: np.ndarray, bias: np.ndarray) -> tuple[np.ndarray, tuple]:
    """softmax(q k^T / sqrt(D)) v in every head, each token looking at itself and all before it: (T, C) to (T, C)."""
    length, width = x.shape
    q, k, v = affine(x, weight, bias).reshape(length, 3, HEADS, -1).transpose(1, 2, 0, 3)  # 3 of (H, T, D)
    start = before[0].shape[1] if before else 0
    cos, sin = (each[start : start + length] for each in turns(width // HEADS))  # (T, D/2)
    q, k = apply_rope(q, cos, sin), apply_rope(k, cos, sin)
    if before:
        k, v = np.concatenate([before[0], k], axis=1), np.concatenate([before[1], v], axis=1)  # (H, S, D)
    scores = q @ k.transpose(0, 2, 1)  # (H, T, S)
    scores *= np.float32((width // HEADS) ** -0.5)
    if length > 1:
        scores += later(length, k.shape[1])
    return (softmax(scores) @ v).transpose(1, 0, 2).reshape(length, width), (k, v)


@cache
def turns(width: int) -> tuple[np.ndarray, np.ndarray]:
    """Cosine and sine by which a head of this width is turned at each place, (96, D/2) each, in float32."""
    cos, sin = table(np.arange(CONTEXT), width)
    return cos.astype(np.float32), sin.astype(np.float32)


def later(asking: int, length: int) -> np.ndarray:
    """-inf where one of the last `asking` tokens (row) must not look: at those after it, (T, S)."""
    return np.triu(np.full((asking, length), -np.inf, np.float32), k=1 + length - asking)
