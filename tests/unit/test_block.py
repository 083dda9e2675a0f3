"""The lengths inside a layer are PyTorch's, and what the page says of them is true of the 20 stored sentences."""

import asyncio
from pathlib import Path

import numpy as np
import pytest
from figures.block import measure as block
from lab.encoder_session import EncoderSession
from models import encoder, weights

from tests.unit.steps_case import loaded
from tools.derive.sessions import read_file

REFERENCE = Path(__file__).parents[1] / "reference"
TORCH = dict(np.load(REFERENCE / "block.npz"))
SMALL = dict(np.load(REFERENCE / "encoder_small.npz"))
STORED = np.load(REFERENCE / "encoder.npz")
SENTENCES = [str(sentence) for sentence in STORED["sentences"]]
IN, ATTENTION, FED = (block.STAGES.index(stage) for stage in ("in", "attention", "fed"))


async def measure():
    """For each stored sentence the lengths (6, 7); and those of the one with a causal mask."""
    session = EncoderSession(read_file)
    await session.load()
    layers, made = session.params["layers"], []
    for sentence in SENTENCES:
        _, read = await session.read(sentence)
        made.append(block.lengths(layers, read["states"]))
    _, read = await session.read(SENTENCES[int(STORED["causal"])], "causal")
    return np.array(made), block.lengths(layers, read["states"], "causal")


@pytest.fixture(scope="module")
def measured():
    return asyncio.run(measure())


def test_what_each_part_of_a_small_layer_gives_is_what_pytorch_gives():
    params = weights.grouped({name: value for name, value in SMALL.items() if name.startswith(("layers", "emb"))})
    hidden = encoder.attention_mask("causal", 7)
    for number, (x, layer) in enumerate(zip(SMALL["states_causal"], params["layers"], strict=False)):
        parts = encoder.block(x[0] if x.ndim == 3 else x, hidden, 3, **layer)
        for name in ("attn_out", "post_attn", "ffn_out", "state"):
            np.testing.assert_allclose(parts[name], TORCH[f"small_{name}"][number], atol=1e-5, err_msg=name)


def test_the_lengths_are_pytorchs(measured):
    plain, causal = measured
    # the shipped weights are float16
    np.testing.assert_allclose(plain[0], TORCH["lengths_0"], rtol=2e-3)
    np.testing.assert_allclose(causal, TORCH["lengths_1"], rtol=2e-3)
    assert np.abs(causal - plain[1]).max() > 0.1


def test_a_layer_hands_its_last_length_on_to_the_next(measured):
    plain, _ = measured
    np.testing.assert_array_equal(plain[:, :-1, -1], plain[:, 1:, 0])


def test_a_length_is_the_mean_over_the_words_of_the_root_of_the_sum_of_squares():
    assert block.mean_length(np.array([[100.0, 0.0], [3.0, 4.0], [0.0, 1.0], [0.0, 100.0]])) == 3


def test_one_layer_or_the_mean_of_all_is_chosen():
    rows = np.arange(14.0).reshape(2, 7)
    assert list(block.of_choice(rows, 1).values()) == list(range(7, 14))
    assert block.of_choice(rows, "mean")["in"] == 3.5
    with pytest.raises(ValueError, match='layer must be "mean" or 0 to 1, got 2'):
        block.of_choice(rows, 2)


def test_the_feed_forward_network_always_adds_more_than_attention_by_1_1_to_13_times(measured):
    ratio = measured[0][:, :, FED] / measured[0][:, :, ATTENTION]
    assert ratio.shape == (20, 6)
    assert (round(ratio.min(), 1), round(ratio.max())) == (1.1, 13)
    first, last = ratio[:, :4], ratio[:, 4:]
    assert all(1.4 < mean < 1.6 for mean in first.mean(axis=0))
    assert all(mean > 3 for mean in last.mean(axis=0))


def test_at_cls_the_first_four_networks_write_49_to_195_where_words_get_5_to_7():
    session, at_cls, at_words = loaded(), [], []
    for sentence in SENTENCES:
        _, made = asyncio.run(session.read(sentence))
        fed = [encoder.block(x, None, encoder.HEADS, **layer)["ffn_out"]
               for x, layer in zip(made["states"][:4], session.params["layers"], strict=False)]  # fmt: skip
        lengths = np.linalg.norm(fed, axis=-1)  # (4, T)
        at_cls.append(lengths[:, 0])
        at_words.append(lengths[:, 1:-1].mean(axis=1))
    assert (round(np.min(at_cls)), round(np.max(at_cls))) == (49, 195)
    words = np.mean(at_words, axis=0)
    assert (round(words.min()), round(words.max())) == (5, 7)
