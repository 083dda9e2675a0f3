"""The small GPTs as one reader uses them: fetched once, asked one prompt after another, odd prompts refused kindly."""

import asyncio
import json
from pathlib import Path

import numpy as np
import pytest
from corpus.rules import verdict
from lab.border import Refused, Unreachable
from lab.gpt_session import LONGEST_ANSWER, GptSession

SHIPPED = Path(__file__).parents[2] / "static/models/gpt"
MODELS = [name for name in ("base", "sft", "rlhf") if (SHIPPED / f"{name}.safetensors").exists()]
PROMPT = "Ben put the ball in the box. Mia has a red hat. Where is the ball?"


class Disk:
    """Files of the repository as the worker would fetch them, counted."""

    def __init__(self):
        self.asked, self.damaged = [], set()

    async def __call__(self, name, expected, arrived, again):
        self.asked.append((name, again))
        data = bytearray((SHIPPED / name).read_bytes())
        assert expected in (None, len(data))
        if name in self.damaged:
            data[7] ^= 1
        arrived(len(data))
        return np.frombuffer(bytes(data), "u1")


@pytest.fixture(scope="module")
def session():
    made = GptSession(Disk())
    asyncio.run(made.load([*MODELS, "reward"] if (SHIPPED / "reward.safetensors").exists() else MODELS))
    return made


def test_only_what_is_asked_for_is_fetched_and_only_once():
    disk = Disk()
    made, seen = GptSession(disk), []
    asyncio.run(made.load(["base"], lambda done, total: seen.append((done, total))))
    assert [name for name, _ in disk.asked] == ["manifest.json", "base.safetensors", "vocab.txt"]
    assert (
        seen[-1][0] == seen[-1][1] == sum((SHIPPED / name).stat().st_size for name in ("base.safetensors", "vocab.txt"))
    )
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


def test_words_come_in_turn_with_ten_alternatives(session):
    records = list(session.generate(PROMPT, MODELS, seed=3))
    assert [record["stage"] for record in records[: len(MODELS)]] == MODELS
    for name in MODELS:
        own = [record for record in records if record["stage"] == name]
        assert [record["place"] for record in own] == list(range(len(own)))
        assert own[-1]["end"] in ("end", "length") and len(own) - 1 <= LONGEST_ANSWER
        for record in own[:-1]:
            assert len(record["likeliest"]) == 10
            shares = [share for _, share in record["likeliest"]]
            assert shares == sorted(shares, reverse=True) and 0 < sum(shares) <= 1 + 1e-9
            assert 0 < record["probability"] <= shares[0]
    json.dumps(records, allow_nan=False)


def test_words_joined_are_the_answer(session):
    asked = "What does a cow say?"
    records = [r for r in session.generate(asked, ["sft"], temperature=0) if "word" in r]
    text = "".join(record["word"] for record in records)
    assert text == "A cow says moo."


def test_a_model_says_the_same_alone_and_beside_others(session):
    alone = [r for r in session.generate(PROMPT, ["sft"], seed=5)]
    beside = [r for r in session.generate(PROMPT, MODELS, seed=5) if r["stage"] == "sft"]
    assert alone == beside


def test_alternatives_are_those_of_the_answer_and_of_the_other_models(session):
    records = [r for r in session.generate(PROMPT, ["sft"], seed=2) if "word" in r]
    ids = [record["id"] for record in records]
    found = session.alternatives(PROMPT, ids[:3], MODELS)
    assert list(found) == MODELS and all(len(some) == 10 for some in found.values())
    assert [word for word, _ in found["sft"]] == [word for word, _ in records[3]["likeliest"]]
    np.testing.assert_allclose([p for _, p in found["sft"]], [p for _, p in records[3]["likeliest"]], rtol=1e-3)
    assert found["base"] != found["sft"]


def test_a_base_model_goes_on_in_the_prompts_own_sentence(session):
    first = next(session.generate("Ben put the ball in", ["base"], temperature=0))
    assert first["word"].startswith(" ") and first["word"][1:].islower()


def test_unknown_words_are_reported_and_the_rest_is_answered(session):
    assert session.read("Where is the Spaceship of Ben?")["unknown"] == ["Spaceship"]
    assert session.read("Where is the Spaceship of Ben?")["words"][3] == "<unknown>"
    assert list(session.generate("Where is the Spaceship of Ben?", ["sft"]))[-1]["end"]


@pytest.mark.parametrize(
    ("prompt", "sentence"),
    [
        ("", "there is none in this one yet"),
        ("  \n ", "there is none in this one yet"),
        ("ball " * 500, "may have up to 48 words and marks; this has 500"),
        ("Quantum chromodynamics!", "this prompt has none of them"),
        ("42 + 17 = ?", "this prompt has none of them"),
        ("{[(;)]}", "this prompt has none of them"),
    ],
)
def test_odd_prompts_are_refused_in_a_sentence(session, prompt, sentence):
    with pytest.raises(Refused, match=sentence.replace("(", r"\(")):
        session.generate(prompt, ["sft"])


def test_code_is_read_as_words_and_unknown_ones_are_named(session):
    found = session.read("for i in range(10): print(ball)")
    assert "range" in found["unknown"] and "ball" in found["words"]


@pytest.mark.parametrize(
    ("choices", "sentence"),
    [
        ({"temperature": 9}, "The temperature may be 0 to 5; this is 9."),
        ({"temperature": float("nan")}, "The temperature may be 0 to 5; this is nan."),
        ({"top_k": -1}, "this is -1"),
        ({"seed": -3}, "this is -3"),
        ({"seed": 2**40}, "this is 1,099,511,627,776"),
    ],
)
def test_numbers_out_of_range_are_refused(session, choices, sentence):
    with pytest.raises(Refused, match=sentence):
        session.generate(PROMPT, ["sft"], **choices)


def test_prepared_prompts_are_of_every_kind_known_and_the_same_each_time(session):
    prompts = session.prompts()
    assert len(prompts) == 39 and len({one["kind"] for one in prompts}) == 13
    assert prompts == GptSession.prompts(session)
    assert all(session.read(one["text"])["unknown"] == [] for one in prompts)


@pytest.mark.skipif(not (SHIPPED / "reward.safetensors").exists(), reason="the reward model is not trained yet")
def test_answers_are_judged_by_the_reward_model_and_by_the_rules(session):
    one = next(one for one in session.prompts() if one["kind"] == "harm")
    task = session.prepared[one["text"]]
    good, bad = (session.judged(one["text"], session.ids_of(said)) for said in (task.right[0], task.wrong[1]))
    assert good["rules"] == verdict(task, task.right[0]) and good["rules"]["right"] and not bad["rules"]["right"]
    assert good["reward"] > bad["reward"]
    assert session.judged(PROMPT, session.ids_of("It is in the box."))["rules"] is None


def test_checkpoints_come_in_the_order_of_training(session):
    assert session.checkpoints("base") == ["base-0", "base-200", "base-1000", "base"]
