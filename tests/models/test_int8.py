"""Weights in eight bits: what comes back is what went in, but for half a step of its row's or column's scale."""

import numpy as np
import pytest
from models.int8 import LARGEST, packed, quantized, unpacked

RNG = np.random.default_rng(8)
TENSORS = {
    "embedding": RNG.normal(size=(5, 4)).astype("f4"),
    "weight": (RNG.normal(size=(4, 3)) * [0.01, 1, 100]).astype("f4"),
    "bias": np.linspace(-1, 1, 3, dtype="f4"),
}
AXES = {"embedding": 1, "weight": 0}


def test_no_number_is_off_by_more_than_half_a_step():
    found = unpacked(packed(TENSORS, AXES))
    assert list(found) == list(TENSORS)
    for name, axis in AXES.items():
        step = np.abs(TENSORS[name]).max(axis=axis, keepdims=True) / LARGEST
        assert np.all(np.abs(found[name] - TENSORS[name]) <= step * 0.5001)
    np.testing.assert_array_equal(found["bias"], TENSORS["bias"].astype("f2"))
    assert all(tensor.dtype == np.float32 and tensor.flags.c_contiguous for tensor in found.values())


def test_a_file_has_a_byte_for_each_number_of_a_matrix():
    stored = packed(TENSORS, AXES)
    assert {name: (tensor.dtype.str, tensor.shape) for name, tensor in stored.items()} == {
        "embedding": ("|i1", (5, 4)),
        "embedding_scale": ("<f4", (5, 1)),
        "weight": ("|i1", (4, 3)),
        "weight_scale": ("<f4", (1, 3)),
        "bias": ("<f2", (3,)),
    }


def test_the_largest_number_of_each_row_is_kept_and_zeros_stay_zeros():
    numbers, scales = quantized(np.array([[0.0, 0.0], [-4.0, 1.0]], "f4"), axis=1)
    assert numbers.tolist() == [[0, 0], [-127, 32]] and scales.shape == (2, 1)
    assert np.all(numbers * scales == np.array([[0, 0], [-4, 32 * 4 / 127]], "f4"))


def test_a_matrix_without_its_scales_is_refused():
    stored = packed(TENSORS, AXES)
    del stored["weight_scale"]
    with pytest.raises(KeyError, match="weight_scale"):
        unpacked(stored)
