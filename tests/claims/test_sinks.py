"""What the page says of attention sinks, measured on the 20 stored sentences."""

import asyncio
from pathlib import Path

import numpy as np
import pytest
from models import encoder

from tests.claims.article import words_of
from tools.derive.sessions import encoder_session

STORED = np.load(Path(__file__).parents[1] / "reference/encoder.npz")
SAID = words_of("part-2/strange")


@pytest.fixture(scope="module")
def readings():
    """For each sentence its attention (L, H, T, T), and the lengths of its value vectors (L, H, T)."""
    found = []
    for sentence in STORED["sentences"]:
        _, made = asyncio.run(encoder_session().read(str(sentence)))
        layers = zip(made["states"][:-1], encoder_session().params["layers"], strict=True)
        values = [encoder.block(x, None, encoder.HEADS, **layer)["v"] for x, layer in layers]
        found.append((made["attention"], np.linalg.norm(values, axis=-1)))
    return found


def test_words_give_half_of_their_attention_to_cls_and_little_to_sep(readings):
    shares = np.array([attention[:, :, 1:-1].mean(axis=(0, 1, 2))[[0, -1]] for attention, _ in readings])
    evenly = np.mean([1 / attention.shape[-1] for attention, _ in readings])
    assert shares.shape == (20, 2)
    assert [round(share, 2) for share in shares.mean(axis=0)] == [0.49, 0.04]
    assert round(evenly, 2) == 0.09
    assert {"20", "49", "4", "9"} <= SAID


def test_from_the_second_layer_on_the_values_of_cls_are_less_than_an_eighth_as_long_as_those_of_words(readings):
    ratios = np.array([v[:, :, 0].mean(axis=1) / v[:, :, 1:-1].mean(axis=(1, 2)) for _, v in readings])  # (20, L)
    assert ratios.shape == (20, 6)
    assert ratios[:, 1:].mean(axis=0).max() < 1 / 8
    assert ratios[:, 0].mean() > 1 / 8, "and not from the first on"
    assert "eighth" in SAID


def test_from_the_second_layer_on_cls_makes_11_per_cent_of_what_words_fetch_by_length(readings):
    shares = []
    for attention, values in readings:
        fetched = attention[1:, :, 1:-1] * values[1:, :, None]  # (L-1, H, T-2, T): the length of each weighted value
        shares.append((fetched[..., 0] / fetched.sum(axis=-1)).mean())
    assert len(shares) == 20
    assert round(float(np.mean(shares)), 2) == 0.11
    assert "11" in SAID
