"""Write what PyTorch says of the shipped recall networks, for the tests: tests/reference/recall.npz.

    python tools/train/reference.py          after tools/train/recall.py, with the same packages

The networks get the float16 numbers of static/models/recall, so that a test compares arithmetic and nothing else.
"""

import sys
from pathlib import Path

import numpy as np
import torch

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "py")]

from models import safetensors  # noqa: E402
from models.recall_task import sequences  # noqa: E402

from tools.train.networks import WIDTHS, Network, our_name  # noqa: E402

STORED = ROOT / "static/models/recall"
REFERENCE = ROOT / "tests/reference/recall.npz"
DISTANCES = (1, 5, 19, 31, 47, 128)
COUNT, SEED = 11, 3


def main() -> None:
    if torch.__version__.split("+")[0] != "2.13.0":
        raise ValueError(f"torch must be 2.13.0, got {torch.__version__}")
    torch.set_num_threads(1)
    rng = np.random.default_rng(SEED)
    arrays = {f"tokens.{k}": sequences(rng, COUNT, k)[0].astype("u1") for k in DISTANCES}
    for name in WIDTHS:
        file = STORED / f"{name}.safetensors"
        tensors = safetensors.read(file.name, file.read_bytes())
        networks = [rebuilt(name, n, tensors) for n in range(1, 6)]
        for k in DISTANCES:
            arrays[f"{name}.{k}"] = logits(networks, arrays[f"tokens.{k}"])  # (5, B, 8)
    np.savez_compressed(REFERENCE, torch=torch.__version__.split("+")[0], **arrays)
    print(f"{REFERENCE.name}: {REFERENCE.stat().st_size:,} bytes")


def rebuilt(architecture: str, number: int, tensors: dict[str, np.ndarray]) -> Network:
    """One shipped network in PyTorch again."""
    network = Network(architecture)
    stored = {name: tensors[f"{number}.{our_name(name)}"].astype(np.float32) for name in network.state_dict()}
    network.load_state_dict({name: torch.from_numpy(tensor) for name, tensor in stored.items()})
    return network


@torch.no_grad()
def logits(networks: list[Network], tokens: np.ndarray) -> np.ndarray:
    """(5, B, 8) of float32, from networks in training mode: PyTorch's fused kernel for inference is another path."""
    read = torch.from_numpy(tokens.astype("i8"))
    return np.stack([network(read).numpy() for network in networks])


if __name__ == "__main__":
    main()
