"""Gradient retention against PyTorch's Jacobians, a matrix power, and finite differences."""

from pathlib import Path

import numpy as np
import pytest
from autograd.numpy import stack
from figures.retention.measure import frobenius, jacobians, retention
from models import gru, lstm, rnn, transformer, weights

STORED = dict(np.load(Path(__file__).parents[3] / "tests/reference/models.npz"))
MODELS = {"rnn": rnn, "lstm": lstm, "gru": gru, "one": transformer, "two": transformer, "window": transformer}


def stored(name):
    """run, params, inputs (T, D), width C and options of a stored case, the first sequence of it."""
    prefix = f"{name}.params."
    flat = {key.removeprefix(prefix): value.astype("f8") for key, value in STORED.items() if key.startswith(prefix)}
    options = {key: int(STORED[f"{name}.{key}"]) for key in ("heads", "window") if f"{name}.{key}" in STORED}
    width = STORED[f"{name}.jacobian"].shape[1]
    return (MODELS[name].run, weights.grouped(flat), STORED[f"{name}.x"][0].astype("f8"), width), options


def linear_run(params, xs):
    """A recurrent network whose activation is the identity: h' = U h + W x."""
    h, hs = np.zeros((len(xs[0]), len(params["U"]))), []
    for x in xs:
        h = h @ params["U"].T + x @ params["W"].T
        hs.append(h)
    return hs


@pytest.fixture
def linear():
    rng = np.random.default_rng(2)
    return {"U": rng.normal(0, 0.5, (7, 7)), "W": rng.normal(size=(7, 5))}, rng.normal(size=(11, 5))


@pytest.mark.parametrize("name", MODELS)
def test_jacobians_and_their_norms_are_pytorchs(name):
    case, options = stored(name)
    theirs = STORED[f"{name}.jacobian"]  # (T, C, D)
    width = theirs.shape[1]
    ours = [np.zeros((width, theirs.shape[2])) if g is None else g for g in jacobians(*case, **options)]
    np.testing.assert_allclose(ours, theirs, rtol=0, atol=1e-10)
    norms = np.linalg.norm(theirs, axis=(1, 2))[::-1]
    np.testing.assert_allclose(retention(*case, **options), norms / norms[0], rtol=1e-10)


@pytest.mark.parametrize("name", MODELS)
def test_an_input_no_step_back_counts_1(name):
    case, options = stored(name)
    measured = retention(*case, **options)
    assert measured[0] == 1
    assert measured.shape == (11,)


def test_a_linear_network_forgets_by_the_power_of_its_matrix(linear):
    params, inputs = linear
    powers = [np.linalg.matrix_power(params["U"], k) @ params["W"] for k in range(11)]
    np.testing.assert_allclose(jacobians(linear_run, params, inputs, 7), powers[::-1], rtol=1e-10)
    expected = [np.linalg.norm(power) / np.linalg.norm(params["W"]) for power in powers]
    np.testing.assert_allclose(retention(linear_run, params, inputs, 7), expected, rtol=1e-12)


@pytest.mark.parametrize("name", MODELS)
def test_a_step_in_a_random_direction_moves_the_output_as_the_gradient_says(name):
    (run, params, inputs, width), options = stored(name)
    rng = np.random.default_rng(5)
    direction, asked, step = rng.normal(size=inputs.shape), rng.normal(size=width), 1e-5

    def output(x):
        return asked @ run(params, list(x[:, None]), **options)[-1][0]

    slope = (output(inputs + step * direction) - output(inputs - step * direction)) / (2 * step)
    found = jacobians(run, params, inputs, width, **options)
    gradient = sum(asked @ found[t] @ direction[t] for t in range(11) if found[t] is not None)
    assert abs(slope - gradient) < 1e-6 * max(1, abs(slope)), f"finite difference {slope!r}, gradient {gradient!r}"


@pytest.mark.parametrize(("name", "layers", "window"), [("one", 1, 4), ("window", 2, 3), ("two", 2, 1)])
def test_nothing_arrives_from_beyond_the_windows_of_all_layers(name, layers, window):
    case, options = stored(name)
    measured = retention(*case, **options | {"window": window})
    reach = layers * (window - 1)  # each layer looks window - 1 steps further back
    assert (measured[: reach + 1] > 0).all()
    assert (measured[reach + 1 :] == 0).all()
    assert len(measured[reach + 1 :]) > 0


def test_an_input_that_is_not_read_counts_0(linear):
    params, inputs = linear

    def deaf(params, xs):
        return linear_run(params, [x for t, x in enumerate(xs) if t != 6])

    measured = retention(deaf, params, inputs, 7)
    assert [k for k in range(11) if measured[k] == 0] == [10 - 6]


def test_a_model_that_does_not_read_its_last_input_is_refused(linear):
    params, inputs = linear
    with pytest.raises(ValueError, match=r"must be finite and reach the last input, got 0\.0"):
        retention(lambda params, xs: linear_run(params, xs[:-1]), params, inputs, 7)


def test_a_gradient_that_overflows_is_refused(linear):
    params, inputs = linear
    with np.errstate(all="ignore"), pytest.raises(ValueError, match="the gradient must be finite"):
        retention(linear_run, params | {"U": 1e100 * params["U"]}, inputs, 7)


def test_a_chain_of_500_steps_keeps_everything_if_its_matrix_turns_only():
    rng = np.random.default_rng(7)
    turn, _ = np.linalg.qr(rng.normal(size=(5, 5)))
    measured = retention(linear_run, {"U": turn, "W": np.eye(5)}, rng.normal(size=(500, 5)), 5)
    np.testing.assert_allclose(measured, np.ones(500), rtol=1e-10)


@pytest.mark.parametrize("model", [rnn, lstm, gru, transformer])
def test_a_chain_of_500_steps_works_for_every_model(model):
    rng = np.random.default_rng(7)
    params = model.initial(rng, 4)
    measured = retention(model.run, params, rng.normal(size=(500, 4)), 4)
    assert measured[0] == 1
    assert np.isfinite(measured).all()
    assert (measured[:50] > 0).all()


def test_squares_too_small_for_a_number_are_not_lost():
    matrix = np.array([[3e-200, 0, 0], [0, -4e-200, 0]])
    assert frobenius(matrix) == pytest.approx(5e-200, rel=1e-15, abs=0)
    assert frobenius(np.full((2, 3), np.inf)) == np.inf
    assert frobenius(np.zeros((2, 3))) == 0
    ordinary = np.random.default_rng(1).normal(size=(5, 7))
    assert frobenius(ordinary) == np.sqrt(np.sum(ordinary**2))


def test_the_last_output_is_all_that_counts():
    (run, params, inputs, width), options = stored("two")
    whole = retention(run, params, inputs, width, **options)
    only_last = retention(lambda *case, **more: run(*case, **more)[-1:], params, inputs, width, **options)
    np.testing.assert_array_equal(only_last, whole)
    summed = retention(lambda *case, **more: [stack(run(*case, **more)).sum(axis=0)], params, inputs, width, **options)
    assert np.abs(summed - whole).max() > 0.01
