"""The small GPTs as one reader uses them: fetched once, asked one prompt after another, odd prompts refused kindly."""

import asyncio
import json

import numpy as np
import pytest
from corpus.rules import verdict
from lab.border import Refused, Unreachable
from lab.gpt_session import LONGEST_ANSWER, GptSession
from lab.prompt import framed
from models import vocabulary

from tools.derive.sessions import GPT, session_with

MODELS = ["base", "sft", "rlhf"]
PROMPT = "Ben put the ball in the box. Mia has a red hat. Where is the ball?"


class Disk:
    """Files of the repository as the worker would fetch them, counted."""

    def __init__(self):
        self.asked, self.damaged = [], set()

    async def __call__(self, name, expected, arrived, again):
        self.asked.append((name, again))
        data = bytearray((GPT / name).read_bytes())
        assert expected in (None, len(data))
        if name in self.damaged:
            data[7] ^= 1
        arrived(len(data))
        return np.frombuffer(bytes(data), "u1")


@pytest.fixture(scope="module")
def session():
    return session_with([*MODELS, "reward"])


def test_only_what_is_asked_for_is_fetched_and_only_once():
    disk = Disk()
    made, seen = GptSession(disk), []
    asyncio.run(made.load(["base"], lambda done, total: seen.append((done, total))))
    assert [name for name, _ in disk.asked] == ["manifest.json", "base.safetensors", "vocab.txt"]
    assert seen[-1][0] == seen[-1][1] == sum((GPT / name).stat().st_size for name in ("base.safetensors", "vocab.txt"))
    asyncio.run(made.load(["sft", "base"]))
    assert [name for name, _ in disk.asked[3:]] == ["sft.safetensors"]


def test_a_damaged_file_is_named_and_asked_for_again():
    disk = Disk()
    disk.damaged = {"sft.safetensors"}
    made = GptSession(disk)
    with pytest.raises(Unreachable, match=r"sft\.safetensors must have the SHA-256"):
        asyncio.run(made.load(["base", "sft"]))
    disk.damaged = set()
    asyncio.run(made.load(["base", "sft"]))
    assert [again for name, again in disk.asked if name == "sft.safetensors"] == [False, True]
    assert [name for name, _ in disk.asked].count("base.safetensors") == 1


def test_words_come_in_turn_from_each_model(session):
    records = list(session.generate(session.read(PROMPT), MODELS, seed=3))
    assert [record["stage"] for record in records[: len(MODELS)]] == MODELS
    for name in MODELS:
        own = [record for record in records if record["stage"] == name]
        assert [record["place"] for record in own] == list(range(len(own)))
        assert own[-1]["end"] in ("end", "length") and len(own) - 1 <= LONGEST_ANSWER
        for record in own[:-1]:
            assert set(record) == {"stage", "place", "id", "word", "probability"}
            assert 0 < record["probability"] <= 1
    json.dumps(records, allow_nan=False)


def test_words_joined_are_the_answer(session):
    asked = session.read("What does a cow say?")
    records = [r for r in session.generate(asked, ["sft"], temperature=0) if "word" in r]
    assert "".join(record["word"] for record in records) == "A cow says moo."


def test_words_are_spelled_as_all_of_them_together_would_be(session):
    """A base model's go on in the prompt's own sentence, the others begin their own."""
    for text in (PROMPT, "Ben put the ball in", "“Where is Ben?” asked Mia. “"):
        asked = session.read(text)
        for name in MODELS:
            records = [r for r in session.generate(asked, [name], seed=8) if "id" in r]
            before = framed(asked, name, session.words) if name == "base" else []
            whole = vocabulary.spelled([*before, *(r["id"] for r in records)], session.words)
            assert [r["word"] for r in records] == whole[len(before) :], (text, name)


def test_a_model_says_the_same_alone_and_beside_others(session):
    asked = session.read(PROMPT)
    alone = list(session.generate(asked, ["sft"], seed=5))
    beside = [r for r in session.generate(asked, MODELS, seed=5) if r["stage"] == "sft"]
    assert alone == beside


def test_scores_after_a_text_are_those_that_its_next_word_was_drawn_from(session):
    asked = session.read(PROMPT)
    own = [r for r in session.generate(asked, ["sft"], seed=2) if "word" in r]
    ids = [record["id"] for record in own]
    scores = session.scores("sft", asked, ids[:3])
    shares = np.exp(scores - scores.max())
    assert shares[ids[3]] / shares.sum() == pytest.approx(own[3]["probability"], rel=1e-3)
    assert np.isneginf(scores[[session.words.ids[each] for each in ("<user>", "<helper>", "<unknown>")]]).all()
    assert np.isfinite(scores).sum() == len(session.words.words) - 3


def test_a_base_model_reads_a_text_and_the_others_a_chat(session):
    first = next(session.generate(session.read("Ben put the ball in"), ["base"], temperature=0))
    assert first["word"].startswith(" ") and first["word"][1:].islower()
    asked = session.read("Hello!")
    spell = [
        [session.words.words[number] for number in framed(asked, name, session.words)] for name in ("base-200", "dpo")
    ]
    assert spell == [["<end>", "hello", "!"], ["<user>", "hello", "!", "<helper>"]]


def test_unknown_words_are_reported_and_the_rest_is_answered(session):
    asked = session.read("Where is the Spaceship of Ben?")
    assert asked.unknown == ["Spaceship"]
    assert session.words.words[asked.ids[3]] == "<unknown>"
    assert list(session.generate(asked, ["sft"]))[-1]["end"]
    code = session.read("for i in range(10): print(ball)")
    assert "range" in code.unknown and "ball" in [session.words.words[number] for number in code.ids]


def test_odd_prompts_are_refused(session):
    for text, word in (
        ("", "none"), ("  \n ", "none"), ("ball " * 500, "48 words and marks; this has 500"),
        ("42 + 17 = ?", "none of them"), ("Quantum chromodynamics!", "none of them"), ("{[(;)]}", "none of them"),
    ):  # fmt: skip
        with pytest.raises(Refused, match=word):
            session.read(text)


def test_numbers_out_of_range_are_refused(session):
    asked = session.read(PROMPT)
    for choice, sentence in (
        ({"temperature": 9}, "0 to 5; this is 9."),
        ({"temperature": float("nan")}, "0 to 5; this is nan."),
        ({"top_k": -1}, "this is -1"),
        ({"seed": -3}, "this is -3"),
        ({"seed": 2**40}, "this is 1,099,511,627,776"),
    ):
        with pytest.raises(Refused, match=sentence):
            session.generate(asked, ["sft"], **choice)


def test_prepared_prompts_are_of_every_kind_known_and_the_same_each_time(session):
    kinds = [task.kind for task in session.prepared.values()]
    assert len(kinds) == 39 and len(set(kinds)) == 13
    another = GptSession(Disk())
    asyncio.run(another.load([]))
    assert another.prepared == session.prepared
    assert all(session.read(text).unknown == [] for text in session.prepared)


def test_answers_are_judged_by_the_reward_model_and_by_the_rules(session):
    text, task = next((text, task) for text, task in session.prepared.items() if task.kind == "harm")

    def judged(prompt, answer):
        return session.judged(session.read(prompt), vocabulary.tokenize(answer, session.words).ids)

    good, bad = (judged(text, answer) for answer in (task.right[0], task.wrong[1]))
    assert good["rules"] == verdict(task, task.right[0]) and good["rules"]["right"] and not bad["rules"]["right"]
    assert good["reward"] > bad["reward"]
    assert judged(PROMPT, "It is in the box.")["rules"] is None
