"""Reading piece by piece with a cache gives what reading all gives, and its work is counted right."""

import re
from pathlib import Path

import numpy as np
import pytest
from figures.cache import measure as work
from models import decoding, encoder, weights
from models.counting import counted

SMALL = dict(np.load(Path(__file__).parents[3] / "tests/reference/encoder_small.npz"))
HEADS = 3  # of the small model: T=7, D=5, C=15, L=2


@pytest.fixture(scope="module")
def params():
    return weights.grouped({name: value for name, value in SMALL.items() if name.startswith(("layers", "emb"))})


def read_with_a_cache(params, embedded):
    kept, states = decoding.empty(2, HEADS, 15), []
    for x in embedded:
        state, kept = decoding.step(x[None], kept, params["layers"], HEADS)
        states.append(state[0])
    return np.stack(states), kept


def test_with_a_cache_each_state_is_what_pytorch_gives_with_a_causal_mask(params):
    embedded = encoder.embed(SMALL["word_vectors"], **params["embeddings"])
    states, kept = read_with_a_cache(params, embedded)
    np.testing.assert_allclose(states, SMALL["states_causal"][-1], atol=1e-5)
    assert [keys.shape for keys, _ in kept] == [(3, 7, 5)] * 2


def test_with_a_causal_mask_what_follows_changes_nothing_and_without_it_does(params):
    vectors = SMALL["word_vectors"]
    for mask, same in (("causal", True), ("none", False)):
        whole = encoder.encode(params, vectors, mask, HEADS)["states"][-1][:4]
        start = encoder.encode(params, vectors[:4], mask, HEADS)["states"][-1]
        assert (np.abs(whole - start).max() < 1e-5) == same


def test_of_all_weights_half_and_the_diagonal_are_left():
    for length in (1, 5, 12):
        assert (~encoder.attention_mask("causal", length)).sum() == length * (length + 1) // 2


@pytest.mark.parametrize("length", [1, 2, 9, 30])
def test_the_work_at_any_length_is_what_a_run_of_that_length_counts(length):
    layer = work.layer_of_ones(work.WIDTH, work.INSIDE)
    tally = {"multiply_adds": 0}
    x = np.ones((length, work.WIDTH), "f4")
    encoder.block(x, encoder.attention_mask("causal", length), encoder.HEADS, **counted(layer, tally))
    assert work.work(length)["again"][-1] == 6 * tally["multiply_adds"]
    tally, kept = {"multiply_adds": 0}, decoding.empty(1, encoder.HEADS, work.WIDTH)
    for piece in x:
        _, kept = decoding.step(piece[None], kept, counted([layer], tally))
    assert work.work(length)["cached"].sum() == 6 * tally["multiply_adds"]
    assert work.work(length)["kept"] == 6 * sum(part.nbytes for part in kept[0])


def test_the_work_by_hand():
    c, f, layers = 384, 1536, 6
    found = work.work(100)
    for t in (1, 2, 57, 100):
        matrices = 4 * c * c + 2 * c * f
        assert found["cached"][t - 1] == layers * (matrices + 2 * t * c)
        assert found["again"][t - 1] == layers * (t * matrices + 2 * t * t * c)
    assert found["kept"] == 100 * layers * 2 * c * 4


def test_a_long_text_does_not_overflow():
    assert work.work(8192)["again"].sum() == 1200864809189376


@pytest.mark.parametrize("n", [0, -3, 2.5])
def test_a_length_that_is_none_is_refused(n):
    with pytest.raises(ValueError, match=f"whole number .*, got {n}"):
        work.work(n)


def test_every_scheme_keeps_what_its_arrays_hold():
    """Arrays of the shapes that the papers describe, for one piece in one layer: keys, values, or what makes them."""
    heads, size, groups = 12, 32, 4
    shapes = {
        "multi-head": [(heads, size)] * 2, "grouped": [(groups, size)] * 2, "multi-query": [(1, size)] * 2,
        "latent": [(4 * size,), (size // 2,)],
    }  # fmt: skip
    counted = {name: 6 * sum(np.ones(shape, "f4").nbytes for shape in each) for name, each in shapes.items()}
    assert work.kept_by_this_encoder() == counted
    assert counted["multi-head"] == work.work(1)["kept"]


def test_deepseek_v2_keeps_what_the_article_says():
    """Its configuration: 60 layers, 128 heads of 128; the paper calls its latent vector equal to 2.25 groups."""
    kept = work.kept_by_scheme(heads=128, size=128, layers=60, groups=8, number=2)
    assert [round(kept[name] / 1000) for name in ("multi-head", "grouped", "multi-query", "latent")] == [
        3932,
        246,
        31,
        69,
    ]
    assert kept["latent"] / kept["multi-query"] == 2.25
    text = (Path(__file__).parents[3] / "article/part-2/decoder.html").read_text("utf-8")
    assert {"3.9 MB", "246 kB", "31 kB", "69 kB"} <= set(re.findall(r"[\d.]+ [kM]B", text))
