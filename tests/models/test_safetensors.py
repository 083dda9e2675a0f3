"""Files in the safetensors format: the shipped ones are what the format's own library reads and writes."""

import json
from pathlib import Path

import numpy as np
import pytest
from models import gpt, recall, safetensors, weights
from safetensors.numpy import load_file, save

from tools.derive import ROOT
from tools.train import weight_files

MODELS = ROOT / "static/models"
SHIPPED = sorted(path.relative_to(MODELS).as_posix() for path in MODELS.glob("*/*.safetensors"))
SAMPLE = {
    "norm.bias": np.linspace(-1, 1, 5, dtype="f2"),
    "qkv.weight": np.arange(-6, 6, dtype="i1").reshape(3, 4),
    "qkv.weight_scale": np.array([[1, 0.5, 0.25, 2]], "f4"),
}
KINDS = pytest.mark.parametrize("kind", [bytes, lambda data: np.frombuffer(data, "u1")], ids=["bytes", "array"])


def header_of(data):
    return json.loads(data[8 : 8 + int.from_bytes(data[:8], "little")])


def with_header(header, numbers=b"\0" * 8):
    text = header if isinstance(header, bytes) else json.dumps(header).encode()
    return len(text).to_bytes(8, "little") + text + numbers


def assert_same(found, expected):
    assert set(found) == set(expected)
    for name, tensor in expected.items():
        assert (found[name].dtype, found[name].shape) == (tensor.dtype, tensor.shape), name
        assert found[name].tobytes() == tensor.tobytes(), name


def test_we_read_of_a_shipped_file_what_the_library_reads():
    for name in SHIPPED:
        assert_same(safetensors.read(name, (MODELS / name).read_bytes()), load_file(MODELS / name))


def test_the_writing_side_gives_the_shipped_bytes():
    for name in SHIPPED:
        data = (MODELS / name).read_bytes()
        about = header_of(data)["__metadata__"]
        assert weight_files.packed(load_file(MODELS / name), about) == data, name
        assert list(about) == ["model", "licence", "values"] and about["licence"] == "MIT"
        assert about["model"].startswith(Path(name).stem)


def test_all_models_but_the_encoder_are_in_this_format():
    for folder in ("recall", "gpt"):
        files = json.loads((MODELS / folder / "manifest.json").read_text("utf-8"))["files"]
        assert all(set(listed) == {"bytes", "sha256"} for listed in files.values())
        assert {f"{folder}/{file}" for file in files} - {"gpt/vocab.txt"} == {
            name for name in SHIPPED if name.startswith(folder)
        }
    assert not list((MODELS / "encoder").rglob("*.safetensors"))


def test_a_matrix_is_its_numbers_times_its_scales_as_the_header_says():
    path = MODELS / "gpt/sft.safetensors"
    stored = load_file(path)
    manifest = json.loads((MODELS / "gpt/manifest.json").read_text("utf-8"))
    params = gpt.load("sft", path.read_bytes(), manifest)
    assert "NAME * NAME_scale" in header_of(path.read_bytes())["__metadata__"]["values"]
    matrix = stored["layers.0.qkv.weight"] * stored["layers.0.qkv.weight_scale"]
    np.testing.assert_array_equal(params["layers"][0]["qkv"]["weight"], matrix)
    np.testing.assert_array_equal(params["embedding"], stored["embedding"] * stored["embedding_scale"])
    np.testing.assert_array_equal(params["norm"]["bias"], stored["norm.bias"].astype("f4"))


def test_a_recall_network_is_found_by_its_number():
    path = MODELS / "recall/lstm.safetensors"
    manifest = json.loads((MODELS / "recall/manifest.json").read_text("utf-8"))
    networks, stored = recall.load("lstm", path.read_bytes(), manifest), load_file(path)
    for number in range(1, 6):
        weight = networks[number]["core"]["weight_hh"]
        np.testing.assert_array_equal(weight, stored[f"{number}.core.weight_hh"].astype("f4"))
        assert weight.dtype == np.float32 and weight.flags.writeable


@KINDS
def test_what_the_library_writes_is_read(kind):
    assert_same(safetensors.read("part.safetensors", kind(save(SAMPLE, {"licence": "MIT"}))), SAMPLE)
    assert_same(safetensors.read("part.safetensors", kind(save(SAMPLE))), SAMPLE)


@KINDS
@pytest.mark.parametrize("length", [0, 7, 8, 100])
def test_a_file_that_ends_before_its_header_does_is_refused_by_name(kind, length):
    with pytest.raises(weights.WeightsError, match=rf"part\.safetensors must have a header .* file of {length} bytes"):
        safetensors.read("part.safetensors", kind(save(SAMPLE)[:length]))


@KINDS
@pytest.mark.parametrize(
    "header",
    [
        b"", b"not JSON", b"\xff\xfe", [], {"a": 3}, {"a": {"dtype": "F16", "shape": [4]}},
        {"a": {"dtype": "F16", "shape": [4], "data_offsets": [0]}},
        {"a": {"dtype": "BF16", "shape": [4], "data_offsets": [0, 8]}},
    ],
    ids=lambda header: str(header)[:60],
)  # fmt: skip
def test_a_damaged_header_is_refused_by_name(kind, header):
    with pytest.raises(weights.WeightsError, match=r"part\.safetensors must have the header of a safetensors file"):
        safetensors.read("part.safetensors", kind(with_header(header)))


@pytest.mark.parametrize("offsets", [[0, 6], [2, 10], [-8, 0], [8, 0]])
def test_a_tensor_that_does_not_lie_in_the_file_is_refused_by_both_names(offsets):
    data = with_header({"norm.bias": {"dtype": "F16", "shape": [4], "data_offsets": offsets}})
    with pytest.raises(weights.WeightsError, match=r"norm\.bias in part\.safetensors must be 8 of 8 bytes"):
        safetensors.read("part.safetensors", data)


def test_a_header_that_would_change_its_length_is_not_written():
    with pytest.raises(ValueError, match="is all of it ASCII"):
        weight_files.packed(SAMPLE, {"model": "größer"})
