"""The encoder written once more, in float64 and loops over heads, from BERT's paper: it shares the weights, no code.

Only for sentences all of whose words are pieces by themselves.
"""

import functools
import json
import re
from math import erf, prod

import numpy as np

from tools.derive import ROOT

FOLDER = ROOT / "static/models/encoder"
MANIFEST = json.loads((FOLDER / "manifest.json").read_text("utf-8"))
PLACES = np.linspace(-6, 6, 60_001)
ERFS = np.array([erf(place) for place in PLACES])  # 10⁻⁸ is as far as a straight line between two of them goes wrong


@functools.cache
def tensor(name: str) -> np.ndarray:
    place = MANIFEST["tensors"][name]
    data = (FOLDER / place["file"]).read_bytes()
    return np.frombuffer(data, "<f2", prod(place["shape"]), place["offset"]).astype(float).reshape(place["shape"])


@functools.cache
def vocabulary() -> dict:
    return {word: i for i, word in enumerate((FOLDER / "vocab.txt").read_text("utf-8").split("\n"))}


def pieces(sentence: str) -> list[str]:
    return ["[CLS]", *re.findall(r"\w+|[^\w\s]", sentence.lower()), "[SEP]"]


@functools.cache
def word(piece: str) -> np.ndarray:
    number, rows = vocabulary()[piece], MANIFEST["words"]["rows"]
    data = np.fromfile(FOLDER / MANIFEST["words"]["file"].format(number // rows), "<f2")
    return data.reshape(-1, 384)[number % rows].astype(float)


def normalised(x: np.ndarray, name: str) -> np.ndarray:
    centred = x - x.mean(-1, keepdims=True)
    return centred / np.sqrt((centred**2).mean(-1, keepdims=True) + 1e-12) * tensor(f"{name}.weight") + tensor(
        f"{name}.bias"
    )


def times(x: np.ndarray, name: str) -> np.ndarray:
    return x @ tensor(f"{name}.weight") + tensor(f"{name}.bias")


@functools.lru_cache(1024)
def read(sentence: str) -> dict:
    """What six layers do with T pieces: "attention" (6, 12, T, T), "values" (6, 12, T), the lengths of the value
    vectors, "added" (6, 2, T), the lengths of what attention and the feed-forward network add."""
    names = pieces(sentence)
    positions, kind = tensor("embeddings.position"), tensor("embeddings.token_type")
    x = normalised(np.stack([word(name) for name in names]) + positions[: len(names)] + kind, "embeddings.norm")
    attention, values, added = [], [], []
    for layer in range(6):
        own = f"layers.{layer}"
        q, k, v = np.split(times(x, f"{own}.qkv"), 3, axis=1)  # (T, 384) each
        weights, fetched = [], []
        for head in range(12):
            part = slice(32 * head, 32 * head + 32)
            powers = np.exp(q[:, part] @ k[:, part].T / 32**0.5)
            weights.append(powers / powers.sum(axis=1, keepdims=True))
            fetched.append(weights[-1] @ v[:, part])
        attended = times(np.concatenate(fetched, axis=1), f"{own}.attention_output")
        x = normalised(x + attended, f"{own}.attention_norm")
        inner = times(x, f"{own}.intermediate")
        fed = times(inner * (1 + np.interp(inner / 2**0.5, PLACES, ERFS)) / 2, f"{own}.output")
        x = normalised(x + fed, f"{own}.output_norm")
        attention.append(weights)
        values.append([np.linalg.norm(v[:, 32 * h : 32 * h + 32], axis=1) for h in range(12)])
        added.append([np.linalg.norm(attended, axis=1), np.linalg.norm(fed, axis=1)])
    return {"attention": np.array(attention), "values": np.array(values), "added": np.array(added)}
