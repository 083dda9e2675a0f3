"""What the article says of the trained networks, counted again on fresh sequences."""

import asyncio
import json

import numpy as np
import pytest
from figures.retention import trained_curves
from lab.recall_session import trained_networks
from models import recall, recall_task
from models.architectures import ARCHITECTURES

from tests.claims.article import words_of
from tools.derive.sessions import RECALL, hold_recall_networks

SAID = words_of("part-1/recall")


@pytest.fixture(scope="module")
def networks():
    hold_recall_networks()
    return asyncio.run(trained_networks(""))


@pytest.fixture(scope="module")
def shares(networks):
    """{architecture: {distance: five shares}} on 400 sequences."""
    predictors, found = {}, {}
    for name in ARCHITECTURES:
        predictors |= recall.predictors(name, networks[name])
    for r in recall_task.curves(predictors, [1, 2, 4, 8, 12, 16, 24, 32, 64, 128], 400, 424242):
        found.setdefault(r["architecture"], {}).setdefault(r["distance"], []).append(r["correct"] / r["count"])
    return found


def test_inside_the_training_range_everybody_remembers(shares):
    for name in ("rnn", "lstm", "gru", "transformer"):
        assert all(min(five) == 1 for distance, five in shares[name].items() if distance <= 32), name
    assert "32" in SAID


def test_beyond_it_the_recurrent_networks_go_on_and_the_transformer_slips(shares):
    assert min(shares["rnn"][128]) > 0.995
    assert min(shares["lstm"][128]) > 0.995
    grus = sorted(shares["gru"][128])
    assert grus[1] > 0.995 and round(grus[0], 2) in (0.87, 0.88, 0.89, 0.9)
    assert 0.74 < np.median(shares["transformer"][128]) < 0.87
    assert min(shares["transformer"][128]) < 0.5
    assert {"128", "80"} <= SAID


def test_a_window_of_16_sees_30_steps_through_two_layers_and_guesses_at_31(networks):
    def at(distance):
        predict = recall.predictors("transformer-window", networks["transformer-window"])
        return [r["correct"] / 400 for r in recall_task.curves(predict, [distance], 400, 7)]

    assert min(at(30)) > 0.99
    assert max(at(31)) < 0.2
    assert {"16", "30", "31"} <= SAID


def test_a_trained_rnn_keeps_what_its_gradient_has_lost(networks, shares):
    *_, (_, _, curves) = trained_curves.measuring(networks, 60, 0, 1)
    assert max(curve[60] for (name, _), curve in curves.items() if name == "rnn") < 1e-20
    assert np.median([curve[60] for (name, _), curve in curves.items() if name == "rnn"]) < 1e-30
    assert min(shares["rnn"][64]) == 1
    assert {"10⁻³⁰", "60"} <= SAID


def test_on_one_long_distance_alone_recurrent_networks_hardly_learn():
    log = json.loads((RECALL / "training.json").read_text())
    learned = {name: 0 for name in ("rnn", "lstm", "gru", "transformer")}
    for record in log["single"]:
        if record["distance"] == 32:
            learned[record["architecture"]] += record["validation_accuracy"] >= 0.9
    assert learned == {"rnn": 0, "lstm": 0, "gru": 2, "transformer": 5}
