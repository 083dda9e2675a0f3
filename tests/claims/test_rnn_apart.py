"""Trained RNNs, run by code of these lines alone on the shipped weights: saturation, and the vanished gradient."""

import json
import struct

import numpy as np
import pytest

from tests.claims.article import words_of
from tools.derive import ROOT


def network(number: int) -> dict:
    data = (ROOT / "static/models/recall/rnn.safetensors").read_bytes()
    start = 8 + struct.unpack("<Q", data[:8])[0]
    found = {}
    for name, place in json.loads(data[8:start]).items():
        if name.startswith(f"{number}."):
            low, high = place["data_offsets"]
            kind = {"F16": "<f2", "F32": "<f4"}[place["dtype"]]
            numbers = np.frombuffer(data[start + low : start + high], kind).astype(float)
            found[name.partition(".")[2]] = numbers.reshape(place["shape"])
    return found


def states(own: dict, tokens: np.ndarray) -> np.ndarray:
    """(T, B, C) for tokens (B, T)."""
    h, found = np.zeros((len(tokens), len(own["core.weight_hh"]))), []
    for token in tokens.T:
        x = own["embedding.weight"][token] @ own["core.weight_ih"].T + own["core.bias_ih"] + own["core.bias_hh"]
        h = np.tanh(x + h @ own["core.weight_hh"].T)
        found.append(h)
    return np.array(found)


def games(distance: int, count: int) -> np.ndarray:
    rng = np.random.default_rng(99)
    tokens = rng.integers(8, 16, (count, distance + 1))
    tokens[:, 0], tokens[:, -1] = rng.integers(0, 8, count), 16
    return tokens


def retention(own: dict, distance: int, count: int) -> np.ndarray:
    """|dh_T/dx_0| / |dh_T/dx_T| of each game, by the chain rule."""
    slopes = 1 - states(own, games(distance, count)) ** 2  # (T, B, C)
    found = []
    for slope in slopes.transpose(1, 0, 2):
        back = np.eye(slope.shape[1])
        for step in range(distance, 0, -1):
            back = back @ (slope[step][:, None] * own["core.weight_hh"])
        first, last = back @ (slope[0][:, None] * own["core.weight_ih"]), slope[-1][:, None] * own["core.weight_ih"]
        found.append(np.linalg.norm(first) / np.linalg.norm(last))
    return np.array(found)


@pytest.mark.parametrize("number", range(1, 6))
def test_three_quarters_of_the_channels_are_flat_at_the_second_step_and_nine_in_ten_after_it(number):
    flat = (np.abs(states(network(number), games(11, 400))) > 0.9).mean(axis=(1, 2))
    assert 0.68 < flat[1] < 0.82
    assert flat[2:].min() > 0.9


def test_the_median_network_has_lost_its_gradient_and_one_of_five_has_it_mostly_above_that():
    each = [retention(network(number), 60, 60) for number in range(1, 6)]
    assert np.median([np.median(one) for one in each]) < 1e-30
    assert [(one > 1e-30).mean() > 0.5 for one in each].count(True) == 1
    assert {"10⁻³⁰", "60"} <= words_of("part-1/recall")
