"""Adam: what torch.optim.Adam does, on trees of arrays."""

import copy

import numpy as np
import pytest
from models import adam

# torch 2.13.0, float64: Adam with rate 0.07 on p² · (1, 3, 0.001) + sin(5 p), gradients clipped to 2.5 by
# torch.nn.utils.clip_grad_norm_ (which adds 1e-6 to the norm that it divides by)
TORCH = [
    [0.5699999994659516, -1.1800000006413733, 2.0699999996170217],
    [0.6398673889363528, -1.1099303425912987, 2.138964382639388],
    [0.7099667234365149, -1.039831668561926, 2.2034229831126377],
    [0.779899057219689, -0.9699143972217779, 2.255273904753843],
    [0.8470840099247537, -0.8998072069128032, 2.2884747559028527],
]


def slopes(params):
    """The gradient of that function, for parameters that stand in a tree."""
    (first,), last = params["many"], params["one"]["value"]
    return {
        "many": [2 * first * [1, 3] + 5 * np.cos(5 * first)],
        "one": {"value": 0.002 * last + 5 * np.cos(5 * last)},
    }


def test_five_steps_are_those_of_pytorch():
    params = {"many": [np.array([0.5, -1.25])], "one": {"value": np.array([[2.0]])}}
    moments = adam.start(params)
    for expected in TORCH:
        params, moments = adam.update(params, adam.clipped(slopes(params), 2.5), moments, 0.07)
        found = np.concatenate([array.ravel() for array in adam.leaves(params)])
        np.testing.assert_allclose(found, expected, rtol=1e-6)
    assert moments["step"] == 5
    assert params["one"]["value"].shape == (1, 1)


def test_the_first_step_is_as_long_as_the_rate_whatever_the_gradient():
    params = [np.array([1.0, 1.0, 1.0])]
    (after,), _ = adam.update(params, [np.array([1e-3, -1e5, 0.0])], adam.start(params), 0.25)
    np.testing.assert_allclose(after, [0.75, 1.25, 1.0], atol=1e-5)


def test_the_second_step_by_hand():
    params = [np.array([0.0])]
    moments = adam.start(params)
    for gradient in (1.0, 3.0):
        params, moments = adam.update(params, [np.array([gradient])], moments, 1.0)
    mean, square = (0.9 * 0.1 + 0.1 * 3) / (1 - 0.9**2), (0.999 * 0.001 + 0.001 * 9) / (1 - 0.999**2)
    assert params[0][0] == pytest.approx(-1 - mean / square**0.5, rel=1e-7)


def test_nothing_that_is_given_is_changed():
    params, gradients = {"a": np.array([1.0, 2.0])}, {"a": np.array([3.0, -4.0])}
    moments = adam.start(params)
    before = copy.deepcopy((params, gradients, moments))
    adam.update(params, adam.clipped(gradients, 1.0), moments, 0.1)
    for kept, given in zip(before, (params, gradients, moments), strict=True):
        np.testing.assert_equal(given, kept)


def test_long_gradients_are_shortened_together_and_short_ones_stay():
    gradients = {"a": np.array([3.0]), "b": [np.array([[0.0, 4.0]])]}
    short = adam.clipped(gradients, 0.5)
    np.testing.assert_allclose(short["a"], [0.3])
    np.testing.assert_allclose(short["b"][0], [[0.0, 0.4]])
    assert adam.clipped(gradients, 5.0) is gradients


def test_trees_of_other_shapes_are_refused():
    with pytest.raises(ValueError, match="zip"):
        adam.mapped(np.add, [np.ones(2), np.ones(2)], [np.ones(2)])
    with pytest.raises(KeyError):
        adam.mapped(np.add, {"a": np.ones(2)}, {"b": np.ones(2)})
