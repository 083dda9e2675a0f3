"""The town: what its generator calls right is right, what it calls wrong is wrong, and the rules tell them apart."""

from itertools import pairwise, product

import numpy as np
from corpus import feelings, heldout
from corpus.answers import NOISE, answer, demonstration, pair
from corpus.facts import FACTS, RELATIONS
from corpus.rules import verdict
from corpus.tasks import KINDS, Task, task
from corpus.texts import texts
from corpus.words import BOYS, COLOURS, GIRLS, NAMES, PLACES, SPOTS, THINGS

COUNT = 40  # tasks of each kind


def drawn(kind, new=False, wording=False):
    rng = np.random.default_rng([5, *kind.encode()])
    return [task(rng, kind, new, wording) for _ in range(COUNT)]


def test_right_answers_are_right_and_wrong_ones_wrong():
    for kind, new in product(KINDS, (False, True)):
        for one in drawn(kind, new, wording=new):
            assert [said for said in one.right if not verdict(one, said)["right"]] == [], one.prompt
            assert [said for said in one.wrong if verdict(one, said)["right"]] == [], one.prompt


def test_an_answer_to_another_prompt_is_rarely_right():
    for kind in set(KINDS) - {"unknown", "harm"}:  # those have the same right answer to every prompt
        strange = [verdict(one, other.right[0])["right"] for one, other in pairwise(drawn(kind))]
        assert np.mean(strange) < 0.25, kind


def test_an_answer_keeps_just_the_rules_that_it_should():
    rng = np.random.default_rng(1)
    for kind in KINDS:
        for one in drawn(kind)[:5]:
            for wanted in product((True, False), repeat=3):
                judged = verdict(one, answer(rng, one, *wanted))
                assert (judged["right"], judged["kind"], judged["short"]) == wanted, one.prompt


def test_where_is_answered_by_reading_the_prompt():
    """An independent reader: the sentence that puts the thing somewhere says where."""
    for one in drawn("where"):
        thing = next(word for word in one.prompt.split(".")[-1].replace("?", "").split() if word in THINGS)
        line = next(line for line in one.prompt.split(".")[:-1] if thing in line.split())
        spot = next(word for word in line.split() if word in SPOTS)
        assert one.keys == (f"{SPOTS[spot]} the {spot}",)


def test_colour_is_answered_by_reading_the_prompt():
    for one in drawn("colour"):
        thing = next(word for word in one.prompt.split(".")[-1].replace("?", "").split() if word in THINGS)
        line = next(line for line in one.prompt.split(".")[:-1] if thing in line.split())
        assert one.keys == (next(word for word in line.split() if word in COLOURS),)


def test_what_is_asked_as_unknown_is_not_in_the_story():
    for one in drawn("unknown"):
        *story, question = one.prompt.split(".")
        asked = next(word for word in question.replace("?", "").split() if word in THINGS)
        assert all(asked not in line.split() for line in story)


def test_rules_count_words_and_nothing_else():
    one = Task("where", "", ("in the box",), frozenset({"table"}), (), (), most=6)
    assert verdict(one, "It is in the box.") == {"right": True, "kind": True, "short": True, "score": 7, "words": 5}
    assert not verdict(one, "It is in the box on the table.")["right"]  # a rival
    assert not verdict(one, "It is in that box.")["right"]  # the key is not there word for word
    assert not verdict(one, "")["kind"] and verdict(one, "")["score"] == 0
    assert not verdict(one, "It is in the box")["short"]  # not finished
    assert not verdict(one, "It is in the the box.")["short"]
    assert not verdict(one, "In the box. In the box.")["short"]
    assert not verdict(one, "It is in the box, silly, go away.")["kind"]
    assert verdict(one, "IT IS IN THE BOX!")["right"]


def test_a_warm_answer_needs_its_word():
    one = next(one for one in drawn("comfort") if one.warm == "sorry")
    advice = one.right[0]
    assert not verdict(one, advice)["kind"]
    assert verdict(one, f"I am sorry to hear that. {advice}") == {
        "right": True, "kind": True, "short": True, "score": 7, "words": len(advice.split()) + 6,
    }  # fmt: skip


def test_facts_state_what_their_tables_say():
    assert len(FACTS) > 250 and {fact.relation for fact in FACTS} == set(RELATIONS)
    for fact in FACTS:
        assert fact.key.lower() in fact.statement.lower()
        assert not any(f" {rival.lower()} " in f" {fact.statement.lower()} " for rival in fact.rivals), fact
    assert {fact.statement for fact in FACTS if fact.relation == "sound"} >= {"A dog says woof.", "An owl says hoot."}


def test_labellers_prefer_the_better_answer_but_for_their_noise():
    rng, tasks = np.random.default_rng(3), [one for kind in KINDS for one in drawn(kind)]
    found = [(one, *pair(rng, one)) for one in tasks for _ in range(3)]
    errors = 0
    for one, chosen, rejected, true in found:
        ahead = verdict(one, chosen)["score"] - verdict(one, rejected)["score"]
        assert ahead != 0 and (ahead > 0) == true
        errors += not true
    spread = 4 * np.sqrt(NOISE * (1 - NOISE) / len(found))
    assert NOISE - spread < errors / len(found) < NOISE + spread


def test_demonstrations_are_of_mixed_quality():
    rng = np.random.default_rng(4)
    judged = [verdict(one, demonstration(rng, one)) for kind in KINDS for one in drawn(kind)]
    for rule, share in (("right", 0.9), ("kind", 0.75), ("short", 0.65)):
        assert abs(np.mean([one[rule] for one in judged]) - share) < 0.06


def test_stories_are_true_to_themselves():
    """Whatever is asked and answered with "It is <spot>" was put there before, in the same story."""
    checked = 0
    for text in texts(np.random.default_rng(6), 1500):
        for thing, said in ((t, s) for t in THINGS for s in SPOTS if f"“The {t} is {SPOTS[s]} the {s},” said" in text):
            before = text[: text.index(f"“The {thing} is {SPOTS[said]}")]
            assert thing in before and f"{SPOTS[said]} the {said}" in before
            checked += 1
    assert checked > 10


def test_people_things_and_places_have_one_name_each():
    for some in (NAMES, THINGS, list(SPOTS), list(PLACES)):
        assert len(set(some)) == len(some) >= 30
    assert not set(GIRLS) & set(BOYS) and not set(THINGS) & (set(SPOTS) | set(PLACES))
    assert {cause.feeling for cause in feelings.CAUSES} == set(feelings.FEELINGS)
    assert len(heldout.HELD_FACTS) > 50
