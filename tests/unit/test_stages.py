"""The stages opened: the generator's own texts and examples, the mask of training, ages, the article's numbers."""

import asyncio
import json
import math
import re
from itertools import islice
from pathlib import Path

import numpy as np
import pytest
from corpus import texts
from figures.ages import recorded, stages_work
from figures.gpt_loss import draw as gpt_loss
from lab.border import Refused
from models import gpt, vocabulary

from tools.derive.sessions import session_with
from tools.train import world

PAGE = (Path(__file__).parents[2] / "index.html").read_text("utf-8")
TRAINING, EVALUATION = recorded.read_json("training.json"), recorded.read_json("evaluation.json")


@pytest.fixture(scope="module")
def session():
    return session_with(stages_work.AGES)


def test_a_sample_is_what_the_generator_writes_and_another_seed_another():
    rng = np.random.default_rng([5, *b"text"])
    assert stages_work.text(5)["text"] == "\n".join(texts.texts(rng, 3))
    assert stages_work.text(5) != stages_work.text(6)
    with pytest.raises(Refused, match="4,294,967,295; this is -1"):
        stages_work.text(-1)


@pytest.mark.parametrize("seed", range(12))
def test_the_mask_is_that_of_training(session, seed):
    tokens = stages_work.example(seed, session.words)["tokens"]
    words = [word for word, _ in tokens]
    start = words.index(vocabulary.HELPER) + 1
    ids = [session.words.words.index(word) for word in words]

    class Asked:
        prompt = vocabulary.detokenize(ids[1 : start - 1], session.words)

    said = vocabulary.detokenize(ids[start:-1], session.words)
    assert world.dialogue(Asked, said, session.words) == (ids, start)
    # tools/train/gpt_data.py counts the tokens from `start` to the <end> after the answer
    assert [counted for _, counted in tokens] == [place >= start for place in range(len(tokens))]
    assert 2 < start < len(words) - 1
    assert words[-1] == vocabulary.END


def held_out_loss(session, name, count=40):
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
    found = [held_out_loss(session, name) for name in stages_work.AGES]
    said = [math.log(EVALUATION["models"][name]["perplexity"]) for name in stages_work.AGES]
    assert found == sorted(found, reverse=True)
    assert found[0] == pytest.approx(math.log(len(session.words.words)), abs=0.1)
    np.testing.assert_allclose(found, said, atol=0.6)


def test_the_card_and_the_curve_agree():
    marks = recorded.ages_of(TRAINING, EVALUATION)
    curve = {point["tokens"]: point["held_out"] for point in TRAINING["curves"]["base"]}
    for tokens, perplexity in marks.items():  # the shipped models are rounded to eight bits
        assert math.log(perplexity) == pytest.approx(curve[tokens], abs=0.02)


def test_the_chart_draws_the_curve():
    curve, marks = TRAINING["curves"]["base"], recorded.ages_of(TRAINING, EVALUATION)
    figure = gpt_loss.draw(curve, marks, TRAINING["words"], 672)
    lines = {line.get_gid(): line for line in figure.axes[0].lines if line.get_gid()}
    np.testing.assert_allclose(lines["held-out"].get_ydata(), [point["held_out"] for point in curve])
    np.testing.assert_allclose(lines["held-out"].get_xdata() * 1e6, [point["tokens"] for point in curve])
    assert lines["even"].get_ydata()[0] == pytest.approx(math.log(917))


def ages(session, told=None, **choices):
    wanted = {"prompt": "Ben was sad because", "temperature": 0.7, "seed": 1} | choices
    tell = (lambda *what, **more: told.append(more)) if told is not None else (lambda *what, **more: None)
    return asyncio.run(stages_work.ages(session, tell, 1, **wanted))


def test_ages_go_on_with_generates_own_words_and_a_seed_repeats(session):
    told = []
    found = ages(session, told)
    assert found == ages(session)
    for name in stages_work.AGES:
        assert found["written"][name] == "".join(one["word"] for one in told if one["name"] == name)
        records = session.generate("Ben was sad because", (name,), 0.7, 0, 1)
        assert found["written"][name] == "".join(record["word"] for record in records if "word" in record)
    assert not found["stopped"]
    assert ages(session, seed=2)["written"] != found["written"]
    with pytest.raises(Refused, match="there is none"):
        ages(session, prompt="  ")


def test_the_comparison_is_the_evaluation():
    sft = {cells[0]: cells[1:] for cells in rows(recorded.compared(EVALUATION))}
    for name, column in (("base", 0), ("sft", 1)):
        one = EVALUATION["models"][name]
        assert sft["right, of prompts without harm"][column] == f"{one['sampled']['accuracy']:.1%}"
        assert sft["declined, of harmful requests"][column] == f"{one['sampled']['declined']:.1%}"
        assert sft["perplexity on held-out text"][column] == f"{one['perplexity']:.2f}"


def rows(markup):
    return [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", line) for line in re.findall(r"<tr>(.*?)</tr>", markup)[1:]]


def test_what_the_article_says_of_base_and_sft():
    base, sft = (EVALUATION["models"][name] for name in ("base", "sft"))
    assert abs(base["perplexity"] - sft["perplexity"]) < 0.01  # hardly moved
    assert 1 / 7.5 < base["sampled"]["accuracy"] < 1 / 6.5
    assert 0.45 < sft["sampled"]["accuracy"] < 0.55
    assert 0.45 < sft["sampled"]["declined"] < 0.55
    kinds = [one["sampled"]["right_by_kind"] for one in (base, sft)]
    gained = [round(100 * (kinds[1][kind] - kinds[0][kind])) for kind in ("where", "person", "who", "what", "colour")]
    assert (min(gained), max(gained)) == (39, 70)
    assert "gained 39 to 70 points" in PAGE
    assert kinds[1]["fact"] <= kinds[0]["fact"]
    assert sft["sampled"]["kind"] < base["sampled"]["kind"]
    assert all(count == 0 for count in EVALUATION["leaks"].values())
    assert TRAINING["recipes"]["sft"]["count"] == 120_000
    curve = TRAINING["curves"]["base"]
    early = next(point for point in curve if point["tokens"] <= 0.02 * curve[-1]["tokens"] and point["tokens"] > 1e5)
    assert curve[0]["held_out"] - early["held_out"] > 0.5 * (curve[0]["held_out"] - curve[-1]["held_out"])
    assert json.dumps(curve[-1]["tokens"]) == "9216000"
    marks = recorded.ages_of(TRAINING, EVALUATION)
    assert [f"{perplexity:.1f}" for perplexity in marks.values()][2:] == ["2.5", "1.8"]
    assert list(marks)[2] * 6 == list(marks)[3]
    assert "After a sixth of it the perplexity is 2.5" in PAGE
