"""The four models of the retention chart against PyTorch 2.13.0, on the cases of tools/make_model_reference.py."""

from pathlib import Path

import numpy as np
import pytest
from models import gru, lstm, rnn, transformer, weights
from models.numerics import sigmoid

STORED = dict(np.load(Path(__file__).parents[1] / "reference/models.npz"))
RECURRENT = {"rnn": rnn, "lstm": lstm, "gru": gru}
TRANSFORMERS = ("one", "two", "window")
WINDOW = 3  # of the case "window"


def params_of(name, kind):
    prefix = f"{name}.params."
    return weights.grouped({k.removeprefix(prefix): v.astype(kind) for k, v in STORED.items() if k.startswith(prefix)})


def outputs(name, kind, x=None):
    """Our (B, T, C) on the inputs of a stored case, or on `x` (B, T, D) instead."""
    x = STORED[f"{name}.x"] if x is None else x
    xs = list(np.swapaxes(x.astype(kind), 0, 1))
    if name in RECURRENT:
        return np.stack(RECURRENT[name].run(params_of(name, kind), xs), axis=1)
    options = {option: int(STORED[f"{name}.{option}"]) for option in ("heads", "window")}
    return np.stack(transformer.run(params_of(name, kind), xs, **options), axis=1)


@pytest.mark.parametrize("name", [*RECURRENT, *TRANSFORMERS])
@pytest.mark.parametrize(("kind", "tolerance"), [("float32", 1e-5), ("float64", 1e-10)])
def test_every_output_is_that_of_pytorch(name, kind, tolerance):
    ours, theirs = outputs(name, kind), STORED[f"{name}.{kind}"]
    assert ours.dtype == theirs.dtype == kind
    np.testing.assert_allclose(ours, theirs, rtol=0, atol=tolerance)


def test_the_stored_cases_can_tell_one_mistake_from_another():
    assert STORED["torch"] == "2.13.0"
    assert STORED["window.window"] == WINDOW
    assert STORED["rnn.x"].shape == (3, 11, 5)
    assert STORED["one.x"].shape == (3, 11, 14)
    q, k, v = np.split(STORED["one.params.layers.0.attention.in_proj_weight"], 3)
    assert min(np.abs(q - k).max(), np.abs(k - v).max(), np.abs(q - v).max()) > 0.5
    changing = [key for key in STORED if ".params." in key]
    assert all(np.ptp(STORED[key]) > 0.1 for key in changing)


def first_attention(name):
    """Who looks at whom in the first layer: (B, H, T, T)."""
    x = STORED[f"{name}.x"].astype("f8")
    layer = params_of(name, "f8")["layers"][0]
    mask = transformer.causal_mask(11, int(STORED[f"{name}.window"]))
    seen = transformer.layer_norm(x + transformer.positions(11, 14), **layer["norm1"])
    return transformer.attend(seen, mask, int(STORED[f"{name}.heads"]), **layer["attention"])[1]


@pytest.mark.parametrize("name", TRANSFORMERS)
def test_attention_weights_are_those_of_pytorch_and_sum_to_1(name):
    ours = first_attention(name)
    np.testing.assert_allclose(ours, STORED[f"{name}.attention"], rtol=0, atol=1e-10)
    np.testing.assert_allclose(ours.sum(-1), 1, rtol=0, atol=1e-12)


def test_nobody_looks_ahead_or_out_of_the_window():
    back = np.arange(11)[:, None] - np.arange(11)[None, :]  # how far back the column is
    for name, hidden in (("one", back < 0), ("window", (back < 0) | (back >= WINDOW))):
        looking = first_attention(name)
        assert (looking[..., hidden] == 0).all()
        assert (looking[..., ~hidden] > 0).all()


def test_the_mask_shows_itself_and_what_came_before():
    hidden = -np.inf
    np.testing.assert_array_equal(transformer.causal_mask(3), [[0, hidden, hidden], [0, 0, hidden], [0, 0, 0]])
    np.testing.assert_array_equal(transformer.causal_mask(3, 2), [[0, hidden, hidden], [0, 0, hidden], [hidden, 0, 0]])
    np.testing.assert_array_equal(transformer.causal_mask(5, 5), transformer.causal_mask(5))


def test_positions_are_the_sinusoids_of_the_paper():
    np.testing.assert_array_equal(transformer.positions(7, 6)[0], [0, 1, 0, 1, 0, 1])
    angle = 5 / 10000 ** (2 / 6)  # Vaswani et al. 2017, section 3.5: pos / 10000^(2i/d)
    np.testing.assert_allclose(transformer.positions(7, 6)[5, 2:4], [np.sin(angle), np.cos(angle)], atol=1e-15)


def test_a_trained_length_squeezes_longer_sequences_into_it_and_leaves_shorter_ones():
    plain = transformer.positions(7, 6)
    np.testing.assert_array_equal(transformer.positions(7, 6, trained_length=7), plain)
    np.testing.assert_array_equal(transformer.positions(7, 6, trained_length=9), plain)
    squeezed = transformer.positions(28, 6, trained_length=7)
    np.testing.assert_allclose(squeezed[::4], plain, atol=1e-15)  # place 4 p of 28 counts as p
    assert (np.abs(squeezed[1:4] - plain[0]).max(axis=1) > 0.1).all()


@pytest.mark.parametrize("name", [*RECURRENT, "two"])
def test_what_comes_later_changes_nothing_before(name):
    x = STORED[f"{name}.x"]
    other = np.concatenate([x[:, :7], -x[:, 7:]], axis=1)
    ours, theirs = outputs(name, "f8"), outputs(name, "f8", other)
    np.testing.assert_array_equal(ours[:, :7], theirs[:, :7])
    assert (np.abs(ours[:, 7:] - theirs[:, 7:]).max(axis=(0, 2)) > 0.01).all()


@pytest.mark.parametrize("last", [1, 5, 11])
def test_the_last_outputs_alone_are_the_same(last):
    xs = list(np.swapaxes(STORED["window.x"].astype("f8"), 0, 1))
    only = transformer.run(params_of("window", "f8"), xs, window=WINDOW, heads=2, last=last)
    np.testing.assert_allclose(np.stack(only, axis=1), STORED["window.float64"][:, -last:], rtol=0, atol=1e-10)


def test_no_argument_overflows_the_sigmoid():
    x = np.array([-1e308, -750.0, -1.0, 0.0, 2.0, 750.0, 1e308])
    np.testing.assert_allclose(sigmoid(x), [0, 0, 1 / (1 + np.e), 0.5, 1 / (1 + np.exp(-2.0)), 1, 1], atol=1e-15)
