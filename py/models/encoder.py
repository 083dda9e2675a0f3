"""A real pretrained encoder, MiniLM-L6 (22.6 M parameters, its pooler left out), run forward in plain numpy, float32.

Sources: Devlin et al., "BERT" (2018), for the model; Vaswani et al., "Attention Is All You Need" (2017), section 3.2,
for attention; Wang et al., "MiniLM" (2020), for these weights. Letters in this file: T pieces, C channels (384),
H heads (12), D head width (32), L layers (6), F feed-forward width (1536), V vocabulary (30,522).

Weights are dicts with the checkpoint's names, opened with `**`. Each matrix lies as (in, out), contiguous, and q, k and
v are one matrix (C, 3C): one large product is what BLAS does best, most of all in WebAssembly.
"""

import numpy as np

from models.numerics import affine, layer_norm, softmax

HEADS = 12
MASKS = ("none", "causal")
LN_EPS = 1e-12  # BERT's own
# Abramowitz & Stegun (1964), 7.1.28: erf(z) = 1 - 1 / (1 + a1 z + … + a6 z^6)^16, error at most 3e-7, for z >= 0
ERF = (0.0705230784, 0.0422820123, 0.0092705272, 0.0001520143, 0.0002765672, 0.0000430638)


def encode(params: dict, word_vectors: np.ndarray, mask: str = "none", heads: int = HEADS) -> dict:
    """Run every layer over the (T, C) float32 vectors of the pieces; positions are added here.

    params: {"embeddings": …, "layers": [one dict for each layer]}, as `weights.grouped` makes it from the stored files.
    mask: "none", or "causal" to hide later pieces in every layer (the encoder was not trained so).
    Gives "states", L+1 arrays (T, C), the first before any layer, and "attention" (L, H, T, T) after the softmax: each
    row is one asking piece and sums to 1. ValueError for an unknown mask or a T outside 1 to 512.
    """
    hidden = attention_mask(mask, len(word_vectors))
    states, attention = [embed(word_vectors, **params["embeddings"])], []
    for layer in params["layers"]:
        parts = block(states[-1], hidden, heads, **layer)
        states.append(parts["state"])
        attention.append(parts["attention"])
    return {"states": states, "attention": np.stack(attention)}  # (L, H, T, T)


def word_place(piece: int, rows: int) -> tuple[str, int]:
    """Say where a piece's vector is stored: (file name, row in it). Example: 64 of 64 rows a file ->
    ("words/001.bin", 0)."""
    return f"words/{piece // rows:03}.bin", piece % rows


def attention_mask(mask: str, length: int) -> np.ndarray | None:
    """Say which piece (column) each asking piece (row) must not see: (T, T) of bool, or None if it may see all."""
    if mask not in MASKS:
        raise ValueError(f"mask must be {' or '.join(MASKS)}, got {mask!r}")
    return np.triu(np.ones((length, length), bool), k=1) if mask == "causal" else None  # (T, T)


def embed(words: np.ndarray, position: np.ndarray, token_type: np.ndarray, norm: dict) -> np.ndarray:
    """Add each place's vector and that of the first text (token type 0) to the words, then normalise: (T, C)."""
    if not 1 <= len(words) <= len(position):
        raise ValueError(f"a text must have 1 to {len(position)} pieces, got {len(words)}")
    return layer_norm(words + position[: len(words)] + token_type, **norm, eps=LN_EPS)


def block(
    x: np.ndarray, hidden: np.ndarray | None, heads: int, *,
    qkv: dict, attention_output: dict, attention_norm: dict, intermediate: dict, output: dict, output_norm: dict,
) -> dict:  # fmt: skip
    """One layer on x (T, C): attention, then the feed-forward network, each added to its input and then normalised.

    Gives the parts of `attend`, and "post_attn" (T, C) after the first sum, "activated" (T, F) between the two
    feed-forward matrices, "ffn_out" (T, C) after them, and "state" (T, C), what the next layer gets.
    """
    parts = attend(x, hidden, heads, qkv, attention_output)
    post_attn = layer_norm(x + parts["attn_out"], **attention_norm, eps=LN_EPS)
    activated = gelu(affine(post_attn, **intermediate))  # (T, F)
    ffn_out = affine(activated, **output)  # (T, C)
    state = layer_norm(post_attn + ffn_out, **output_norm, eps=LN_EPS)
    return parts | {"post_attn": post_attn, "activated": activated, "ffn_out": ffn_out, "state": state}


def attend(x: np.ndarray, hidden: np.ndarray | None, heads: int, qkv: dict, attention_output: dict) -> dict:
    """softmax(q k^T / sqrt(D)) v in every head (Vaswani et al., equation 1), then one matrix over all heads.

    Gives "q", "k", "v" (H, T, D), "scores" (H, T, T) before the softmax, -inf where hidden, "attention" (H, T, T)
    after it, "heads" (T, C), what the heads fetched side by side, and "attn_out" (T, C), what the layer adds to x.
    """
    length, width = x.shape
    q, k, v = affine(x, **qkv).reshape(length, 3, heads, -1).transpose(1, 2, 0, 3)  # 3 of (H, T, D)
    scores = q @ k.transpose(0, 2, 1)  # (H, T, T)
    scores *= np.float32(1 / np.sqrt(width // heads))
    if hidden is not None:
        scores[:, hidden] = -np.inf
    attention = softmax(scores)  # (H, T, T)
    fetched = (attention @ v).transpose(1, 0, 2).reshape(length, width)  # (T, C)
    attn_out = affine(fetched, **attention_output)  # (T, C)
    return {"q": q, "k": k, "v": v, "scores": scores, "attention": attention, "heads": fetched, "attn_out": attn_out}


def gelu(x: np.ndarray) -> np.ndarray:
    """x Phi(x), Phi the normal distribution's (Hendrycks & Gimpel, 2016), within 1e-6 in float32 for any x.

    x Phi(x) = (x + |x| erf(|x| / sqrt 2)) / 2, and erf by ERF: products, sums and one division, which numpy does four
    at a time in WebAssembly. Its abs, maximum, exp and tanh go one by one and take 10 to 45 times as long.
    """
    size = np.copysign(x, np.float32(1))  # |x|
    power = np.full_like(x, ERF[-1] / 2 ** (len(ERF) / 2))
    with np.errstate(over="ignore"):  # far out it becomes infinite, and 1/inf = 0 is right
        for degree in range(len(ERF) - 1, -1, -1):  # Horner's rule, 1/sqrt 2 taken into the coefficients
            power *= size
            power += np.float32(ERF[degree - 1] / 2 ** (degree / 2) if degree else 1)
        for _ in range(4):
            np.square(power, out=power)  # to the 16th
    out = size - size / power
    out += x
    out *= np.float32(0.5)
    return out


def mean_attention(attention: np.ndarray, layer: int | str, head: int | str) -> np.ndarray:
    """One head's weights, or the plain mean over heads, layers or both: (L, H, T, T) to (T, T), float64.

    layer: "mean" or 0 to L-1; head: "mean" or 0 to H-1; ValueError otherwise. Rows still sum to 1, as a mean of rows
    that do.
    """
    layers, heads = attention.shape[:2]
    chosen = attention[picked("layer", layer, layers), picked("head", head, heads)]  # (1 or L, 1 or H, T, T)
    return chosen.mean(axis=(0, 1), dtype=np.float64)  # (T, T)


def picked(name: str, choice: int | str, count: int) -> slice:
    """The slice that keeps one layer or head, or all of them for "mean"."""
    if isinstance(choice, str) and choice == "mean":
        return slice(None)
    if isinstance(choice, int) and 0 <= choice < count:
        return slice(choice, choice + 1)
    raise ValueError(f'{name} must be "mean" or 0 to {count - 1}, got {choice!r}')
