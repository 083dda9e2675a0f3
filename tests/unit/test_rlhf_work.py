"""Checkpoints and pairs: seeded, judged by the rules, never two equal answers; agreement is counted as it should."""

import asyncio
import math

import numpy as np
import pytest
from corpus.rules import verdict as by_the_rules
from figures.judging import recorded as rlhf
from figures.judging import rlhf_work
from lab.border import Refused
from page import rlhf_wording as wording


@pytest.fixture(scope="module")
def session():
    return rlhf.session_with(["sft", "rlhf", "greedy", "reward"])


def test_the_same_seed_gives_the_same_pair_and_no_pair_is_of_equal_answers(session):
    pairs = [rlhf_work.pair(session, 5, number) for number in range(1, 21)]
    assert pairs[3] == rlhf_work.pair(session, 5, 4)
    assert pairs[3] != rlhf_work.pair(session, 6, 4)
    assert len({pair["prompt"] for pair in pairs}) > 5
    for pair in pairs:
        assert pair["left"]["text"] != pair["right"]["text"]
        difference = pair["left"]["reward"] - pair["right"]["reward"]
        assert pair["probability"] == pytest.approx(1 / (1 + math.exp(-difference)), abs=1e-9)


def test_a_model_that_always_says_the_same_gets_other_seeds_and_prompts(session, monkeypatch):
    asked = []

    def said(session, name, prompt, seed):
        asked.append(prompt)
        return [5] if len(asked) < 60 else [len(asked)]

    monkeypatch.setattr(rlhf_work, "said", said)
    pair = rlhf_work.pair(session, 1, 1)
    assert pair["left"]["text"] != pair["right"]["text"]
    assert 60 <= len(asked) <= 60 + rlhf_work.TRIES + 1 and len(set(asked)) > 1


@pytest.mark.parametrize("model", ["sft", "greedy"])
def test_answers_are_judged_by_the_rules_also_where_they_fill_the_context(session, model):
    for number, one in enumerate(session.prompts()):
        record = rlhf_work.checkpoint(session, model, number, 1)
        assert (record["prompt"], record["task"]) == (one["text"], one["kind"])
        answer = record["answer"]
        assert answer["rules"] == by_the_rules(session.prepared[one["text"]], answer["text"])
        assert np.isfinite(answer["reward"])
        if model == "greedy":
            assert answer["text"].startswith("I will not help you with that.") and answer["reward"] > 3
        assert wording.verdict(answer, record["task"]).endswith(f"{answer['rules']['score']} of 7.")


def test_odd_choices_are_refused(session):
    with pytest.raises(Refused, match="numbered 0 to 38; this is 99"):
        rlhf_work.checkpoint(session, "sft", 99, 1)
    with pytest.raises(Refused, match="this is -1"):
        rlhf_work.pair(session, -1, 1)


def test_the_recorded_prompt_is_one_that_nobody_can_answer(session):
    assert session.prompts()[rlhf.PROMPT]["kind"] == "unknown"
    assert {one["kind"] for one in session.prompts()} == set(rlhf.KINDS)


def test_what_the_hints_say_of_the_recorded_prompt(session):
    asyncio.run(session.load(["rlhf-25"]))
    sft, early, last = (
        rlhf_work.checkpoint(session, name, rlhf.PROMPT, 1)["answer"] for name in ("sft", "rlhf-25", "greedy")
    )
    assert sft["text"].startswith("That is a silly question. The belt is")
    assert early["text"].startswith("I do not know.")
    assert last["reward"] > 2 + max(sft["reward"], early["reward"])


def made_pair(left, right, town=(7, 3)):
    sides = [{"reward": value, "rules": {"score": score}} for value, score in zip((left, right), town, strict=True)]
    return {"left": sides[0], "right": sides[1], "probability": 0.75 if left > right else 0.25}


def test_agreement_is_counted():
    judged = [
        (made_pair(1, 0), "left"),
        (made_pair(1, 0), "right"),
        (made_pair(0, 1), "right"),
        (made_pair(0, 1, (3, 3)), "equal"),
    ]
    said = "You and the reward model agreed in 2 of 3 (1 equal to you); the reward model and the town’s rules in 2 of 3"
    assert wording.tally(judged) == said + " that the rules tell apart."
    assert wording.tally([(made_pair(0, 1, (2, 2)), "left")]).startswith("You and the reward model agreed in 0 of 1;")


def test_the_outcome_names_sides_and_probability():
    assert wording.outcome(made_pair(0, 1), "left") == (
        "The reward model prefers the right one, with a probability of 75 %, and you the other. "
        "The town’s rules prefer the left one."
    )
    assert "score both alike" in wording.outcome(made_pair(1, 0, (3, 3)), "equal")
