"""Write the trained networks and the log of their training to static/models/recall/."""

import json
from pathlib import Path

import numpy as np

from tools.export_encoder import compact, text_of
from tools.train import weight_files

TARGET = Path(__file__).resolve().parents[2] / "static/models/recall"


def write_networks(found: dict[str, list[dict[str, np.ndarray]]]) -> None:
    """One file of float16 an architecture, with its five networks, and the manifest of all files."""
    TARGET.mkdir(parents=True, exist_ok=True)
    manifest = {"model": "recall", "files": {}}
    for architecture, networks in found.items():
        data = weight_files.packed(numbered(networks), about(architecture))
        weight_files.write(TARGET / f"{architecture}.safetensors", data, manifest)
    (TARGET / "manifest.json").write_text(text_of(manifest), "utf-8")


def numbered(networks: list[dict[str, np.ndarray]]) -> dict[str, np.ndarray]:
    """All networks' tensors in float16: "3.core.weight_hh" is of the third."""
    return {f"{n}.{key}": one[key].astype(np.float16) for n, one in enumerate(networks, 1) for key in one}


def about(architecture: str) -> dict[str, str]:
    """What a file says of itself in its header."""
    return {
        "model": f"{architecture}: five small networks of the recall task, N.* is the one from seed N",
        "licence": "MIT",
        "values": "float16; names and axes as in PyTorch's state_dict, but for a shorter path",
    }


def write_log(log: dict) -> None:
    """training.json: the recipe, the learning rates, and the record of every run that was made, one a line."""
    parts = []
    for key, value in log.items():
        text = compact(value)
        if isinstance(value, list):
            text = "[\n" + ",\n".join(compact(record) for record in value) + "\n]"
        parts.append(f"{json.dumps(key)}:{text}")
    (TARGET / "training.json").write_text("{\n" + ",\n".join(parts) + "\n}\n", "utf-8")
