"""What the article says of the encoder's learned positions."""

import asyncio

import numpy as np
import pytest
from figures.positions import draw
from figures.positions import measure as positions

from tests.claims.article import words_of
from tools.derive.sessions import encoder_session

SAID = words_of("part-2/positions")


@pytest.fixture(scope="module")
def matrix():
    return asyncio.run(encoder_session().positions())


def test_likeness_falls_to_0_44_at_3_is_back_at_0_69_at_6_and_peaks_at_12(matrix):
    mean = positions.of_learned(matrix, 20)["mean"]
    assert [round(mean[k], 2) for k in (3, 6)] == [0.44, 0.69]
    peaks = [k for k in range(1, 16) if mean[k] > max(mean[k - 1], mean[k + 1])]
    assert peaks == [6, 12]
    assert {"0.44", "3", "0.69", "6", "12"} <= SAID


def test_place_0_is_like_no_other(matrix):
    cosines = positions.all_cosines(matrix) - 2 * np.eye(512)
    closest = cosines.max(axis=1)
    assert 0.3 < closest[0] < 0.32
    assert closest.argmin() == 0
    assert closest[1:].min() > 0.5
    assert matrix.shape == (512, 384)
    assert {"0.32", "512", "384"} <= SAID


def test_192_frequencies_in_the_sinusoids_and_16_in_the_rotations_of_a_head():
    assert (draw.WIDTH // 2, draw.HEAD // 2) == (192, 16)
    assert {"192", "16"} <= SAID
