"""Stored weights: read where the manifest says, refused when they are not what it says."""

import hashlib
import json

import numpy as np
import pytest
from models import weights

from tools.derive import ROOT

ENCODER = ROOT / "static/models/encoder"
MANIFEST = json.loads((ENCODER / "manifest.json").read_text("utf-8"))


@pytest.fixture
def stored():
    """A file of two tensors and the manifest that describes it."""
    first, second = np.arange(15, dtype="<f2").reshape(3, 5) / 4, np.linspace(-1, 1, 7, dtype="<f4")
    data = first.tobytes() + second.tobytes()
    manifest = {
        "files": {"part.bin": {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}},
        "tensors": {
            "layers.0.weight": {"file": "part.bin", "offset": 0, "shape": [3, 5], "dtype": "float16"},
            "layers.0.bias": {"file": "part.bin", "offset": 30, "shape": [7], "dtype": "float32"},
            "elsewhere": {"file": "other.bin", "offset": 0, "shape": [2], "dtype": "float16"},
        },
    }
    return data, manifest, first, second


@pytest.mark.parametrize("kind", [bytes, lambda data: np.frombuffer(data, "u1")], ids=["bytes", "array"])
def test_tensors_come_back_as_they_were_stored(stored, kind):
    data, manifest, first, second = stored
    weights.check("part.bin", kind(data), manifest)
    tensors = weights.tensors_of("part.bin", kind(data), manifest)
    assert list(tensors) == ["layers.0.weight", "layers.0.bias"]
    np.testing.assert_array_equal(tensors["layers.0.weight"], first.astype("f4"))
    np.testing.assert_array_equal(tensors["layers.0.bias"], second)
    assert all(t.dtype == np.float32 and t.flags.c_contiguous and t.flags.writeable for t in tensors.values())


def test_a_short_file_is_refused_by_name(stored):
    data, manifest, _, _ = stored
    with pytest.raises(weights.WeightsError, match=r"part\.bin must be 58 bytes long, got 57"):
        weights.check("part.bin", data[:-1], manifest)
    with pytest.raises(weights.WeightsError, match=r"part\.bin must be at least 58 bytes long to hold layers\.0\.bias"):
        weights.tensors_of("part.bin", data[:-1], manifest)


def test_a_file_with_one_bit_changed_is_refused_by_name(stored):
    data, manifest, _, _ = stored
    damaged = np.frombuffer(data, "u1").copy()
    damaged[41] ^= 4
    with pytest.raises(ValueError, match=r"part\.bin must have the SHA-256 [0-9a-f]{64}, got [0-9a-f]{64}"):
        weights.check("part.bin", damaged, manifest)


def test_a_file_that_nobody_listed_is_refused_by_name(stored):
    data, manifest, _, _ = stored
    with pytest.raises(weights.WeightsError, match=r"part-2\.bin must be one of the 1 files in the manifest"):
        weights.check("part-2.bin", data, manifest)


def test_an_unknown_number_format_is_refused(stored):
    data, manifest, _, _ = stored
    manifest["tensors"]["layers.0.bias"]["dtype"] = "int8"
    with pytest.raises(ValueError, match=r"layers\.0\.bias must be stored as float16 or float32, got int8"):
        weights.tensors_of("part.bin", data, manifest)


def test_names_with_dots_become_a_tree():
    a, b, c, d = (np.full(1, n) for n in range(4))
    names = {"layers.10.norm.bias": a, "layers.9.norm.bias": b, "layers.9.norm.weight": c, "position": d}
    assert weights.grouped(names) == {
        "layers": [{"norm": {"bias": b, "weight": c}}, {"norm": {"bias": a}}],
        "position": d,
    }


def test_the_shipped_files_are_those_of_the_manifest():
    beside = {"manifest.json", "README.md", "LICENSE", "NOTICE"}
    found = {path.relative_to(ENCODER).as_posix() for path in ENCODER.rglob("*") if path.is_file()}
    assert found - beside == set(MANIFEST["files"])
    for name in MANIFEST["files"]:
        weights.check(name, (ENCODER / name).read_bytes(), MANIFEST)


def test_the_shipped_files_hold_their_tensors_and_nothing_else():
    for name, file in MANIFEST["files"].items():
        if not name.endswith(".bin") or name.startswith("words/"):
            continue
        tensors = weights.tensors_of(name, (ENCODER / name).read_bytes(), MANIFEST)
        assert 2 * sum(tensor.size for tensor in tensors.values()) == file["bytes"] <= 5_000_000
        assert all(np.isfinite(tensor).all() for tensor in tensors.values())
