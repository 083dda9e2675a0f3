"""Stored weights: a manifest says which tensor lies where in which file, and what every file must contain.

    {"files": {"layer-0.bin": {"bytes": 3548928, "sha256": "9f2c…"}},
     "tensors": {"layers.0.qkv.weight": {"file": "layer-0.bin", "offset": 0, "shape": [384, 1152], "dtype": "float16"}}}

Offsets count bytes from the start of the file; numbers are little-endian, the last axis varies fastest. Files in the
safetensors format say so themselves: for them the manifest has no "tensors". Nothing here fetches: the worker does,
and hands over what came.
"""

import hashlib
from math import prod

import numpy as np

DTYPES = {"float16": "<f2", "float32": "<f4"}


class WeightsError(ValueError):
    """A file of weights is not the one that the manifest describes; the message is a sentence that names the file."""


def check(name: str, data: np.ndarray | bytes, manifest: dict) -> None:
    """Raise WeightsError unless data (bytes, or an array of u1) has the size and SHA-256 listed for the file name."""
    if name not in manifest["files"]:
        raise WeightsError(f"{name} must be one of the {len(manifest['files'])} files in the manifest, got another")
    listed, size = manifest["files"][name], len(data)
    if size != listed["bytes"]:
        raise WeightsError(f"{name} must be {listed['bytes']} bytes long, got {size}")
    if (found := hashlib.sha256(data).hexdigest()) != listed["sha256"]:
        raise WeightsError(f"{name} must have the SHA-256 {listed['sha256']}, got {found}: it was damaged on its way")


def tensors_of(file_name: str, data: np.ndarray | bytes, manifest: dict) -> dict[str, np.ndarray]:
    """Read every tensor that lies in a file, as contiguous float32 arrays of the listed shapes: {name: array}.

    WeightsError if the file is shorter than its tensors, ValueError if a tensor is of a type that we do not read.
    """
    places = {name: place for name, place in manifest["tensors"].items() if place["file"] == file_name}
    return {name: read(name, data, **place) for name, place in places.items()}


def read(name: str, data: np.ndarray | bytes, file: str, offset: int, shape: list[int], dtype: str) -> np.ndarray:
    """Read one tensor from the bytes of its file as float32 in its shape."""
    if dtype not in DTYPES:
        raise ValueError(f"{name} must be stored as {' or '.join(DTYPES)}, got {dtype}")
    kind = np.dtype(DTYPES[dtype])
    end = offset + prod(shape) * kind.itemsize
    if end > len(data):
        raise WeightsError(f"{file} must be at least {end} bytes long to hold {name}, got {len(data)}")
    return np.frombuffer(data[offset:end], kind).astype(np.float32).reshape(shape)


def grouped(tensors: dict[str, np.ndarray]) -> dict:
    """Turn dotted names into a tree of dicts; where all keys are numbers, into a list in their order.

    Example: {"layers.0.norm.weight": a, "layers.1.norm.weight": b} ->
    {"layers": [{"norm": {"weight": a}}, {"norm": {"weight": b}}]}.
    """
    groups = {}
    for name, tensor in tensors.items():
        first, _, rest = name.partition(".")
        groups.setdefault(first, {})[rest] = tensor
    tree = {first: group[""] if "" in group else grouped(group) for first, group in groups.items()}
    return [tree[key] for key in sorted(tree, key=int)] if all(key.isdecimal() for key in tree) else tree
