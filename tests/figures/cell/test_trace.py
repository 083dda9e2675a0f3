"""The trace of a cell: it is what the networks really do, step by step."""

import json

import numpy as np
import pytest
from figures.cell import measure as cell
from models import gru, lstm, recall, transformer
from models import recall_task as task
from models.architectures import ARCHITECTURES
from models.trees import in_precision

from tools.derive import ROOT

SHIPPED = ROOT / "static/models/recall"
LENGTH = 7
every = pytest.mark.parametrize("architecture", ARCHITECTURES)


@pytest.fixture(scope="module")
def networks():
    """{architecture: params} of the shipped network 2, in double precision."""
    manifest = json.loads((SHIPPED / "manifest.json").read_text("utf-8"))
    files = {name: (SHIPPED / f"{name}.safetensors").read_bytes() for name in ARCHITECTURES}
    return {name: in_precision(recall.load(name, files[name], manifest)[2], float) for name in ARCHITECTURES}


def traced(networks, architecture):
    tokens = cell.sequence(LENGTH, 3)
    return cell.trace(architecture, networks[architecture], tokens), networks[architecture], tokens


def logistic(x):
    return 1 / (1 + np.exp(-x))


def recorded(monkeypatch, module, name, run):
    """What `module.name` returned at each call while `run()` ran."""
    function, calls = getattr(module, name), []

    def listening(*arguments, **more):
        calls.append(function(*arguments, **more))
        return calls[-1]

    monkeypatch.setattr(module, name, listening)
    run()
    monkeypatch.undo()
    return calls


@pytest.mark.parametrize("length", [4, 12, 32])
def test_a_sequence_is_a_symbol_distractors_and_the_cue_that_the_retention_chart_reads_too(length):
    tokens = cell.sequence(length, 5)
    assert tokens.shape == (length,)
    assert 0 <= tokens[0] < 8
    assert ((tokens[1:-1] >= 8) & (tokens[1:-1] < 16)).all()
    assert tokens[-1] == task.CUE
    again, _ = task.sequences(np.random.default_rng([5, length - 1]), 1, length - 1)
    np.testing.assert_array_equal(tokens, again[0])
    assert (tokens != cell.sequence(length, 6)).any()


@every
def test_the_answers_are_those_of_the_network_that_reads_only_so_far(networks, architecture):
    trace, params, tokens = traced(networks, architecture)
    for t in range(LENGTH):
        logits = recall.predict(architecture, params, tokens[None, : t + 1])[0]
        odds = np.exp(logits - logits.max())
        np.testing.assert_allclose(trace["answers"][t], odds / odds.sum(), rtol=0, atol=1e-12)


@every
def test_the_gradient_is_the_slope_of_the_last_output(networks, architecture):
    trace, params, tokens = traced(networks, architecture)
    vectors, width = params["embedding"]["weight"][tokens], params["readout"]["weight"].shape[1]

    def last(inputs):
        return recall.outputs(architecture, params["core"], list(inputs[:, None]))[-1][0]

    norms = np.zeros(LENGTH)
    for t in range(LENGTH):
        slopes = np.zeros((width, 8))
        for d in range(8):
            nudge = np.zeros_like(vectors)
            nudge[t, d] = 1e-5
            slopes[:, d] = (last(vectors + nudge) - last(vectors - nudge)) / 2e-5
        norms[t] = np.linalg.norm(slopes)
    np.testing.assert_allclose(trace["gradient"], norms / norms[-1], rtol=1e-5, atol=1e-9)
    assert trace["gradient"][-1] == 1


@pytest.mark.parametrize("architecture", ["rnn", "lstm", "gru"])
def test_the_states_are_the_networks_own_outputs(networks, architecture):
    trace, params, tokens = traced(networks, architecture)
    outputs = recall.outputs(architecture, params["core"], recall.embed(params, tokens[None]))
    np.testing.assert_array_equal(trace["states"]["h"], np.concatenate(outputs))
    assert trace["attention"].size == 0


def test_the_lstms_gates_are_those_of_the_paper_and_move_its_cell(networks):
    trace, params, tokens = traced(networks, "lstm")
    c, h = trace["states"]["c"], trace["states"]["h"]
    before = np.vstack([np.zeros(16), h[:-1]])
    core, x = params["core"], params["embedding"]["weight"][tokens]
    sums = x @ core["weight_ih"].T + core["bias_ih"] + before @ core["weight_hh"].T + core["bias_hh"]
    i, f, g, o = np.split(sums, 4, axis=1)
    for name, expected in (("input", i), ("forget", f), ("output", o)):
        np.testing.assert_allclose(trace["gates"][name], logistic(expected), rtol=0, atol=1e-12)
    cells = np.vstack([np.zeros(16), c[:-1]])
    np.testing.assert_allclose(c, logistic(f) * cells + logistic(i) * np.tanh(g), rtol=0, atol=1e-12)
    np.testing.assert_allclose(h, logistic(o) * np.tanh(c), rtol=0, atol=1e-12)


def test_the_grus_gates_are_those_of_pytorch_and_move_its_state(networks):
    trace, params, tokens = traced(networks, "gru")
    h = trace["states"]["h"]
    before = np.vstack([np.zeros(19), h[:-1]])
    core, x = params["core"], params["embedding"]["weight"][tokens]
    r_in, z_in, n_in = np.split(x @ core["weight_ih"].T + core["bias_ih"], 3, axis=1)
    r_h, z_h, n_h = np.split(before @ core["weight_hh"].T + core["bias_hh"], 3, axis=1)
    r, z = logistic(r_in + r_h), logistic(z_in + z_h)
    np.testing.assert_allclose(trace["gates"]["reset"], r, rtol=0, atol=1e-12)
    np.testing.assert_allclose(trace["gates"]["update"], z, rtol=0, atol=1e-12)
    np.testing.assert_allclose(h, (1 - z) * np.tanh(n_in + r * n_h) + z * before, rtol=0, atol=1e-12)


@pytest.mark.parametrize(("architecture", "model"), [("lstm", lstm), ("gru", gru)])
def test_the_gates_are_what_the_running_network_uses(networks, monkeypatch, architecture, model):
    trace, params, tokens = traced(networks, architecture)
    xs = recall.embed(params, tokens[None])
    calls = recorded(monkeypatch, model, "gates", lambda: model.run(params["core"], xs))
    used = {"lstm": {"input": 0, "forget": 1, "output": 3}, "gru": {"reset": 0, "update": 1}}[architecture]
    assert set(trace["gates"]) == set(used)
    for name, place in used.items():
        np.testing.assert_array_equal(trace["gates"][name], np.concatenate([call[place] for call in calls]))


def test_the_attention_is_what_the_running_transformer_uses(networks, monkeypatch):
    trace, params, tokens = traced(networks, "transformer")
    xs = recall.embed(params, tokens[None])
    calls = recorded(monkeypatch, transformer, "attend", lambda: transformer.run(params["core"], xs))
    np.testing.assert_array_equal(trace["attention"], [weights[0] for _, weights in calls])
    assert trace["attention"].shape == (2, 2, LENGTH, LENGTH)
    np.testing.assert_allclose(trace["attention"].sum(-1), 1, rtol=0, atol=1e-12)
    assert (trace["attention"][..., np.triu(np.ones((LENGTH, LENGTH), bool), 1)] == 0).all()
    assert (trace["states"], trace["gates"]) == ({}, {})


@every
def test_an_untrained_network_is_random_but_the_same_for_the_same_number(architecture):
    tokens = cell.sequence(LENGTH, 1)
    one, same, other = (cell.trace(architecture, cell.untrained(architecture, n), tokens) for n in (1, 1, 2))
    np.testing.assert_array_equal(one["answers"], same["answers"])
    assert np.abs(one["answers"] - other["answers"]).max() > 0.01
