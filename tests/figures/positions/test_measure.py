"""Ways to mark places: what they depend on, against independent formulas and the stored matrix."""

import asyncio
import json
from pathlib import Path

import numpy as np
import pytest
from figures.positions import measure as positions
from lab.encoder_session import EncoderSession
from models import encoder, rotary, transformer, weights

from tools.derive.sessions import read_file

ROOT = Path(__file__).parents[3]
MODEL = ROOT / "static/models/encoder"
SMALL = dict(np.load(ROOT / "tests/reference/encoder_small.npz"))


@pytest.fixture(scope="module")
def matrix():
    return asyncio.run(EncoderSession(read_file).positions())


def rng():
    return np.random.default_rng(5)


@pytest.mark.parametrize(("width", "base"), [(384, 10_000), (10, 100), (2, 1e6)])
def test_the_product_of_two_sinusoids_is_a_sum_of_cosines_of_their_distance(width, base):
    vectors = positions.sinusoids(60, width, base)
    products = vectors @ vectors.T
    for m in range(0, 60, 7):
        for n in range(60):
            expected = sum(np.cos((m - n) * base ** (-2 * i / width)) for i in range(width // 2))
            assert products[m, n] == pytest.approx(expected, abs=1e-9)
    np.testing.assert_allclose(positions.of_sinusoids(59, width, base), products[0] / (width / 2), atol=1e-12)


def test_the_sinusoids_are_those_of_part_1():
    np.testing.assert_allclose(positions.sinusoids(40, 16), transformer.positions(40, 16), atol=1e-12)


def test_the_product_of_two_rotated_vectors_depends_on_their_distance_alone():
    q, k = rng().normal(size=(2, 32))

    def product(m, n):
        turned = positions.rotated(np.stack([q, k]), np.array([m, n]))
        return turned[0] @ turned[1]

    for m, n in ((0, 0), (7, 3), (3, 7), (200, 11)):
        for shift in (1, 50, 300):
            assert product(m + shift, n + shift) == pytest.approx(product(m, n), abs=1e-9)
    assert abs(product(7, 3) - product(3, 7)) > 0.01, "the direction counts, too"
    assert abs(product(7, 3) - product(8, 3)) > 0.01
    assert product(4, 4) == pytest.approx(q @ k)


def test_a_rotation_is_a_complex_number_times_another():
    vectors, places = rng().normal(size=(6, 8)), np.array([0, 1, 2, 9, 100, 511])
    as_complex = vectors[:, ::2] + 1j * vectors[:, 1::2]
    turned = as_complex * np.exp(1j * places[:, None] * 10_000 ** (-np.arange(0, 8, 2) / 8))
    made = positions.rotated(vectors, places)
    np.testing.assert_allclose(made[:, ::2] + 1j * made[:, 1::2], turned, atol=1e-12)


def test_rotations_and_sinusoids_are_one_formula():
    for base in (100, 10_000):
        rotations, waves = (each(100, 32, base) for each in (positions.of_rotations, positions.of_sinusoids))
        np.testing.assert_allclose(rotations, waves, atol=1e-12)
    assert [len(rotary.angles(width, 1e4)) for width in (384, 32)] == [192, 16]


def test_the_learned_positions_are_the_stored_ones(matrix):
    place = json.loads((MODEL / "manifest.json").read_text())["tensors"]["embeddings.position"]
    stored = np.frombuffer((MODEL / place["file"]).read_bytes(), "<f2", 512 * 384, place["offset"]).reshape(512, 384)
    np.testing.assert_array_equal(matrix, stored.astype("f4"))
    found = positions.of_learned(matrix, 40)
    for distance in (0, 1, 40):
        rows, others = matrix[: 512 - distance].astype("f8"), matrix[distance:].astype("f8")
        sizes = np.linalg.norm(rows, axis=1) * np.linalg.norm(others, axis=1)
        cosines = (rows * others).sum(axis=1) / sizes
        for name, take in (("mean", np.mean), ("least", np.min), ("most", np.max)):
            assert found[name][distance] == pytest.approx(take(cosines), abs=1e-9)
    with pytest.raises(ValueError, match="the distance must be 0 to 511, got 512"):
        positions.of_learned(matrix, 512)


def test_one_places_line_ends_where_the_places_end(matrix):
    assert len(positions.from_place(matrix, 10, 64)) == 65
    line = positions.from_place(matrix, 500, 64)
    assert len(line) == 12
    a, b = matrix[500].astype("f8"), matrix[511].astype("f8")
    assert line[-1] == pytest.approx(a @ b / np.linalg.norm(a) / np.linalg.norm(b))


def test_learned_positions_have_waves(matrix):
    mean = positions.of_learned(matrix, 20)["mean"]
    assert [round(mean[k], 2) for k in (3, 6)] == [0.44, 0.69]
    peaks = [k for k in range(1, 16) if mean[k] > max(mean[k - 1], mean[k + 1])]
    assert peaks == [6, 12]


def test_place_0_is_like_no_other(matrix):
    cosines = positions.all_cosines(matrix) - 2 * np.eye(512)
    closest = cosines.max(axis=1)
    assert 0.3 < closest[0] < 0.32
    assert closest.argmin() == 0
    assert closest[1:].min() > 0.5


def test_only_the_file_with_the_positions_is_fetched_for_them():
    asked = []

    async def fetch(name, *more):
        asked.append(name)
        return await read_file(name, *more)

    session = EncoderSession(fetch)
    assert asyncio.run(session.positions()).shape == (512, 384)
    asyncio.run(session.positions())
    assert asked == ["manifest.json", "embeddings.bin"]
    asyncio.run(session.load())
    assert len(asked) == len(set(asked)) == 9, "and then not again"


def test_without_positions_attention_knows_no_order():
    params = weights.grouped({name: value for name, value in SMALL.items() if name.startswith(("layers", "emb"))})
    blind = {**params, "embeddings": {**params["embeddings"], "position": np.zeros((13, 15), "f4")}}
    order = rng().permutation(7)
    for given, same in ((blind, True), (params, False)):
        plain = encoder.encode(given, SMALL["word_vectors"], heads=3)
        shuffled = encoder.encode(given, SMALL["word_vectors"][order], heads=3)
        apart = np.abs(plain["attention"][:, :, order][..., order] - shuffled["attention"]).max()
        assert (apart < 1e-5) == same
        assert (np.abs(plain["states"][-1][order] - shuffled["states"][-1]).max() < 1e-4) == same
