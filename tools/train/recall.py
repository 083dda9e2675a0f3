"""Train the networks of the recall task and write static/models/recall/.

    pip install torch==2.13.0 numpy==2.4.6 safetensors==0.8.0 autograd==1.9.1
    python tools/train/recall.py

55 runs of 5 to 30 seconds each on one core, and 60 more with sequences of one length only, which are logged and not
shipped. A finished run is kept in ~/.cache/recall-training/ (below a name that
changes with the recipe), so a training that was stopped goes on where it was. Training again elsewhere gives other
digits, since PyTorch sums in another order on another processor, but not other curves beyond the spread of the seeds.
"""

import hashlib
import json
import sys
from itertools import product
from pathlib import Path

import numpy as np
import torch

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "py")]

from tools.train import card, networks, recipe, store  # noqa: E402

CACHE = Path.home() / ".cache/recall-training"
SOURCES = ("tools/train/networks.py", "tools/train/recipe.py", "py/models/recall_task.py")


def main() -> None:
    if torch.__version__.split("+")[0] != "2.13.0":
        raise ValueError(f"torch must be 2.13.0, got {torch.__version__}")
    torch.set_num_threads(1)
    check_sizes()
    folder = CACHE / fingerprint()
    folder.mkdir(parents=True, exist_ok=True)

    names = list(networks.WIDTHS)  # the last one has a window, through which a single long distance cannot be seen
    tuned = product(names, recipe.RATES, recipe.TUNING_SEEDS)
    tuning = [finished(folder, recipe.RECIPE, *which)[1] for which in tuned]
    rates = recipe.chosen(tuning)
    print("chosen learning rates:", rates, flush=True)
    shipped = {n: [finished(folder, recipe.RECIPE, n, rates[n], seed) for seed in recipe.SEEDS] for n in names}
    single = []
    for (distance, one), name, seed in product(recipe.SINGLE.items(), names[:-1], recipe.SEEDS):
        single.append({"distance": distance, **finished(folder, one, name, rates[name], seed)[1]})

    store.write_networks({name: [tensors for tensors, _ in found] for name, found in shipped.items()})
    training = [record for found in shipped.values() for _, record in found]
    log = {"recipe": recipe.described(), "chosen": rates, "tuning": tuning, "training": training, "single": single}
    store.write_log(log)
    card.write(log)


def check_sizes() -> None:
    """Say how many parameters each network has; ValueError unless the largest is within 5 % of the smallest."""
    sizes = {name: networks.parameters(networks.Network(name)) for name in networks.WIDTHS}
    print("parameters:", sizes, flush=True)
    if max(sizes.values()) > 1.05 * min(sizes.values()):
        raise ValueError(f"parameter counts must be within 5 % of each other, got {sizes}")


def fingerprint() -> str:
    """Eight letters that change when the networks, the recipe or the task do."""
    return hashlib.sha256(b"".join((ROOT / name).read_bytes() for name in SOURCES)).hexdigest()[:8]


def finished(folder: Path, how: recipe.Recipe, name: str, rate: float, seed: int) -> tuple[dict, dict]:
    """One run's tensors and record: from the cache, or trained now."""
    place = folder / f"{name}-{rate}-{seed}-{how.distances[0]}-to-{how.distances[-1]}.npz"
    if not place.exists():
        network, record = recipe.train(name, rate, seed, how)
        summary = {key: value for key, value in record.items() if key not in ("loss", "accuracy")}
        print(summary, flush=True)
        partial = place.with_suffix(".partial.npz")
        np.savez(partial, record=json.dumps(record), **networks.tensors_of(network))
        partial.rename(place)
    stored = dict(np.load(place))
    return stored, json.loads(str(stored.pop("record")))


if __name__ == "__main__":
    main()
