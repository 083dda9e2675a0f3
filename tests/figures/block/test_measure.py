"""The lengths inside a layer are PyTorch's."""

from pathlib import Path

import numpy as np
import pytest
from figures.block import measure as block
from models import encoder, weights

from tools.derive.sessions import encoder_session, with_encoder

REFERENCE = Path(__file__).parents[2] / "reference"
TORCH = dict(np.load(REFERENCE / "block.npz"))
SMALL = dict(np.load(REFERENCE / "encoder_small.npz"))
STORED = np.load(REFERENCE / "encoder.npz")
SENTENCES = [str(sentence) for sentence in STORED["sentences"]]


def lengths(sentence, mask="none"):
    """(6, 7) of the shipped encoder."""
    _, read = with_encoder(encoder_session().read(sentence, mask))
    return block.lengths(encoder_session().params["layers"], read["states"], mask)


def test_what_each_part_of_a_small_layer_gives_is_what_pytorch_gives():
    params = weights.grouped({name: value for name, value in SMALL.items() if name.startswith(("layers", "emb"))})
    hidden = encoder.attention_mask("causal", 7)
    for number, (x, layer) in enumerate(zip(SMALL["states_causal"], params["layers"], strict=False)):
        parts = encoder.block(x[0] if x.ndim == 3 else x, hidden, 3, **layer)
        for name in ("attn_out", "post_attn", "ffn_out", "state"):
            np.testing.assert_allclose(parts[name], TORCH[f"small_{name}"][number], atol=1e-5, err_msg=name)


def test_the_lengths_are_pytorchs():
    second = SENTENCES[int(STORED["causal"])]
    # the shipped weights are float16
    np.testing.assert_allclose(lengths(SENTENCES[0]), TORCH["lengths_0"], rtol=2e-3)
    np.testing.assert_allclose(lengths(second, "causal"), TORCH["lengths_1"], rtol=2e-3)
    assert np.abs(lengths(second, "causal") - lengths(second)).max() > 0.1


def test_a_layer_hands_its_last_length_on_to_the_next():
    found = lengths(SENTENCES[2])
    np.testing.assert_array_equal(found[:-1, -1], found[1:, 0])


def test_a_length_is_the_mean_over_the_words_of_the_root_of_the_sum_of_squares():
    assert block.mean_length(np.array([[100.0, 0.0], [3.0, 4.0], [0.0, 1.0], [0.0, 100.0]])) == 3


def test_one_layer_or_the_mean_of_all_is_chosen():
    rows = np.arange(14.0).reshape(2, 7)
    assert list(block.of_choice(rows, 1).values()) == list(range(7, 14))
    assert block.of_choice(rows, "mean")["in"] == 3.5
    with pytest.raises(ValueError, match='layer must be "mean" or 0 to 1, got 2'):
        block.of_choice(rows, 2)
