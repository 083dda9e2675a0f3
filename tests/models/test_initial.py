"""What an untrained model starts with: the choices of the retention form, and PyTorch's defaults beside them."""

import numpy as np
import pytest
from models import gru, lstm, rnn, transformer

WIDTH = 14


def shapes(params):
    return {name: array.shape for name, array in params.items()}


@pytest.mark.parametrize("asked", [0.1, 0.7, 1, 1.5])
def test_the_matrix_of_the_rnn_has_the_asked_spectral_radius(asked):
    matrix = rnn.initial(np.random.default_rng(3), WIDTH, asked)["weight_hh"]
    assert np.abs(np.linalg.eigvals(matrix)).max() == pytest.approx(asked, rel=1e-12, abs=0)


def test_the_slider_stretches_one_and_the_same_matrix():
    near, far = (rnn.initial(np.random.default_rng(3), WIDTH, radius) for radius in (0.5, 1.5))
    np.testing.assert_allclose(far["weight_hh"], 3 * near["weight_hh"], rtol=1e-12)
    np.testing.assert_array_equal(far["weight_ih"], near["weight_ih"])


@pytest.mark.parametrize("radius", [0, -0.5, float("nan")])
def test_a_spectral_radius_of_0_or_less_is_refused(radius):
    with pytest.raises(ValueError, match=f"spectral_radius must be above 0, got {radius}"):
        rnn.initial(np.random.default_rng(3), WIDTH, radius)


@pytest.mark.parametrize("asked", [-2, 0, 1.0, 4])
def test_the_bias_of_the_forget_gate_and_no_other_is_the_asked_one(asked):
    params = lstm.initial(np.random.default_rng(3), WIDTH, asked)
    i, f, g, o = np.split(params["bias_ih"] + params["bias_hh"], 4)
    assert (f == asked).all()
    assert not np.concatenate([i, g, o]).any()


@pytest.mark.parametrize("asked", [-2, 0, 1.0, 4])
def test_the_bias_of_the_update_gate_and_no_other_is_the_asked_one(asked):
    params = gru.initial(np.random.default_rng(3), WIDTH, asked)
    r, z, n = np.split(params["bias_ih"] + params["bias_hh"], 3)
    assert (z == asked).all()
    assert not np.concatenate([r, n]).any()


def test_with_gates_wide_open_the_state_stays_and_with_gates_shut_it_goes():
    state, x = np.full((1, WIDTH), 0.5), np.ones((1, WIDTH))
    for bias, kept in ((50, state), (-50, None)):
        params = gru.initial(np.random.default_rng(3), WIDTH, bias)
        after = gru.step(x, state, **params)
        again = gru.step(x, state + 1e-3, **params)
        _, f, _, _ = lstm.gates(x, state, **lstm.initial(np.random.default_rng(3), WIDTH, bias))
        if kept is not None:
            np.testing.assert_allclose(after, kept, atol=1e-12)
            np.testing.assert_allclose(f, 1, atol=1e-12)
        else:
            assert np.abs(again - after).max() < 1e-3
            np.testing.assert_allclose(f, 0, atol=1e-12)


def test_an_rnn_can_take_its_inputs_in_by_weights_of_the_variance_of_the_others():
    wide, equal = (rnn.initial(np.random.default_rng(3), 64, 1, variance) for variance in (None, 1 / (3 * 64)))
    np.testing.assert_allclose(equal["weight_ih"], wide["weight_ih"] / 3**0.5, rtol=1e-12)
    np.testing.assert_array_equal(equal["weight_hh"], wide["weight_hh"])
    for model in (lstm, gru):
        others = model.initial(np.random.default_rng(3), 64)["weight_ih"]
        assert others.var() == pytest.approx(equal["weight_ih"].var(), rel=0.06)


@pytest.mark.parametrize(("model", "gates"), [(rnn, 1), (gru, 3), (lstm, 4)])
def test_shapes_of_a_recurrent_network(model, gates):
    rows = gates * WIDTH
    params = model.initial(np.random.default_rng(3), WIDTH)
    matrix, bias = (rows, WIDTH), (rows,)
    assert shapes(params) == {"weight_ih": matrix, "weight_hh": matrix, "bias_ih": bias, "bias_hh": bias}
    assert not np.array_equal(params["weight_ih"], params["weight_hh"])


@pytest.mark.parametrize("model", [gru, lstm])
def test_gated_weights_fill_pytorchs_range(model):
    params = model.initial(np.random.default_rng(3), WIDTH)
    bound = WIDTH**-0.5
    for name in ("weight_ih", "weight_hh"):
        assert 0.95 * bound < np.abs(params[name]).max() <= bound
        assert abs(params[name].mean()) < 0.1 * bound


def test_a_transformer_starts_with_the_asked_layers():
    params = transformer.initial(np.random.default_rng(3), WIDTH, layers=3)
    first, second, third = params["layers"]
    assert shapes(first["attention"]) == {
        "in_proj_weight": (42, 14), "in_proj_bias": (42,), "out_proj_weight": (14, 14), "out_proj_bias": (14,),
    }  # fmt: skip
    assert first["linear1"]["weight"].shape == (56, 14)
    assert first["linear2"]["weight"].shape == (14, 56)
    assert not np.array_equal(first["linear1"]["weight"], second["linear1"]["weight"])
    assert not np.array_equal(second["linear1"]["weight"], third["linear1"]["weight"])
    assert (params["norm"]["weight"] == 1).all()
    assert not params["norm"]["bias"].any()


def test_the_weights_of_a_transformer_keep_the_size_of_what_passes():
    params = transformer.initial(np.random.default_rng(3), 64)
    layer = params["layers"][0]
    assert layer["linear1"]["weight"].std() == pytest.approx(64**-0.5, rel=0.02)
    assert layer["linear2"]["weight"].std() == pytest.approx(256**-0.5, rel=0.02)
    assert layer["attention"]["in_proj_weight"].std() == pytest.approx(64**-0.5, rel=0.02)


@pytest.mark.parametrize("model", [rnn, gru, lstm])
def test_the_same_seed_draws_the_same_weights_and_another_seed_others(model):
    first, again, other = (model.initial(np.random.default_rng(seed), WIDTH)["weight_hh"] for seed in (3, 3, 5))
    np.testing.assert_array_equal(first, again)
    assert np.abs(first - other).max() > 0.01
