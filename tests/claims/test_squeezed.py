"""What the article says of squeezed positions, counted by a Transformer written here: no code of py/models runs."""

import json
import struct

import numpy as np
import pytest

from tests.claims.article import words_of
from tools.derive import ROOT

HEADS, TRAINED_TOKENS, GAMES = 2, 33, 600  # distance 32: a symbol, 31 others and a cue


def shipped():
    """The tensors of the five Transformers in the file, read by the safetensors format: {name: array of float64}."""
    data = (ROOT / "static/models/recall/transformer.safetensors").read_bytes()
    (size,) = struct.unpack("<Q", data[:8])
    tensors = {}
    for name, said in json.loads(data[8 : 8 + size]).items():
        if name != "__metadata__":
            start, end = (8 + size + at for at in said["data_offsets"])
            kind = {"F16": "<f2", "F32": "<f4"}[said["dtype"]]
            tensors[name] = np.frombuffer(data[start:end], kind).reshape(said["shape"]).astype("f8")
    return tensors


def normed(x, weight, bias):
    return weight * (x - x.mean(-1, keepdims=True)) / np.sqrt(x.var(-1, keepdims=True) + 1e-5) + bias


def sinusoids(places, width):
    """Vaswani et al. 2017, section 3.5, at any places, whole or not: (T, C)."""
    marks = np.empty((len(places), width))
    for i in range(0, width, 2):
        marks[:, i] = np.sin(places / 10000 ** (i / width))
        marks[:, i + 1] = np.cos(places / 10000 ** (i / width))
    return marks


def answers(of, tokens, places):
    """The symbol that the network `of` (name -> array) names after tokens (B, T) that stand at `places` (T,)."""
    x = of("embedding.weight")[tokens]
    width = x.shape[-1]
    x = x + sinusoids(places, width)
    later = np.triu(np.ones((len(places), len(places)), bool), 1)
    for layer in range(2):

        def part(name, layer=layer):
            return of(f"core.layers.{layer}.{name}")

        seen = normed(x, part("norm1.weight"), part("norm1.bias"))
        q, k, v = np.split(seen @ part("attention.in_proj_weight").T + part("attention.in_proj_bias"), 3, axis=-1)
        fetched = []
        for own in np.split(np.arange(width), HEADS):
            scores = np.einsum("bqc,bkc->bqk", q[..., own], k[..., own]) / np.sqrt(len(own))
            scores = np.exp(np.where(later, -np.inf, scores - scores.max(-1, keepdims=True)))
            fetched.append(np.einsum("bqk,bkc->bqc", scores / scores.sum(-1, keepdims=True), v[..., own]))
        x = x + np.concatenate(fetched, -1) @ part("attention.out_proj_weight").T + part("attention.out_proj_bias")
        seen = normed(x, part("norm2.weight"), part("norm2.bias"))
        inside = (seen @ part("linear1.weight").T + part("linear1.bias")).clip(0)
        x = x + inside @ part("linear2.weight").T + part("linear2.bias")
    last = normed(x[:, -1], of("core.norm.weight"), of("core.norm.bias"))
    return np.argmax(last @ of("readout.weight").T + of("readout.bias"), axis=-1)


@pytest.fixture(scope="module")
def shares():
    """(five shares as trained, five squeezed) of symbols named at distance 128."""
    tensors, rng = shipped(), np.random.default_rng(20261126)
    symbols = rng.integers(0, 8, GAMES)
    tokens = np.concatenate([symbols[:, None], rng.integers(8, 16, (GAMES, 127)), np.full((GAMES, 1), 16)], axis=1)
    places = np.arange(129)
    return [
        [float((answers(lambda name, n=n: tensors[f"{n}.{name}"], tokens, at) == symbols).mean()) for n in range(1, 6)]
        for at in (places, places * TRAINED_TOKENS / 129)
    ]


def test_as_trained_the_middle_one_names_about_80_percent_and_the_worst_fewer_than_half(shares):
    trained, _ = shares
    assert 0.76 < np.median(trained) < 0.84
    assert min(trained) < 0.5


def test_squeezed_four_of_five_name_every_symbol_and_the_fifth_about_97_percent(shares):
    _, squeezed = shares
    worst, *others = sorted(squeezed)
    assert others == [1, 1, 1, 1]
    assert 0.95 < worst < 0.99
    for chapter in ("part-1/recall", "tour/stop-2"):
        assert {"97", "128"} <= words_of(chapter)
