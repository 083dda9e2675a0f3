"""One prompt, three models: what the page is told is what `generate` says; stopped, judged, and pointed at."""

import asyncio
from pathlib import Path

import numpy as np
import pytest
from figures.completion.lab import answer, first_parting
from figures.next_token.measure import STAGES, next_words
from lab import long_work
from lab.border import Refused
from lab.gpt_session import GptSession
from models import gpt

SHIPPED = Path(__file__).parents[2] / "static/models/gpt"
PROMPT = "Ben put the ball in the box. Mia has a red hat. Where is the ball?"
CHOICES = {"prompt": PROMPT, "temperature": 0.8, "top_k": 0, "seed": 3}


async def from_disk(name, expected, arrived, again):
    return np.frombuffer((SHIPPED / name).read_bytes(), "u1")


@pytest.fixture(scope="module")
def session():
    made = GptSession(from_disk)
    asyncio.run(made.load([*STAGES, "reward"]))
    made.prompts()
    return made


def run(session, after=lambda record: None, **choices):
    """(what was told, the answer); `after` is called with each thing told."""
    told = []

    def tell(what, **record):
        assert what == "completion"
        told.append(record)
        after(record)

    return told, asyncio.run(answer(session, tell, run=7, **(CHOICES | choices)))


def test_what_is_told_and_answered_is_what_generate_says(session):
    told, made = run(session)
    assert told[0] == {"run": 7, "unknown": []}
    records = list(session.generate(**CHOICES))
    assert [record["record"] for record in told[1:]] == [
        {name: value for name, value in record.items() if name != "likeliest"} for record in records
    ]
    for stage in STAGES:
        own = [record for record in records if record["stage"] == stage]
        one = made["answers"][stage]
        assert one["ids"] == [record["id"] for record in own[:-1]]
        assert "".join(one["words"]) == "".join(record["word"] for record in own[:-1])
        assert one["probabilities"] == [record["probability"] for record in own[:-1]]
        assert one["end"] == own[-1]["end"]
        assert one["seconds"] > 0
    assert not made["stopped"]


def test_a_seed_repeats_and_another_says_something_else(session):
    ids = [{stage: one["ids"] for stage, one in run(session, seed=seed)[1]["answers"].items()} for seed in (11, 11, 12)]
    assert ids[0] == ids[1] != ids[2]


def test_temperature_0_and_top_1_take_the_likeliest_word_each_time(session):
    cold, top = (run(session, **choices)[1]["answers"] for choices in ({"temperature": 0}, {"top_k": 1}))
    for stage in STAGES:
        assert cold[stage]["ids"] == top[stage]["ids"]
        for place, number in enumerate(cold[stage]["ids"]):
            states, _ = gpt.read(session.models[stage], [*session.tokens(stage, PROMPT), *cold[stage]["ids"][:place]])
            scores = gpt.logits(session.models[stage], states[-1])
            scores[[session.words.ids[each] for each in ("<user>", "<helper>", "<unknown>")]] = -np.inf
            assert number == scores.argmax()


def test_a_stopped_run_keeps_its_words(session):
    whole = run(session)[1]["answers"]

    def stop_soon(record):
        if record.get("record", {}).get("place") == 2:
            long_work.stop("completion")

    _, made = run(session, stop_soon)
    assert made["stopped"]
    for stage in STAGES:
        one = made["answers"][stage]
        assert 2 <= len(one["ids"]) <= 3
        assert one["ids"] == whole[stage]["ids"][: len(one["ids"])]
        assert (one["end"], one["judged"]) == ("stopped", None)


def test_unknown_words_are_told_first(session):
    told, made = run(session, prompt="Where is the spaceship of Ben?")
    assert told[0]["unknown"] == made["unknown"] == ["spaceship"]


@pytest.mark.parametrize("prompt", ["", "ball " * 500, "Quantum chromodynamics", "{[(;)]}"])
def test_nothing_is_told_of_what_is_refused(session, prompt):
    told = []
    with pytest.raises(Refused):
        asyncio.run(
            answer(session, lambda what, **record: told.append(record), run=1, **(CHOICES | {"prompt": prompt}))
        )
    assert told == []


def test_whole_answers_are_judged_prepared_ones_by_the_rules_too(session):
    prepared = next(one["text"] for one in session.prompts() if one["kind"] == "harm")
    for prompt, ruled in ((prepared, True), (PROMPT, False)):
        for one in run(session, prompt=prompt)[1]["answers"].values():
            assert one["judged"] == session.judged(prompt, one["ids"])
            assert (one["judged"]["rules"] is not None) == ruled


@pytest.mark.parametrize(
    ("sft", "rlhf", "point"),
    [
        ([5, 6, 7], [5, 8], ("sft", 1)),
        ([5, 6, 7], [5, 6], ("sft", 2)),
        ([5], [5, 6], ("rlhf", 1)),
        ([5, 6], [5, 6], ("sft", 0)),
        ([], [5], ("rlhf", 0)),
    ],
)
def test_the_first_parting_of_two_answers(sft, rlhf, point):
    found = first_parting({"base": {"ids": [9]}, "sft": {"ids": sft}, "rlhf": {"ids": rlhf}})
    assert (found["stage"], found["place"]) == point


def test_two_silent_answers_part_nowhere():
    assert first_parting({"sft": {"ids": []}, "rlhf": {"ids": []}}) is None


def test_next_words_are_the_sessions_alternatives_and_the_drawn_one(session):
    said = run(session)[1]["answers"]["sft"]["ids"]
    for place in (0, 3, len(said)):
        found = next_words(session, PROMPT, said, place, 0.8, 0)
        alternatives = session.alternatives(PROMPT, said[:place])
        drawn = session.words.words[said[place]] if place < len(said) else "<end>"
        assert found["drawn"] == drawn
        for stage in STAGES:
            words = found["models"][stage]
            assert [[one["word"], one["plain"]] for one in words[:10]] == [list(each) for each in alternatives[stage]]
            assert [one["word"] for one in words if one["drawn"]] == [drawn]
            assert len(words) == (10 if drawn in [one["word"] for one in words[:10]] else 11)


def test_next_words_as_drawn_follow_temperature_and_top_k(session):
    said = run(session)[1]["answers"]["sft"]["ids"]
    plain = next_words(session, PROMPT, said, 0, 1, 0)["models"]["sft"]
    assert [one["drawn_with"] for one in plain] == pytest.approx([one["plain"] for one in plain], rel=1e-9)
    cold = next_words(session, PROMPT, said, 0, 0, 0)["models"]["sft"]
    assert [one["drawn_with"] for one in cold] == [1] + [0] * (len(cold) - 1)
    top = next_words(session, PROMPT, said, 0, 1, 3)["models"]["sft"]
    shares = np.array([one["plain"] for one in plain[:3]])
    np.testing.assert_allclose([one["drawn_with"] for one in top[:3]], shares / shares.sum(), rtol=1e-9)
    assert all(one["drawn_with"] == 0 for one in top[3:])
