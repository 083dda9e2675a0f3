"""The small GPT: numpy says what PyTorch says, with the cache as without, and words are drawn as they should be."""

import json
from itertools import pairwise

import numpy as np
import pytest
from models import gpt, sampling, vocabulary, weights
from models.numerics import softmax

from tools.derive import ROOT

SHIPPED = ROOT / "static/models/gpt"
MANIFEST = json.loads((SHIPPED / "manifest.json").read_text("utf-8"))
WORDS = vocabulary.load((SHIPPED / "vocab.txt").read_text("utf-8"))
STORED = dict(np.load(ROOT / "tests/reference/gpt.npz"))
NAMES = [name for name in ("base", "sft", "rlhf", "dpo") if f"{name}.long" in STORED]
MODELS = pytest.mark.parametrize("name", NAMES)
PROMPT = vocabulary.chat(vocabulary.tokenize("Ben put the ball in the box. Where is the ball?", WORDS).ids, WORDS)


def loaded(name):
    return gpt.load(name, (SHIPPED / f"{name}.safetensors").read_bytes(), MANIFEST)


@pytest.fixture(scope="module")
def models():
    return {name: loaded(name) for name in NAMES}


@MODELS
def test_logits_are_pytorchs(models, name):
    """Both in float32, on the same eight-bit numbers: four layers of rounding stay below 1e-5 of the largest."""
    states, _ = gpt.read(models[name], STORED["tokens"])
    ours, theirs = gpt.logits(models[name], states)[STORED["places"]], STORED[f"{name}.long"]
    assert ours.dtype == np.float32
    np.testing.assert_allclose(ours, theirs, rtol=0, atol=1e-5 * np.abs(theirs).max())
    for number in range(2):
        states, _ = gpt.read(models[name], STORED[f"chat.{number}"])
        theirs = STORED[f"{name}.chat.{number}"]
        np.testing.assert_allclose(
            gpt.logits(models[name], states[-1]), theirs, rtol=0, atol=1e-5 * np.abs(theirs).max()
        )


@pytest.mark.skipif("reward.long" not in STORED, reason="the reward model is not trained yet")
def test_rewards_are_pytorchs():
    model = loaded("reward")
    for key, theirs in (("tokens", STORED["reward.long"][-1]), ("chat.1", STORED["reward.chat.1"])):
        assert gpt.reward(model, STORED[key]) == pytest.approx(float(theirs), abs=1e-4)


def test_the_stored_cases_are_of_a_known_pytorch_and_tell_models_apart():
    assert STORED["torch"] == "2.13.0" and len(NAMES) >= 2
    for one, other in pairwise(NAMES):
        assert np.abs(STORED[f"{one}.long"] - STORED[f"{other}.long"]).max() > 0.1


@MODELS
@pytest.mark.parametrize("cuts", [[1] * 96, [40, 1, 1, 54], [95, 1]], ids=["one by one", "in parts", "all but one"])
def test_the_cache_changes_nothing(models, name, cuts):
    whole, _ = gpt.read(models[name], STORED["tokens"])
    parts, cache, at = [], None, 0
    for size in cuts:
        states, cache = gpt.read(models[name], STORED["tokens"][at : at + size], cache)
        parts.append(states)
        at += size
    np.testing.assert_allclose(np.concatenate(parts), whole, atol=2e-4)


def test_one_beginning_can_be_continued_in_two_ways(models):
    params = models[NAMES[0]]
    _, cache = gpt.read(params, STORED["tokens"][:10])
    first, _ = gpt.read(params, [5], cache)
    gpt.read(params, [6, 7, 8], cache)
    again, _ = gpt.read(params, [5], cache)
    np.testing.assert_array_equal(first, again)


def test_nothing_sees_what_comes_later(models):
    params, tokens = models[NAMES[0]], STORED["tokens"]
    whole, _ = gpt.read(params, tokens)
    other, _ = gpt.read(params, [*tokens[:50], *tokens[:46]])
    np.testing.assert_allclose(whole[:50], other[:50], atol=1e-5)


def test_texts_of_no_tokens_and_beyond_the_context_are_refused(models):
    params = models[NAMES[0]]
    _, cache = gpt.read(params, STORED["tokens"][:90])
    for ids, before in (([], None), (range(97), None), (range(7), cache)):
        with pytest.raises(ValueError, match="must have 1 to 96 tokens"):
            gpt.read(params, ids, before)


def test_a_damaged_file_is_refused():
    data = bytearray((SHIPPED / "base.safetensors").read_bytes())
    data[1000] ^= 1
    with pytest.raises(weights.WeightsError, match=r"base\.safetensors must have the SHA-256"):
        gpt.load("base", bytes(data), MANIFEST)


def said(params, seed=1, ids=PROMPT, **choices):
    return list(sampling.continuation(params, ids, WORDS, np.random.default_rng(seed), **choices))


@MODELS
def test_temperature_0_is_argmax(models, name):
    params, ids = models[name], list(PROMPT)
    for record in said(params, temperature=0, most=20):
        states, _ = gpt.read(params, ids)  # all again, without the cache
        scores = gpt.logits(params, states[-1])
        scores[[WORDS.ids[token] for token in ("<user>", "<helper>", "<unknown>")]] = -np.inf
        assert record["id"] == scores.argmax()
        assert record["probability"] == pytest.approx(softmax(scores.astype(float)).max(), rel=1e-3)
        ids.append(record["id"])


@MODELS
def test_a_seed_repeats_and_another_differs(models, name):
    one, two = ([r["id"] for r in said(models[name], seed, temperature=1.5)] for seed in (1, 1))
    assert one == two
    assert any([r["id"] for r in said(models[name], seed, temperature=1.5)] != one for seed in range(2, 6))


def test_top_k_1_is_argmax_and_top_k_keeps_the_k_likeliest(models):
    params = models["sft"]
    assert [r["id"] for r in said(params, top_k=1, temperature=2)] == [r["id"] for r in said(params, temperature=0)]
    ids = list(PROMPT)
    for record in said(params, top_k=3, temperature=5, most=12):
        scores = gpt.logits(params, gpt.read(params, ids)[0][-1])
        scores[[WORDS.ids[token] for token in ("<user>", "<helper>", "<unknown>")]] = -np.inf
        assert record["id"] in sampling.likeliest(softmax(scores), 3)
        ids.append(record["id"])


def test_the_likeliest_come_in_order_of_equals_the_first_and_never_what_cannot_be():
    assert sampling.likeliest(np.array([0.2, 0.5, 0.0, 0.2, 0.1])) == [1, 0, 3, 4]
    assert sampling.likeliest(np.full(20, 0.05)) == list(range(sampling.SHOWN))


def test_words_are_drawn_as_often_as_their_probabilities_say():
    scores, rng = np.log([0.5, 0.3, 0.2]), np.random.default_rng(5)
    for temperature in (0.5, 1.0, 2.0):
        shares = np.array([0.5, 0.3, 0.2]) ** (1 / temperature)
        shares /= shares.sum()
        np.testing.assert_allclose(sampling.probabilities(scores, temperature, 0), shares)
        drawn = np.bincount([sampling.draw(rng, shares) for _ in range(4000)], minlength=3) / 4000
        np.testing.assert_allclose(drawn, shares, atol=4 * 0.5 / np.sqrt(4000))


def test_odd_temperatures_and_top_k_are_refused():
    for temperature, top_k in ((-0.1, 0), (5.1, 0), (1, -1)):
        with pytest.raises(ValueError, match="temperature must be 0 to 5"):
            sampling.probabilities(np.zeros(3), temperature, top_k)
    np.testing.assert_array_equal(sampling.probabilities(np.array([1.0, 3.0, 3.0]), 0, 0), [0, 1, 0])
    np.testing.assert_allclose(sampling.probabilities(np.zeros(4), 1, 9), np.full(4, 0.25))


def test_an_answer_ends_with_end_or_for_want_of_room(models):
    ended = said(models["sft"], temperature=0)
    assert ended[-1]["id"] == WORDS.ids["<end>"] and len(ended) < 60
    cut = said(models["sft"], temperature=0, most=2)
    assert [r["id"] for r in cut] == [r["id"] for r in ended[:2]]
    full = said(models["base"], ids=[0] * 95, temperature=1)
    assert len(full) == 1
