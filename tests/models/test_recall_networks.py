"""The networks of the recall task: the shipped ones are PyTorch's, and what the page does with them is right."""

import json
from functools import partial

import numpy as np
import pytest
from autograd import grad
from figures.retention.measure import retention
from models import recall, transformer, weights
from models import recall_task as task
from models.architectures import VARIANTS

from tools.derive import ROOT

SHIPPED = ROOT / "static/models/recall"
MANIFEST = json.loads((SHIPPED / "manifest.json").read_text("utf-8"))
LOG = json.loads((SHIPPED / "training.json").read_text("utf-8"))
STORED = dict(np.load(ROOT / "tests/reference/recall.npz"))
DISTANCES = (1, 5, 19, 31, 47, 128)  # of the stored cases
REACH = 2 * (16 - 1)  # steps back that two layers with a window of 16 see: each goes back 15
EACH = pytest.mark.parametrize("architecture", VARIANTS)


@pytest.fixture(scope="module")
def networks():
    """{architecture: {1: params, …, 5: params}} as the worker loads them."""
    return {a: recall.load(a, (SHIPPED / f"{a}.safetensors").read_bytes(), MANIFEST) for a in VARIANTS}


def flat(tree, prefix=""):
    """{"core.weight_ih": array, …}, what `weights.grouped` makes a tree of."""
    if isinstance(tree, np.ndarray):
        return {prefix: tree}
    parts = tree.items() if isinstance(tree, dict) else enumerate(tree)
    return {name: leaf for key, part in parts for name, leaf in flat(part, f"{prefix}.{key}".strip(".")).items()}


def gradients(architecture, arrays, tokens, answers):
    """∂loss/∂array for each of the flat arrays, in their order."""

    def cost(boxed):
        params = weights.grouped(dict(zip(arrays, boxed, strict=True)))
        return recall.loss(architecture, params, tokens, answers)

    return grad(cost)(list(arrays.values()))


@pytest.mark.parametrize("distance", DISTANCES)
@EACH
def test_logits_are_pytorchs(networks, architecture, distance):
    """Both in float32, on the same float16 numbers. 128 steps of rounding stay below 2e-5 of the largest logit."""
    theirs = STORED[f"{architecture}.{distance}"]  # (5, B, 8)
    ours = [recall.predict(architecture, p, STORED[f"tokens.{distance}"]) for p in networks[architecture].values()]
    assert {logits.dtype for logits in ours} == {np.dtype("f4")}
    np.testing.assert_allclose(np.stack(ours), theirs, rtol=0, atol=2e-5 * np.abs(theirs).max())


def test_the_stored_cases_are_of_a_known_pytorch_and_tell_networks_apart():
    assert STORED["torch"] == "2.13.0"
    for architecture in VARIANTS:
        for distance in DISTANCES:
            logits = STORED[f"{architecture}.{distance}"]
            assert np.abs(np.diff(logits, axis=0)).max() > 0.1


def test_the_networks_are_within_5_percent_of_each_other_in_size(networks):
    sizes = {a: {sum(t.size for t in flat(p).values()) for p in five.values()} for a, five in networks.items()}
    assert all(len(size) == 1 for size in sizes.values())
    counts = [size.pop() for size in sizes.values()]
    assert max(counts) <= 1.05 * min(counts)
    assert {record["parameters"] for record in LOG["training"]} == set(counts)


def test_the_shipped_files_are_those_of_the_manifest_and_small():
    found = {path.name for path in SHIPPED.iterdir()} - {"manifest.json", "README.md", "training.json"}
    assert found == set(MANIFEST["files"]) == {f"{a}.safetensors" for a in VARIANTS}
    assert sum(path.stat().st_size for path in SHIPPED.iterdir()) < 1_500_000


def test_a_damaged_file_is_refused_by_name():
    data = bytearray((SHIPPED / "gru.safetensors").read_bytes())
    data[100] ^= 1
    with pytest.raises(weights.WeightsError, match=r"gru\.safetensors must have the SHA-256"):
        recall.load("gru", bytes(data), MANIFEST)


@EACH
def test_the_shipped_networks_learned_their_task(networks, architecture):
    """Within the training range and their reach: at least 95 % right, as the log of the training says."""
    callables = recall.predictors(architecture, networks[architecture])
    assert list(callables) == [(architecture, n) for n in range(1, 6)]
    for record in task.curves(callables, (1, 8, 24), 200, seed=1):
        assert record["correct"] >= 190, record


def test_the_window_hides_the_symbol_exactly(networks):
    for params in networks["transformer-window"].values():
        for distance, seen in ((REACH, True), (REACH + 1, False), (128, False)):
            tokens, _ = task.sequences(np.random.default_rng(distance), 8, distance)
            tokens[:] = tokens[0]
            tokens[:, 0] = np.arange(8)
            logits = recall.predict("transformer-window", params, tokens)
            assert (np.ptp(logits, axis=0).max() > 0) == seen


def test_a_window_chosen_by_the_reader_comes_before_the_trained_one(networks):
    params, tokens = networks["transformer"][1], STORED["tokens.31"]
    plain, trained = (recall.predict(a, params, tokens) for a in ("transformer", "transformer-window"))
    assert np.array_equal(recall.predict("transformer", params, tokens, window=16), trained)
    assert np.array_equal(recall.predict("transformer-window", params, tokens, window=0), plain)
    assert not np.allclose(plain, trained)


def test_asking_for_the_last_output_only_does_not_change_it(networks):
    params = networks["transformer"][2]
    xs = recall.embed(params, STORED["tokens.19"])
    for last in (1, 3):
        whole = transformer.run(params["core"], xs)[-last:]
        np.testing.assert_allclose(transformer.run(params["core"], xs, last=last), whole, rtol=0, atol=1e-5)


@EACH
def test_the_loss_has_the_gradient_of_finite_differences(architecture):
    params = recall.initial(np.random.default_rng(3), architecture, 6, vocabulary=17, symbols=8)
    tokens, answers = task.sequences(np.random.default_rng(4), 5, 3)
    arrays, rng = flat(params), np.random.default_rng(5)
    directions = [rng.normal(size=array.shape) for array in arrays.values()]

    def at(step):
        moved = {name: array + step * way for (name, array), way in zip(arrays.items(), directions, strict=True)}
        return recall.loss(architecture, weights.grouped(moved), tokens, answers)

    numerical = (at(1e-5) - at(-1e-5)) / 2e-5
    slopes = gradients(architecture, arrays, tokens, answers)
    exact = sum(np.sum(slope * way) for slope, way in zip(slopes, directions, strict=True))
    assert abs(exact - numerical) < 1e-6 * max(1, abs(numerical)), (exact, numerical)


def test_the_loss_is_log_8_for_a_guess_and_finite_for_any_logits():
    params = recall.initial(np.random.default_rng(3), "gru", 6, vocabulary=17, symbols=8)
    tokens, answers = task.sequences(np.random.default_rng(4), 5, 3)
    guess = {**params, "readout": {"weight": np.zeros((8, 6)), "bias": np.zeros(8)}}
    assert recall.loss("gru", guess, tokens, answers) == pytest.approx(np.log(8))
    sure = {**params, "readout": {"weight": np.zeros((8, 6)), "bias": 1000 * np.eye(8)[2]}}
    assert recall.loss("gru", sure, tokens, np.full(5, 3)) == pytest.approx(1000)


@EACH
def test_the_gradient_of_a_trained_core_can_be_measured(networks, architecture):
    stored = flat(networks[architecture][1])
    params = weights.grouped({name: array.astype("f8") for name, array in stored.items()})
    tokens, _ = task.sequences(np.random.default_rng(6), 1, 40)
    inputs, width = params["embedding"]["weight"][tokens[0]], params["readout"]["weight"].shape[1]
    reaches = retention(partial(recall.outputs, architecture), params["core"], inputs, width)
    assert reaches.shape == (41,)
    assert reaches[0] == 1
    seen = REACH if architecture == "transformer-window" else 40
    assert np.all(reaches[1 : seen + 1] > 0)
    assert np.all(reaches[seen + 1 :] == 0)


@pytest.mark.parametrize("architecture", ["lstm", "transformer"])
def test_a_network_learns_with_autograd(architecture):
    arrays = flat(recall.initial(np.random.default_rng(1), architecture, 8, vocabulary=17, symbols=8))
    tokens, answers = task.sequences(np.random.default_rng(2), 32, 2)
    before = recall.loss(architecture, weights.grouped(arrays), tokens, answers)
    for _ in range(60):
        slopes = gradients(architecture, arrays, tokens, answers)
        length = max(1, np.sqrt(sum(np.sum(slope**2) for slope in slopes)))
        arrays = {name: arrays[name] - 0.5 / length * slope for name, slope in zip(arrays, slopes, strict=True)}
    assert recall.loss(architecture, weights.grouped(arrays), tokens, answers) < 0.5 * before
