"""Weights as files in the safetensors format, written by its own library, each listed in a manifest."""

import hashlib
import json
from pathlib import Path

import numpy as np
from safetensors.numpy import save

from tools.export_encoder import compact


def packed(tensors: dict[str, np.ndarray], about: dict[str, str]) -> bytes:
    """The bytes of a file, with `about` in its header: the same ones whenever tensors and words are the same.

    The library writes the words in another order each time, so they are put in ours; the length stays.
    """
    data = save(tensors, about)
    end = 8 + int.from_bytes(data[:8], "little")
    header = json.loads(data[8:end])
    ordered = compact({**header, "__metadata__": about}).encode().ljust(end - 8)
    if len(ordered) != end - 8:
        raise ValueError(
            f"the header must be {end - 8} bytes long in any order, got {len(ordered)}: is all of it ASCII?"
        )
    return data[:8] + ordered + data[end:]


def write(path: Path, data: bytes, manifest: dict) -> None:
    """Write one file and list its size and sum in the manifest."""
    path.write_bytes(data)
    manifest["files"][path.name] = {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
