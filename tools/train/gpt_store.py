"""Write the models of all stages to static/models/gpt/ in eight bits, and read back what was written."""

import json
from pathlib import Path

import numpy as np
from models import int8, safetensors
from models.vocabulary import Vocabulary

from tools.export_encoder import compact, text_of
from tools.train import weight_files

TARGET = Path(__file__).resolve().parents[2] / "static/models/gpt"
NAMES = {"base": "base", "sft": "sft", "reward": "reward", "ppo": "rlhf", "greedy": "greedy", "dpo": "dpo"}
DIGITS = 5


def models_of(made: dict) -> dict[str, dict[str, np.ndarray]]:
    """The tensors of every model to ship, by its name: "base-100" is the base model after 100 steps."""
    found = {}
    for stage, result in made.items():
        found |= {f"{NAMES[stage]}-{step}": tensors for step, tensors in result["kept"].items()}
        found[NAMES[stage]] = result["tensors"]
    return found


def write_models(words: Vocabulary, models: dict[str, dict[str, np.ndarray]]) -> None:
    """One file a model, the vocabulary, and the manifest of all files."""
    TARGET.mkdir(parents=True, exist_ok=True)
    for old in TARGET.glob("*.safetensors"):
        old.unlink()
    manifest = {"model": "gpt", "files": {}}
    for name, tensors in models.items():
        stored = int8.packed(tensors, {key: shared_axis(key) for key in tensors if tensors[key].ndim == 2})
        weight_files.write(TARGET / f"{name}.safetensors", weight_files.packed(stored, about(name)), manifest)
    weight_files.write(TARGET / "vocab.txt", ("\n".join(words.words) + "\n").encode(), manifest)
    (TARGET / "manifest.json").write_text(text_of(manifest), "utf-8")
    print(f"{len(models)} models, {sum(file['bytes'] for file in manifest['files'].values()):,} bytes", flush=True)


def shared_axis(name: str) -> int:
    """Along which axis numbers share a scale: a word's vector has one, and what a matrix makes each output of."""
    return 1 if name == "embedding" else 0


def about(name: str) -> dict[str, str]:
    """What a file says of itself in its header."""
    return {
        "model": f"{name}, a small GPT of a small town",
        "licence": "MIT",
        "values": "where there is NAME_scale, the tensor is NAME * NAME_scale; matrices lie as (in, out): x @ weight",
    }


def stored_tensors() -> dict[str, dict[str, np.ndarray]]:
    """Every model as readers get it: rounded to eight bits and back."""
    listed = json.loads((TARGET / "manifest.json").read_text("utf-8"))["files"]
    files = [TARGET / name for name in listed if name.endswith(".safetensors")]
    return {file.stem: int8.unpacked(safetensors.read(file.name, file.read_bytes())) for file in files}


def write_json(name: str, value: dict) -> None:
    """A JSON file of one line for each record of a list, numbers rounded to `DIGITS` places."""
    (TARGET / name).write_text(f"{lined(rounded(value))}\n", "utf-8")


def lined(value, depth: int = 0) -> str:
    if isinstance(value, dict) and depth < 2:
        inside = ",\n".join(f"{json.dumps(key)}:{lined(part, depth + 1)}" for key, part in value.items())
        return f"{{\n{inside}\n}}"
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return "[\n" + ",\n".join(compact(record) for record in value) + "\n]"
    return compact(value)


def rounded(value):
    if isinstance(value, float):
        return round(value, DIGITS)
    if isinstance(value, dict):
        return {key: rounded(part) for key, part in value.items()}
    return [rounded(part) for part in value] if isinstance(value, list | tuple) else value
