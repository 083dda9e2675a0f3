"""What the page says of the live model holds for the recorded run (tools/record_pretraining.py)."""

import json

import numpy as np
import pytest
from figures.pretraining.measure import ROWS
from figures.pretraining.town import DIALOGUES, HELD_OUT, TEXTS
from models import tiny_gpt
from models.adam import leaves

from tests.claims.article import words_of
from tools.derive import ROOT
from tools.record_pretraining import KNOWN


@pytest.fixture(scope="module")
def curve():
    return json.loads((ROOT / "static/figures/pretraining.json").read_text("utf-8"))["curve"]


@pytest.fixture(scope="module")
def page():
    return words_of("part-3/pretrain-yourself")


def test_its_size_is_the_one_on_the_page(curve, page):
    words = round(np.exp(curve["baselines"]["even"]))
    parameters = sum(array.size for array in leaves(tiny_gpt.initial(np.random.default_rng(0), words)))
    assert {f"{parameters:,}", f"{words}", f"{words**2:,}"} <= page
    assert {str(tiny_gpt.CONTEXT), str(tiny_gpt.WIDTH), str(ROWS), f"{DIALOGUES:,}"} <= page
    assert {f"{TEXTS:,}", str(KNOWN), str(HELD_OUT)} <= page


def test_with_about_200_steps_it_predicts_better_than_the_table_of_pairs(curve):
    better = [one["step"] for one in curve["records"] if one["text"] < curve["baselines"]["pairs"]]
    assert 150 <= better[0] <= 250
    assert next(one["text"] for one in curve["records"] if one["step"] == 1000) < curve["baselines"]["pairs"] - 0.5


def test_fine_tuning_brings_the_loss_on_answers_down_at_once_and_that_on_text_up(curve):
    by_step = {one["step"]: one for one in curve["records"]}
    assert by_step[1100]["stage"] == "finetuning"
    assert by_step[1100]["answers"] < by_step[1000]["answers"] - 1.5
    assert by_step[1100]["text"] > by_step[1000]["text"] + 1.5


def test_the_samples_begin_with_words_in_no_order(curve):
    samples = [one["sample"] for one in curve["records"] if one["sample"]]
    assert len(samples) >= 15
    assert samples[0]["prompt"] == ""
    assert samples[-1]["prompt"]


def test_how_many_answers_are_right_with_pretraining_and_without(page):
    right = json.loads((ROOT / "static/figures/pretraining.json").read_text("utf-8"))["right"]
    known = {how: [each["known"] for each in right[how]] for how in ("with", "without")}
    assert len(known["with"]) == len(known["without"]) == 3
    for shares in known.values():
        assert {str(round(100 * pick(shares))) for pick in (min, max)} <= page
    assert 1.8 < sum(known["with"]) / sum(known["without"]) < 2.5
    new = [round(60 * each["new"]) for each in right["with"]]
    assert (min(new), max(new)) == (0, 1)
