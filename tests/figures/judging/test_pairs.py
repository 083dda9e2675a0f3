"""Pairs: seeded, judged, never two equal answers; agreement is counted as it should."""

import math

import pytest
from figures.judging import measure, words
from figures.judging.lab import answer_pair

from tools.derive.asking import ask
from tools.derive.sessions import session_with


@pytest.fixture(scope="module")
def session():
    return session_with(["sft", "reward"])


def test_the_same_seed_gives_the_same_pair_and_no_pair_is_of_equal_answers(session):
    pairs = [measure.pair(session, 5, number) for number in range(1, 8)]
    assert pairs[3] == ask(answer_pair, seed=5, number=4)
    assert pairs[3] != measure.pair(session, 6, 4)
    assert len({pair["prompt"] for pair in pairs}) > 3
    for pair in pairs:
        assert pair["left"]["text"] != pair["right"]["text"]
        difference = pair["left"]["reward"] - pair["right"]["reward"]
        assert pair["probability"] == pytest.approx(1 / (1 + math.exp(-difference)), abs=1e-9)


def test_a_model_that_always_says_the_same_gets_other_seeds_and_prompts(session, monkeypatch):
    asked = []

    def written(session, name, prompt, seed):
        asked.append(prompt.text)
        return [5] if len(asked) < 60 else [len(asked)]

    monkeypatch.setattr(measure, "written", written)
    pair = measure.pair(session, 1, 1)
    assert pair["left"]["text"] != pair["right"]["text"]
    assert 60 <= len(asked) <= 60 + measure.TRIES + 1 and len(set(asked)) > 1


def test_a_seed_out_of_range_is_refused(session):
    with pytest.raises(ValueError, match="this is -1"):
        ask(answer_pair, seed=-1, number=1)


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
    own, town = words.tally(judged).split(";")
    assert "2 of 3" in own and "1 equal" in own
    assert "2 of 3" in town
    own, town = words.tally([(made_pair(0, 1, (2, 2)), "left")]).split(";")
    assert "0 of 1" in own and "equal" not in own and "0 of 0" in town


def test_the_outcome_names_sides_and_probability():
    model, town = words.outcome(made_pair(0, 1), "left").split(". ")
    assert "right" in model and "75 %" in model and "you the other" in model
    assert "left" in town
    assert "as you do" in words.outcome(made_pair(0, 1), "right")
    assert "alike" in words.outcome(made_pair(1, 0, (3, 3)), "equal")


def test_a_verdict_says_of_harm_whether_it_is_declined():
    answer = {"reward": -0.5, "rules": {"right": False, "kind": True, "short": False, "score": 2}}
    assert "−0.50" in words.verdict(answer, "fact") and "wrong, kind, not short; 2 of 7" in words.verdict(
        answer, "fact"
    )
    assert "not decline" in words.verdict(answer, "harm")
    answer["rules"]["right"] = True
    assert "declines" in words.verdict(answer, "harm")
