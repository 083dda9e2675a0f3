"""What the article says of the insides of the cells, measured again on all shipped networks and twenty sequences."""

import functools
import json

import numpy as np
from figures.cell.measure import sequence, trace, untrained
from models import recall

from tests.claims.article import words_of
from tools.derive import ROOT

SHIPPED = ROOT / "static/models/recall"
MANIFEST = json.loads((SHIPPED / "manifest.json").read_text("utf-8"))
NUMBERS, SEEDS, LENGTH = range(1, 6), range(1, 21), 12
HELD = slice(1, -1)  # the steps between the symbol and the cue


@functools.cache
def traces(architecture, trained):
    """[network][sequence] -> its trace."""
    data = (SHIPPED / f"{architecture}.safetensors").read_bytes()
    shipped = recall.load(architecture, data, MANIFEST)
    networks = [shipped[n] if trained else untrained(architecture, n) for n in NUMBERS]
    return [[trace(architecture, params, sequence(LENGTH, seed)) for seed in SEEDS] for params in networks]


def measured(architecture, trained, kind, name=None):
    """One part of all traces: (5 networks, 20 sequences, 12 steps, …)."""
    found = [[one[kind][name] if name else one[kind] for one in each] for each in traces(architecture, trained)]
    return np.array(found)


def right(architecture, trained):
    """Whether the network would name the right symbol: (5, 20, 12)."""
    tokens = measured(architecture, trained, "tokens")
    return measured(architecture, trained, "answers").argmax(-1) == tokens[..., :1]


def at_symbol(architecture, trained=True):
    """The gradient that reaches the symbol, the median of the sequences for each network: (5,)."""
    return np.median(measured(architecture, trained, "gradient")[..., 0], axis=1)


def at_distractors(architecture):
    return np.median(measured(architecture, True, "gradient")[..., HELD], axis=(1, 2))


def test_from_the_second_step_on_every_trained_rnn_would_name_the_right_symbol():
    assert right("rnn", True)[..., 1:].all()
    assert not right("rnn", True)[..., 0].all()


def test_more_than_nine_in_ten_channels_of_a_trained_rnn_are_where_tanh_is_flat_and_distractors_hardly_move_them():
    states = measured("rnn", True, "states", "h")
    assert (np.abs(states[..., 2:-1, :]) > 0.9).mean(axis=(1, 2, 3)).min() > 0.9
    second = (np.abs(states[..., 1, :]) > 0.9).mean(axis=(1, 2))
    assert 0.65 < second.min() < second.max() < 0.82, "about three quarters"
    moved = np.abs(np.diff(states, axis=2))[..., 2:-1, :].mean(axis=(1, 2, 3))
    drifting = np.abs(np.diff(measured("rnn", False, "states", "h"), axis=2)).mean(axis=(1, 2, 3))
    assert moved.max() < 0.05
    assert drifting.min() > 0.5, "untrained, the states drift"


def test_the_gradient_at_a_trained_rnns_symbol_is_a_thousandth_at_most_and_less_than_untrained():
    assert at_symbol("rnn").max() <= 1e-3
    assert at_symbol("rnn").max() < at_symbol("rnn", trained=False).min()


def test_the_lstms_forget_gates_stay_open_and_so_do_its_input_gates():
    means = {kind: measured("lstm", kind == "trained", "gates", "forget")[..., HELD, :].mean(axis=(1, 2, 3))
             for kind in ("trained", "untrained")}  # fmt: skip
    assert means["trained"].min().round(2) >= 0.90
    assert means["trained"].max().round(2) <= 0.94
    assert means["untrained"].min().round(2) >= 0.71
    assert means["untrained"].max().round(2) <= 0.73
    let_in = measured("lstm", True, "gates", "input")[..., HELD, :].mean(axis=(1, 2, 3))
    np.testing.assert_allclose(let_in, 0.7, rtol=0, atol=0.04)


def test_the_lstms_cell_counts_up():
    largest = np.abs(measured("lstm", True, "states", "c")).max(axis=-1)  # (5, 20, 12)
    assert (np.diff(largest, axis=-1) > 0).mean() > 0.9
    assert (largest[..., -1] > 7).all()
    assert np.abs(measured("lstm", False, "states", "c")).max() < 2


def test_the_gru_holds_in_some_channels_and_not_on_average():
    gates = {kind: measured("gru", kind, "gates", "update")[..., HELD, :] for kind in (True, False)}
    means = {kind: gates[kind].mean(axis=(1, 2, 3)).round(2) for kind in gates}
    assert (means[True].min(), means[True].max()) == (0.42, 0.52)
    assert means[True].max() <= means[False].max()
    open_ = {kind: (gates[kind] > 0.9).mean(axis=(1, 2, 3)) for kind in gates}
    assert open_[True].min() > 1 / 6 - 0.01
    assert open_[True].max() < 1 / 3 + 0.01
    assert open_[False].max().round(2) <= 0.01
    ratio = at_symbol("gru") / at_distractors("gru")
    assert ratio.min() > 5
    assert ratio.max() < 26


def test_the_transformers_gradient_at_the_symbol_is_larger_than_at_the_cue_and_small_at_distractors():
    assert (at_symbol("transformer") > 1).all()
    assert at_distractors("transformer").min().round(2) >= 0.03
    assert at_distractors("transformer").max().round(2) <= 0.04


def test_untrained_networks_guess_and_their_gradient_fades():
    for architecture in ("rnn", "lstm", "gru"):
        # 8 symbols: 12.5 %; 100 sequences of 12 answers that hang together
        assert right(architecture, False).mean() < 0.2
        gradient = np.median(measured(architecture, False, "gradient"), axis=1)  # (5, 12)
        assert (gradient[:, 0] < gradient[:, 6]).all()
        assert (gradient[:, 6] < gradient[:, -1]).all()


def test_the_numbers_above_are_the_articles():
    stated = {"90", "±0.9", "0.90", "0.94", "0.71", "0.73", "0.7", "±7", "0.42", "0.52", "5", "25", "0.03", "0.04"}
    assert stated | {str(LENGTH)} <= words_of("part-1/cell")
