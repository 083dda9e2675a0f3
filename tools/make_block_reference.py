"""Write what PyTorch says of the inside of the encoder's layers, for the tests: tests/reference/block.npz.

    python tools/make_block_reference.py MODEL         with the packages and the folder of make_encoder_reference.py

Of the real model, the mean lengths of the vectors on two sentences; of the small random one of encoder_small.npz, the
very vectors, so that a test can ask for 1e-5. They are caught by hooks on the modules of `BertModel`.
"""

import sys
from pathlib import Path

import numpy as np
import tokenizers
import torch
import transformers
from make_encoder_reference import CAUSAL, REFERENCE, SENTENCES, of_random_weights, run

LENGTHS_OF = (0, CAUSAL)


def main(model_folder: str) -> None:
    torch.set_num_threads(1)
    folder, made, arrays = Path(model_folder), {}, {}
    build = transformers.BertModel.__init__
    transformers.BertModel.__init__ = lambda model, *all, **more: build(model, *all, **more) or watch(model, made)
    of_random_weights()  # its last run has the causal mask
    arrays |= {f"small_{name}": np.stack(vectors)[:, 0] for name, vectors in made.items()}  # (L, T, C) each
    model = transformers.BertModel.from_pretrained(folder, attn_implementation="eager").eval()
    tokenizer = tokenizers.Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    for number in LENGTHS_OF:
        ids = tokenizer.encode(SENTENCES[number]).ids
        states, _ = run(model, {"input_ids": torch.tensor([ids])}, len(ids), causal=number == CAUSAL)
        arrays[f"lengths_{number}"] = lengths(states, made)
    np.savez_compressed(REFERENCE / "block.npz", **arrays)


def watch(model: transformers.BertModel, made: dict) -> None:
    """Keep what each part of each layer gives in the newest run: {part: [(1, T, C) for each layer]}."""
    for number, layer in enumerate(model.encoder.layer):
        parts = {
            "attn_out": layer.attention.output.dense, "post_attn": layer.attention.output,
            "ffn_out": layer.output.dense, "state": layer.output,
        }  # fmt: skip
        for name, module in parts.items():
            module.register_forward_hook(lambda _, __, out, at=(name, number): keep(made, *at, out))


def keep(made: dict, name: str, number: int, out: torch.Tensor) -> None:
    made.setdefault(name, []).append(None)
    made[name][number:] = [out.detach().numpy()]


def lengths(states: list, made: dict) -> np.ndarray:
    """(L, 7): the mean length of a word's vector at the stages of figures.block.measure, [CLS] and [SEP] left out."""
    rows = []
    for number, x in enumerate(states[:-1]):
        attn_out, post_attn, ffn_out, state = (
            made[name][number][0] for name in ("attn_out", "post_attn", "ffn_out", "state")
        )
        every = (x, attn_out, x + attn_out, post_attn, ffn_out, post_attn + ffn_out, state)
        rows.append([torch.tensor(each[1:-1], dtype=torch.float64).norm(dim=1).mean().item() for each in every])
    return np.array(rows)


if __name__ == "__main__":
    main(*sys.argv[1:])
