"""What the article says of training, against what tools/record_training.py stored, and that against training anew."""

import json
from itertools import islice
from math import log

import numpy as np
import pytest
from figures.loss.measure import BATCH, CHECKED, EVERY, LEARNED, STEPS_PER_RUN, parameters, training
from models.recall_task import SYMBOLS

from tests.claims.article import words_of
from tools.derive import ROOT
from tools.derive.markup import defaults_of

DATA = json.loads((ROOT / "static/figures/training.json").read_text("utf-8"))
MOST = DATA["most"]
STEPS = {(each["rate"], each["distance"], each["network"]): each["steps"] for each in DATA["reached"]}
NETWORKS = ("rnn", "lstm", "gru", "transformer")


def learned(*which):
    """The steps of those seeds that learned it."""
    return [step for step in STEPS[which] if step is not None]


def test_the_sizes_in_the_text_are_the_recipes():
    sizes = [parameters(name) for name in NETWORKS]
    assert 2200 - 50 < min(sizes) < max(sizes) < 2300 + 50
    stated = {"2,200", "2,300", str(BATCH), str(CHECKED), str(STEPS_PER_RUN), f"{log(SYMBOLS):.2f}", "2,000"}
    assert stated <= words_of("part-1/training")
    assert (EVERY, MOST) == (5, 2000)  # "Every five steps"


def test_the_recorded_curves_are_of_the_forms_defaults_and_one_leg_long():
    defaults = defaults_of("training")
    assert [curve["choices"]["network"] for curve in DATA["curves"]] == list(NETWORKS)
    for curve in DATA["curves"]:
        chosen = {name: str(value) for name, value in curve["choices"].items() if name != "network"}
        assert chosen == {name: str(defaults[name]) for name in ("distance", "seed", "rate")}
        assert [record["step"] for record in curve["records"]] == list(range(0, STEPS_PER_RUN + 1, 5))


def test_the_recorded_curves_are_what_training_gives_today():
    for choices, records in ((curve["choices"], curve["records"][:9]) for curve in DATA["curves"]):
        rng = np.random.default_rng(choices["seed"])
        run = training(rng, choices["network"], choices["distance"], choices["rate"])
        for record, before in zip(islice(run, 9), records, strict=True):
            assert record["step"] == before["step"]
            # another processor rounds otherwise, and training makes more of it
            assert record["loss"] == pytest.approx(before["loss"], rel=1e-4), choices
            assert record["recall"] == pytest.approx(before["recall"], abs=0.009), choices


@pytest.mark.parametrize("network", NETWORKS)
def test_what_is_learned_fast_is_learned_as_fast_today(network):
    found = {}
    for seed, stored in enumerate(STEPS[0.003, 8, network], start=1):
        if stored is not None and stored <= 130:
            run = training(np.random.default_rng(seed), network, 8, 0.003)
            found[stored] = next(record["step"] for record in run if record["recall"] >= LEARNED)
    assert len(found) >= 1
    assert list(found.values()) == pytest.approx(list(found), abs=10)


def test_an_lstm_learns_distance_8_in_about_a_hundred_steps():
    assert len(learned(0.003, 8, "lstm")) == 5
    assert 60 <= min(learned(0.003, 8, "lstm")) <= max(learned(0.003, 8, "lstm")) <= 130


def test_four_rnns_learn_distance_8_as_fast_as_the_lstm_and_seed_3_does_not():
    assert STEPS[0.003, 8, "rnn"][2] is None
    assert len(learned(0.003, 8, "rnn")) == 4
    assert max(learned(0.003, 8, "rnn")) <= max(learned(0.003, 8, "lstm"))


def test_for_a_transformer_32_steps_are_hardly_more_than_8():
    near, far = (np.median(learned(0.003, distance, "transformer")) for distance in (8, 32))
    assert len(learned(0.003, 32, "transformer")) == 5
    assert far < 2 * near


def test_the_others_take_longer_from_8_to_16():
    for network in ("lstm", "gru"):
        assert np.median(learned(0.003, 16, network)) > 3 * np.median(learned(0.003, 8, network))
    assert len(learned(0.003, 16, "rnn")) <= 1


def test_the_learning_rate_decides_whether_a_gru_learns_distance_32():
    assert len(learned(0.003, 32, "gru")) == 1
    assert len(learned(0.01, 32, "gru")) >= 3


def test_at_distance_32_no_lstm_and_no_rnn_learned():
    for rate in (0.003, 0.01):
        assert learned(rate, 32, "lstm") == learned(rate, 32, "rnn") == []
    assert MOST == 2000


def test_pytorch_trained_on_one_distance_says_the_same():
    runs = json.loads((ROOT / "static/models/recall/training.json").read_text("utf-8"))["single"]
    found = {name: [run["validation_accuracy"] >= 0.9 for run in runs
                    if (run["architecture"], run["distance"]) == (name, 32)] for name in NETWORKS}  # fmt: skip
    assert {name: (sum(each), len(each)) for name, each in found.items()} == {
        "rnn": (0, 5), "lstm": (0, 5), "gru": (2, 5), "transformer": (5, 5),
    }  # fmt: skip
