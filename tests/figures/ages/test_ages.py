"""One text gone on with at four ages: `generate`'s own words, better with age, and as the card says."""

import json
import math
from itertools import islice

import numpy as np
import pytest
from corpus import texts
from figures.ages.lab import stage_ages
from figures.ages.words import AGES
from models import gpt, vocabulary

from tools.derive.asking import ask, ask_and_hear
from tools.derive.sessions import GPT, gpt_record, session_with

CHOICES = {"prompt": "Ben was sad because", "temperature": 0.7, "seed": 1}


@pytest.fixture(scope="module")
def session():
    return session_with(AGES)


def test_ages_go_on_with_generates_own_words_and_a_seed_repeats(session):
    found, told = ask_and_hear(stage_ages, run=1, **CHOICES)
    assert found == ask(stage_ages, run=2, **CHOICES)
    for name in AGES:
        assert found["written"][name] == "".join(one["word"] for one in told if one["name"] == name)
        records = session.generate(session.read(CHOICES["prompt"]), (name,), 0.7, 0, 1)
        assert found["written"][name] == "".join(record["word"] for record in records if "word" in record)
    assert ask(stage_ages, run=3, **(CHOICES | {"seed": 2}))["written"] != found["written"]
    with pytest.raises(ValueError, match="none in this one"):
        ask(stage_ages, run=4, **(CHOICES | {"prompt": "  "}))


def test_the_ages_are_the_shipped_checkpoints_in_their_order(session):
    files = json.loads((GPT / "manifest.json").read_text("utf-8"))["files"]
    assert {f"{name}.safetensors" for name in AGES} == {file for file in files if file.startswith("base")}
    steps = [int(name.rpartition("-")[2]) for name in AGES[:-1]]
    assert steps == sorted(steps) == list(gpt_record("training.json")["recipes"]["base"]["checkpoints"])


def held_out_loss(session, name, count=12):
    """Nats a token on texts of a seed that no training used."""
    losses = []
    for text in islice(texts.texts(np.random.default_rng(99), count), count):
        ids = [session.words.ids[vocabulary.END], *vocabulary.tokenize(text, session.words).ids][: gpt.CONTEXT]
        states, _ = gpt.read(session.models[name], ids[:-1])
        scores = gpt.logits(session.models[name], states).astype(float)
        top = scores.max(axis=1, keepdims=True)
        shares = scores - top - np.log(np.exp(scores - top).sum(axis=1, keepdims=True))
        losses += [-shares[i, number] for i, number in enumerate(ids[1:])]
    return float(np.mean(losses))


def test_each_age_predicts_as_well_as_the_card_says(session):
    """Short texts give less to go by than the card's rows of 96, so that theirs is a little higher."""
    found = [held_out_loss(session, name) for name in AGES]
    recorded = [math.log(gpt_record("evaluation.json")["models"][name]["perplexity"]) for name in AGES]
    assert found == sorted(found, reverse=True)
    assert found[0] == pytest.approx(math.log(len(session.words.words)), abs=0.1)
    np.testing.assert_allclose(found, recorded, atol=0.6)
