"""Weights in eight bits: each row or column of a matrix as whole numbers from -127 to 127 and one scale for them.

A file holds the same tensors at the same places for every model of a kind, so one layout in the manifest serves all:

    {"embedding": {"offset": 0, "shape": [918, 96], "scaled": 1}, "norm.bias": {"offset": 91800, "shape": [96]}}

"scaled" names the axis along which numbers share a scale; the scales (float32) follow the numbers. A tensor without it
is float16. Offsets count bytes; numbers are little-endian, the last axis varies fastest.
"""

from math import prod

import numpy as np

LARGEST = 127


def quantized(tensor: np.ndarray, axis: int) -> tuple[np.ndarray, np.ndarray]:
    """Whole numbers (int8, of the tensor's shape) and scales (float32, 1 long along `axis`): tensor ≈ numbers x scales.

    The largest number of each row or column becomes ±127; no number is off by more than half its scale.
    """
    scales = np.maximum(np.abs(tensor).max(axis=axis, keepdims=True) / LARGEST, 1e-12).astype(np.float32)
    return np.rint(tensor / scales).astype(np.int8), scales


def packed(tensors: dict[str, np.ndarray], axes: dict[str, int]) -> tuple[bytes, dict]:
    """The bytes of a file and its layout; `axes` says of each matrix along which axis its numbers share a scale."""
    data, layout = b"", {}
    for name, tensor in tensors.items():
        layout[name] = {"offset": len(data), "shape": list(tensor.shape)}
        if name in axes:
            layout[name]["scaled"] = axes[name]
            numbers, scales = quantized(tensor, axes[name])
            data += numbers.tobytes() + np.ascontiguousarray(scales, "<f4").tobytes()
        else:
            data += np.ascontiguousarray(tensor, "<f2").tobytes()
    return data, layout


def unpacked(data: np.ndarray | bytes, layout: dict) -> dict[str, np.ndarray]:
    """Every tensor of a file as float32: {name: array}. ValueError if the file is shorter than its layout."""
    tensors = {}
    for name, place in layout.items():
        shape, offset = place["shape"], place["offset"]
        if "scaled" in place:
            scales_shape = [1 if axis == place["scaled"] else size for axis, size in enumerate(shape)]
            numbers = taken(name, data, offset, shape, "i1")
            scales = taken(name, data, offset + prod(shape), scales_shape, "<f4")
            tensors[name] = numbers.astype(np.float32) * scales
        else:
            tensors[name] = taken(name, data, offset, shape, "<f2").astype(np.float32)
    return tensors


def taken(name: str, data: np.ndarray | bytes, offset: int, shape: list[int], dtype: str) -> np.ndarray:
    """The numbers that lie at one place of the file."""
    end = offset + prod(shape) * np.dtype(dtype).itemsize
    if end > len(data):
        raise ValueError(f"a file must be at least {end} bytes long to hold {name}, got {len(data)}")
    return np.frombuffer(data[offset:end], dtype).reshape(shape)
