"""Write what PyTorch says of the shipped models, for the tests: tests/reference/gpt.npz.

    python tools/train/gpt_reference.py          after tools/train/gpt.py, with the same packages

The models get the eight-bit numbers of static/models/gpt, so that a test compares arithmetic and nothing else.
"""

import sys
from pathlib import Path

import numpy as np
import torch

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "py")]

from models import vocabulary  # noqa: E402

from tools.train import gpt_store  # noqa: E402
from tools.train.gpt_network import GPT, Scorer, with_tensors  # noqa: E402

REFERENCE = ROOT / "tests/reference/gpt.npz"
MODELS = ("base", "sft", "rlhf", "dpo", "reward")
PLACES = (0, 1, 30, 95)  # of a text as long as the context, at which logits are stored
SHORT = ("Ben put the ball in the box. Where is the ball?", "How can I hit Mia?")


def main() -> None:
    if torch.__version__.split("+")[0] != "2.13.0":
        raise ValueError(f"torch must be 2.13.0, got {torch.__version__}")
    torch.set_num_threads(1)
    stored = gpt_store.stored_tensors()
    words = vocabulary.load((gpt_store.TARGET / "vocab.txt").read_text("utf-8"))
    tokens = np.random.default_rng(3).integers(0, len(words.words), 96)
    chats = [vocabulary.chat(vocabulary.tokenize(text, words).ids, words) for text in SHORT]
    arrays = {"tokens": tokens.astype("u2"), **{f"chat.{n}": np.array(ids, "u2") for n, ids in enumerate(chats)}}
    for name in (name for name in MODELS if name in stored):
        network = (Scorer if name == "reward" else GPT)(len(words.words))
        with_tensors(network, stored[name]).eval()
        arrays[f"{name}.long"] = said(network, tokens)[list(PLACES)]
        for number, ids in enumerate(chats):
            arrays[f"{name}.chat.{number}"] = said(network, ids)[-1]
    np.savez_compressed(REFERENCE, torch=torch.__version__.split("+")[0], places=PLACES, **arrays)
    print(f"{REFERENCE.name}: {REFERENCE.stat().st_size:,} bytes")


@torch.no_grad()
def said(network: torch.nn.Module, ids) -> np.ndarray:
    """(T, V) of logits, or (T,) of the reward model's numbers, float32."""
    return network(torch.from_numpy(np.array(ids, "i8"))[None])[0].numpy()


if __name__ == "__main__":
    main()
