"""What the article says of the retention chart, measured again: a sentence that stops being true fails here."""

import functools

import numpy as np
from figures.retention.curves import curve
from models.architectures import ARCHITECTURES, taken

from tests.claims.article import words_of

SEEDS = range(1, 21)
SAID = words_of("part-1/retention")


@functools.cache
def measured(architecture, **choice):
    """r(k) at the defaults but for `choice`, for twenty seeds: (20, 61)."""
    row, choices = ARCHITECTURES[architecture], {"spectral_radius": 1.0, "forget_bias": 1.0, "window": 0} | choice
    own = taken(row["initial_choices"] + row["run_choices"], choices)
    return np.array([curve(architecture, 60, seed, **own) for seed in SEEDS])


def steps_to_a_millionth(curves):
    return np.median(np.argmax(curves < 1e-6, axis=1))


def test_at_spectral_radius_1_an_rnn_loses_a_factor_of_a_million_in_about_26_steps_and_at_a_half_in_13():
    assert 25 <= steps_to_a_millionth(measured("rnn")) <= 27
    assert steps_to_a_millionth(measured("rnn", spectral_radius=0.5)) == 13
    assert {"26", "13", "0.5", "million"} <= SAID


def test_even_at_spectral_radius_1_5_an_rnn_falls_in_the_end():
    assert (measured("rnn", spectral_radius=1.5)[:, 60] < 1e-3).all()
    assert "1.5" in SAID


def test_without_forget_bias_an_lstm_is_no_better_than_an_rnn_and_with_3_or_4_it_is_almost_flat():
    at_zero = np.median(measured("lstm", forget_bias=0.0)[:, 60])
    assert at_zero <= 10 * np.median(measured("rnn")[:, 60])
    for bias in (3.0, 4.0):
        assert (measured("lstm", forget_bias=bias)[:, 60] > 0.05).all()
    assert (measured("lstm", forget_bias=4.0)[:, 60] > 1).any(), "or even rises"


def test_in_twenty_seeds_transformer_and_lstm_end_first_and_second_and_the_others_change_places():
    ends = {name: measured(name)[:, 60] for name in ("rnn", "gru", "lstm", "transformer")}
    assert (ends["transformer"] > ends["lstm"]).all()
    assert (ends["lstm"] > np.maximum(ends["rnn"], ends["gru"])).all()
    assert (ends["rnn"] > ends["gru"]).any()
    assert (ends["gru"] > ends["rnn"]).any()
    assert "twenty" in SAID


def test_a_word_among_sixty_gets_about_a_sixtieth_of_a_transformers_gradient():
    assert 0.5 < 61 * measured("transformer")[:, 1:].mean() < 2
    assert {"sixty", "sixtieth"} <= SAID
