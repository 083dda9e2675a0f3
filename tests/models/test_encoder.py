"""The encoder against PyTorch: stored attention of 20 sentences, and a small random model to 1e-5."""

import json
import math
from pathlib import Path

import numpy as np
import pytest
from models import encoder, weights, wordpiece
from models.numerics import layer_norm, softmax

ROOT = Path(__file__).parents[2]
STORED = ROOT / "static/models/encoder"
TORCH = dict(np.load(ROOT / "tests/reference/encoder.npz"))
SMALL = dict(np.load(ROOT / "tests/reference/encoder_small.npz"))
SENTENCES = [str(sentence) for sentence in TORCH["sentences"]]
HEADS = 3  # of the small model: T=7, D=5, C=15, F=11, L=2


@pytest.fixture(scope="module")
def model():
    """Params, vocabulary and a function from ids to word vectors, all from the shipped files."""
    manifest = json.loads((STORED / "manifest.json").read_text("utf-8"))
    rows, width = manifest["words"]["rows"], manifest["words"]["shape"][1]
    tensors = {}
    for name in manifest["files"]:
        if name.endswith(".bin") and not name.startswith("words/"):
            tensors |= weights.tensors_of(name, (STORED / name).read_bytes(), manifest)

    def vector(piece):
        name, row = encoder.word_place(piece, rows)
        return np.fromfile(STORED / name, "<f2").reshape(-1, width)[row].astype("f4")

    vocabulary = wordpiece.load_vocabulary((STORED / "vocab.txt").read_text("utf-8"))
    return weights.grouped(tensors), vocabulary, lambda ids: np.stack([vector(piece) for piece in ids])


@pytest.fixture(scope="module")
def small():
    tree = weights.grouped({name: tensor for name, tensor in SMALL.items() if name.startswith(("layers", "emb"))})
    return tree, SMALL["word_vectors"]


def difference(a, b):
    assert a.shape == b.shape
    return np.abs(a - b).max()


def test_every_weight_is_within_0_002_of_pytorch(model):
    params, vocabulary, vectors = model
    for number, sentence in enumerate(SENTENCES):
        ids = [piece.id for piece in wordpiece.pieces_of(sentence, vocabulary)]
        assert ids == TORCH[f"ids_{number}"].tolist(), sentence
        read = encoder.encode(params, vectors(ids))
        assert difference(read["attention"], TORCH[f"attention_{number}"]) < 0.002, sentence
        np.testing.assert_allclose(read["attention"].sum(-1), 1, atol=1e-6, err_msg=sentence)
        if f"state_{number}" in TORCH:
            assert difference(read["states"][-1], TORCH[f"state_{number}"]) < 0.01, sentence


def test_the_stored_cases_are_those_that_we_promise():
    assert len(SENTENCES) == 20
    assert len(TORCH["ids_19"]) == 64 + 2
    assert [f"state_{number}" in TORCH for number in range(20)].count(True) == 3


def test_a_causal_mask_gives_what_pytorch_gives_and_hides_what_is_later(model):
    params, _, vectors = model
    read = encoder.encode(params, vectors(TORCH[f"ids_{TORCH['causal']}"]), mask="causal")
    assert difference(read["attention"], TORCH["causal_attention"]) < 0.002
    assert difference(read["states"][-1], TORCH["causal_state"]) < 0.01
    assert (np.triu(read["attention"], k=1) == 0).all()
    np.testing.assert_allclose(read["attention"].sum(-1), 1, atol=1e-6)


@pytest.mark.parametrize("mask", encoder.MASKS)
def test_a_small_model_equals_pytorch_to_1e_5(small, mask):
    params, vectors = small
    read = encoder.encode(params, vectors, mask, heads=HEADS)
    assert difference(np.stack(read["states"]), SMALL[f"states_{mask}"]) < 1e-5
    assert difference(read["attention"], SMALL[f"attention_{mask}"]) < 1e-5


def test_the_parts_of_a_layer_fit_together(small):
    params, vectors = small
    layer, x = params["layers"][0], encoder.embed(vectors, **params["embeddings"])
    parts = encoder.block(x, encoder.attention_mask("causal", 7), HEADS, **layer)
    for h in range(HEADS):
        columns = slice(5 * h, 5 * h + 5)
        for name, part in enumerate("qkv"):
            own = slice(15 * name + 5 * h, 15 * name + 5 * h + 5)
            expected = x @ layer["qkv"]["weight"][:, own] + layer["qkv"]["bias"][own]
            np.testing.assert_allclose(parts[part][h], expected, atol=1e-5)
        for i in range(7):
            for j in range(i + 1):
                score = parts["q"][h, i] @ parts["k"][h, j] / math.sqrt(5)
                assert parts["scores"][h, i, j] == pytest.approx(score, abs=1e-5)
            assert np.isneginf(parts["scores"][h, i, i + 1 :]).all()
        np.testing.assert_allclose(parts["heads"][:, columns], parts["attention"][h] @ parts["v"][h], atol=1e-5)
    state = layer_norm(parts["post_attn"] + parts["ffn_out"], **layer["output_norm"], eps=encoder.LN_EPS)
    np.testing.assert_allclose(parts["state"], state, atol=1e-5)
    assert parts["activated"].shape == (7, 11)


def test_gelu_is_within_1e_6_of_the_error_function():
    x = np.concatenate([np.linspace(-12, 12, 20_011), [-1e30, -300, 0.0, -0.0, 300, 1e6]]).astype("f4")
    exact = [v * 0.5 * math.erfc(-v / math.sqrt(2)) for v in x.tolist()]
    error = np.abs(encoder.gelu(x) - exact)[:-1]
    assert error.max() < 1e-6
    assert encoder.gelu(x)[-1] == np.float32(1e6)


def test_nothing_is_changed_in_the_arguments(small):
    params, vectors = small
    before = vectors.copy(), params["layers"][1]["qkv"]["weight"].copy()
    encoder.encode(params, vectors, "causal", heads=HEADS)
    np.testing.assert_array_equal(vectors, before[0])
    np.testing.assert_array_equal(params["layers"][1]["qkv"]["weight"], before[1])


def test_means_over_heads_and_layers():
    rng = np.random.default_rng(0)
    attention = softmax(rng.normal(size=(2, 3, 7, 7)).astype("f4"))
    assert encoder.mean_attention(attention, 1, 2).dtype == np.float64
    np.testing.assert_array_equal(encoder.mean_attention(attention, 1, 2), attention[1, 2])
    by_hand = sum(attention[layer, 2].astype(float) for layer in range(2)) / 2
    np.testing.assert_allclose(encoder.mean_attention(attention, "mean", 2), by_hand, atol=1e-12)
    by_hand = sum(attention[1, head].astype(float) for head in range(3)) / 3
    np.testing.assert_allclose(encoder.mean_attention(attention, 1, "mean"), by_hand, atol=1e-12)
    np.testing.assert_allclose(encoder.mean_attention(attention, "mean", "mean").sum(-1), 1, atol=1e-6)


@pytest.mark.parametrize(
    ("layer", "head", "message"),
    [
        (2, 0, 'layer must be "mean" or 0 to 1, got 2'),
        (-1, 0, 'layer must be "mean" or 0 to 1, got -1'),
        ("0", 0, "layer must be \"mean\" or 0 to 1, got '0'"),
        (0, 3, 'head must be "mean" or 0 to 2, got 3'),
        (0, 1.0, r'head must be "mean" or 0 to 2, got 1\.0'),
        (0, "max", "head must be \"mean\" or 0 to 2, got 'max'"),
    ],
)
def test_a_layer_or_head_that_is_not_there_is_refused(layer, head, message):
    with pytest.raises(ValueError, match=message):
        encoder.mean_attention(np.full((2, 3, 5, 5), 0.2, "f4"), layer, head)


@pytest.mark.parametrize("length", [0, 14])
def test_a_text_of_no_pieces_or_too_many_is_refused(small, length):
    with pytest.raises(ValueError, match=f"must have 1 to 13 pieces, got {length}"):
        encoder.encode(small[0], np.zeros((length, 15), "f4"), heads=HEADS)


def test_an_unknown_mask_is_refused(small):
    with pytest.raises(ValueError, match="mask must be none or causal, got 'both'"):
        encoder.encode(*small, mask="both", heads=HEADS)


def test_where_a_word_vector_lies():
    assert [encoder.word_place(n, 64) for n in (0, 63, 64, 30521)] == [
        ("words/000.bin", 0), ("words/000.bin", 63), ("words/001.bin", 0), ("words/476.bin", 57),
    ]  # fmt: skip
