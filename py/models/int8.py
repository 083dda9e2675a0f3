"""Weights in eight bits: each row or column of a matrix as whole numbers from -127 to 127 and one scale for them.

A file has two tensors for such a matrix, `NAME` (int8) and `NAME_scale` (float32, 1 long along the axis whose numbers
share a scale): the matrix is their product. Every other tensor is float16.

    {"expand.weight": (96, 384) int8, "expand.weight_scale": (1, 384) float32, "expand.bias": (384,) float16}
"""

import numpy as np

LARGEST = 127
SCALE = "_scale"


def quantized(tensor: np.ndarray, axis: int) -> tuple[np.ndarray, np.ndarray]:
    """Whole numbers (int8, of the tensor's shape) and scales (float32, 1 long along `axis`): tensor ≈ numbers x scales.

    The largest number of each row or column becomes ±127; no number is off by more than half its scale.
    """
    scales = np.maximum(np.abs(tensor).max(axis=axis, keepdims=True) / LARGEST, 1e-12).astype(np.float32)
    return np.rint(tensor / scales).astype(np.int8), scales


def packed(tensors: dict[str, np.ndarray], axes: dict[str, int]) -> dict[str, np.ndarray]:
    """The tensors of a file; `axes` says of each matrix along which axis its numbers share a scale."""
    stored = {}
    for name, tensor in tensors.items():
        if name in axes:
            stored[name], stored[name + SCALE] = quantized(tensor, axes[name])
        else:
            stored[name] = tensor.astype(np.float16)
    return stored


def unpacked(stored: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    """Every tensor of a file as float32: {name: array}. KeyError if a matrix in eight bits has no scales."""
    tensors = {}
    for name, numbers in stored.items():
        if numbers.dtype == np.int8:
            tensors[name] = numbers.astype(np.float32) * stored[name + SCALE]
        elif not name.endswith(SCALE):
            tensors[name] = numbers.astype(np.float32)
    return tensors
