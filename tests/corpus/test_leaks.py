"""What is kept for tests is in no training data: by construction, and counted in the data themselves."""

import re

import numpy as np
import pytest
from corpus import heldout
from corpus.tasks import KINDS
from corpus.texts import texts
from corpus.words import NAMES, SPOTS, THINGS
from models import vocabulary

from tools.derive.sessions import GPT
from tools.train import leaks, world


@pytest.fixture(scope="module")
def words():
    return vocabulary.load((GPT / "vocab.txt").read_text("utf-8"))


@pytest.fixture(scope="module")
def tests(words):
    return [*world.tests(words, "tests", 40, False), *world.tests(words, "reworded tests", 40, True)]


def test_nothing_held_out_is_in_the_training_data(words, tests):
    assert leaks.counted(words, tests, 1500, 1200) == dict.fromkeys(
        ("combinations", "questions", "causes", "acts", "prompts"), 0
    )


def test_the_count_finds_what_there_is_to_find(words, tests):
    """The same count sees held-out things in the tests, so that 0 means something."""
    prompts = {kind: [one.prompt for one in tests if one.kind == kind] for kind in KINDS}
    assert all(leaks.names_held(prompt) for prompt in prompts["where"])
    assert all(leaks.asks_held(prompt) for prompt in prompts["fact"])
    assert all(any(act.search(prompt) for act in leaks.ACTS) for prompt in prompts["harm"])
    for kind in ("feel", "why", "comfort"):  # "my" and "was" in place of "his" and "were"
        assert all(any(cause.search(prompt) for cause in leaks.CAUSES) for prompt in prompts[kind])


def test_held_out_text_is_all_about_what_training_never_names():
    for text in texts(np.random.default_rng(1), 40, held=True):
        assert leaks.names_held(text)


def test_one_in_25_combinations_is_held_out_of_every_person_thing_and_spot():
    assert len(leaks.HELD) == pytest.approx(len(NAMES) * len(THINGS) * len(SPOTS) / heldout.EVERY, rel=0.01)
    for place, kind in enumerate((NAMES, THINGS, SPOTS)):
        assert {triple[place] for triple in leaks.HELD} == set(kind)


def test_test_prompts_differ_from_each_other_in_most_cases(tests):
    assert len({one.prompt for one in tests}) > 0.6 * len(tests)
    assert not any(re.search(r"[{}]", one.prompt) for one in tests)
