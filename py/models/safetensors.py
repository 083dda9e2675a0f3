"""Read weights in the safetensors format, which every library of the field can open; here numpy alone is at hand.

    8 bytes: N, little-endian | N bytes: a header in JSON | the numbers of all tensors, one tensor after another

    {"__metadata__": {"licence": "MIT"}, "norm.bias": {"dtype": "F16", "shape": [96], "data_offsets": [0, 192]}}

Offsets count bytes from the end of the header; numbers are little-endian, the last axis varies fastest. The format:
https://github.com/huggingface/safetensors#format. Only the types of number that our files have are read.
"""

import json
from math import prod

import numpy as np

from models.weights import WeightsError

DTYPES = {"I8": np.dtype("i1"), "F16": np.dtype("<f2"), "F32": np.dtype("<f4")}


def read(file: str, data: np.ndarray | bytes) -> dict[str, np.ndarray]:
    """Every tensor in a file's bytes (or an array of u1), {name: array} as stored: views of `data`, nothing is copied.

    WeightsError, naming the file, if its header is damaged or a tensor does not lie inside.
    """
    start = 8 + int.from_bytes(bytes(data[:8]), "little")
    if start > len(data):
        raise WeightsError(f"{file} must have a header that ends at byte {start}, got a file of {len(data)} bytes")
    try:
        header = json.loads(bytes(data[8:start]))
        places = {name: place(**about) for name, about in header.items() if name != "__metadata__"}
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise WeightsError(
            f"{file} must have the header of a safetensors file, got a damaged one: {error!r}"
        ) from error
    return {name: tensor(f"{name} in {file}", data[start:], *where) for name, where in places.items()}


def place(dtype: str, shape: list[int], data_offsets: list[int]) -> tuple[np.dtype, list[int], int, int]:
    """What the header says of one tensor; KeyError for a type of number that we do not read."""
    begin, end = data_offsets
    return DTYPES[dtype], shape, begin, end


def tensor(name: str, data: np.ndarray | bytes, dtype: np.dtype, shape: list[int], begin: int, end: int) -> np.ndarray:
    """The numbers of one tensor, from the bytes that follow the header."""
    size = prod(shape) * dtype.itemsize
    if begin < 0 or end != begin + size or end > len(data):
        raise WeightsError(f"{name} must be {size} of {len(data)} bytes, got those from {begin} to {end}")
    return np.frombuffer(data[begin:end], dtype).reshape(shape)
