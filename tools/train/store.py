"""Write the trained networks and the log of their training to static/models/recall/."""

import hashlib
import json
from pathlib import Path

import numpy as np

from tools.export_encoder import compact, pack, text_of

TARGET = Path(__file__).resolve().parents[2] / "static/models/recall"


def write_networks(found: dict[str, list[dict[str, np.ndarray]]]) -> None:
    """One file of float16 an architecture, its networks one after another, and the manifest of all files.

    A tensor's name begins with the architecture and the number of the network: "lstm.1.core.weight_ih".
    """
    TARGET.mkdir(parents=True, exist_ok=True)
    manifest = {"model": "recall", "files": {}, "tensors": {}}
    for architecture, networks in found.items():
        name = f"{architecture}.bin"
        numbered = {f"{architecture}.{n}.{key}": one[key] for n, one in enumerate(networks, 1) for key in one}
        data = pack(name, numbered, manifest)
        (TARGET / name).write_bytes(data)
        manifest["files"][name] = {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
    (TARGET / "manifest.json").write_text(text_of(manifest), "utf-8")


def write_log(log: dict) -> None:
    """training.json: the recipe, the learning rates, and the record of every run that was made, one a line."""
    parts = []
    for key, value in log.items():
        text = compact(value)
        if isinstance(value, list):
            text = "[\n" + ",\n".join(compact(record) for record in value) + "\n]"
        parts.append(f"{json.dumps(key)}:{text}")
    (TARGET / "training.json").write_text("{\n" + ",\n".join(parts) + "\n}\n", "utf-8")
