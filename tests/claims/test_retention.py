"""What the article says of the retention chart, measured again: a sentence that stops being true fails here.

The recurrent networks by `chain_rule`, which shares only the random numbers with the page; the Transformer by the page.
"""

import functools

import numpy as np
import pytest
from figures.retention.curves import curve, retention_curves
from figures.retention.words import GATE_BIAS
from models import gru, lstm, rnn

from tests.claims import chain_rule
from tests.claims.article import words_of
from tools.derive.markup import defaults_of

SEEDS = range(1, 21)
WIDTH = 16
CHOICES = ("spectral_radius", "forget_bias", "input_scale")
SAID = words_of("part-1/retention")
MODELS = {"rnn": (rnn, 0), "lstm": (lstm, 1), "gru": (gru, 2)}


@functools.cache
def measured(name, input_scale=1.0, **choice):
    """r(k) at the defaults but for these choices, for twenty seeds: (20, 61)."""
    if name == "transformer":
        return np.array([curve(name, 60, seed, input_scale, window=0) for seed in SEEDS])
    return np.array([one(name, seed, input_scale, **choice) for seed in SEEDS])


def one(name, seed, input_scale, spectral_radius=1.0, forget_bias=1.0):
    model, stream = MODELS[name]
    rng = np.random.default_rng([seed, stream])
    params = rnn.initial(rng, WIDTH, spectral_radius) if name == "rnn" else model.initial(rng, WIDTH, forget_bias)
    if name == "rnn":
        params["weight_ih"] *= 3**-0.5  # from variance 1/C to that of the others, 1/(3 C)
    inputs = np.random.default_rng([seed, 4]).normal(size=(61, WIDTH))[::-1]
    return chain_rule.retention(name, params, input_scale * inputs)


def end(name, **choice):
    return np.median(measured(name, **choice)[:, 60])


def above_1(name, **choice):
    return int((measured(name, **choice)[:, 60] > 1).sum())


@pytest.mark.parametrize("choice", [{}, {"spectral_radius": 1.5, "forget_bias": 3.0, "input_scale": 0.1}])
def test_the_page_measures_what_the_chain_rule_gives(choice):
    defaults = {name: float(defaults_of("retention")[name]) for name in CHOICES}
    found = retention_curves(distance=60, window=0, seed=3, **defaults | choice)
    for name in MODELS:
        np.testing.assert_allclose(one(name, 3, **{"input_scale": 1.0} | choice), found[name], rtol=1e-6)


def steps_to_a_millionth(curves):
    return np.median(np.argmax(curves < 1e-6, axis=1))


def test_at_spectral_radius_1_an_rnn_loses_a_factor_of_a_million_in_about_42_steps_and_at_a_half_in_15():
    assert 41 <= steps_to_a_millionth(measured("rnn")) <= 42
    assert steps_to_a_millionth(measured("rnn", spectral_radius=0.5)) == 15
    assert {"42", "15", "0.5", "million"} <= SAID


def test_above_1_an_rnn_explodes_or_not_by_its_inputs():
    assert round(end("rnn", spectral_radius=1.5), 3) == 0.002
    assert above_1("rnn", spectral_radius=1.5) == 0
    assert round(end("rnn", spectral_radius=1.5, input_scale=0.1)) == 14
    assert above_1("rnn", spectral_radius=1.5, input_scale=0.1) == 16
    assert round(end("rnn", spectral_radius=3.0) / 1000) == 11
    assert above_1("rnn", spectral_radius=3.0) == 19
    assert {"1.5", "0.002", "14", "16", "11,000", "19"} <= SAID


def test_without_a_gate_bias_both_gated_networks_forget_faster_than_the_rnn():
    assert max(end("lstm", forget_bias=0.0), end("gru", forget_bias=0.0)) < end("rnn") / 1000


def test_with_a_gate_bias_they_keep_what_the_text_says():
    assert (f"{end('lstm'):.1e}", f"{end('gru'):.1e}", f"{end('rnn'):.0e}") == ("1.6e-06", "2.1e-07", "1e-09")
    assert f"{end('lstm', forget_bias=3.0):.2f} {end('gru', forget_bias=3.0):.3f}" == "0.49 0.045"
    assert above_1("lstm", forget_bias=4.0) == 10
    assert above_1("lstm", forget_bias=3.0) > 0, "or even rises"
    falls = np.median(measured("gru", forget_bias=4.0), axis=0)
    assert above_1("gru", forget_bias=4.0) == 0 and falls[60] > 0.1, "the GRU’s falls slowly"
    assert {"1.6", "0.2", "0.49", "0.045"} <= SAID


def test_in_twenty_seeds_the_transformer_ends_highest_and_the_rnn_lowest():
    ends = {name: measured(name)[:, 60] for name in ("rnn", "gru", "lstm", "transformer")}
    gated = np.maximum(ends["lstm"], ends["gru"])
    assert (ends["transformer"] > gated).all()
    assert (ends["rnn"] < np.minimum(ends["lstm"], ends["gru"])).all()
    assert (ends["lstm"] > ends["gru"]).sum() == 19
    assert {"twenty", "19"} <= SAID


def test_a_word_among_sixty_gets_about_a_sixtieth_of_a_transformers_gradient():
    assert 0.5 < 61 * measured("transformer")[:, 1:].mean() < 2
    assert {"sixty", "sixtieth"} <= SAID


def test_all_get_the_same_chances():
    defaults = defaults_of("retention")
    assert (defaults["forget_bias"], defaults["input_scale"]) == (GATE_BIAS, 1)
    for model in (gru, lstm):
        weights = model.initial(np.random.default_rng(5), 64)["weight_ih"]
        assert weights.var() == pytest.approx(1 / (3 * 64), rel=0.05)
