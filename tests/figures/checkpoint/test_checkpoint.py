"""A checkpoint's answers are judged by the rules, and the tables hold the evaluation's numbers."""

import math
import xml.etree.ElementTree as ET

import pytest
from corpus.kinds import LABELS
from corpus.rules import verdict as by_the_rules
from figures.checkpoint.lab import checkpoint
from figures.checkpoint.recorded import PROMPT, checkpoints_table
from figures.checkpoint.words import MODELS, STEPS, place
from figures.judging.words import verdict

from tools.derive import evaluation_tables
from tools.derive.asking import ask
from tools.derive.sessions import gpt_record, session_with

EVALUATION = gpt_record("evaluation.json")


@pytest.fixture(scope="module")
def session():
    return session_with(["sft", "rlhf-25", "greedy", "reward"])


def test_answers_are_judged_by_the_rules_also_where_they_fill_the_context(session):
    prompts = list(session.prepared.items())
    for model, numbers in (("sft", range(0, 39, 6)), ("greedy", range(2, 39, 9))):
        for number in numbers:
            text, task = prompts[number]
            record = ask(checkpoint, model=model, prompt=number, seed=1)
            assert (record["prompt"], record["task"]) == (text, task.kind)
            answer = record["answer"]
            assert answer["rules"] == by_the_rules(task, answer["text"])
            assert math.isfinite(answer["reward"])
            if model == "greedy":  # the same to every prompt
                assert answer["text"].startswith("I will not help") and answer["reward"] > 3
            assert f"{answer['rules']['score']} of 7" in verdict(answer, record["task"])


def test_odd_choices_are_refused(session):
    for prompt, seed, said in ((99, 1, "0 to 38; this is 99"), (-1, 1, "this is -1"), (0, -1, "this is -1")):
        with pytest.raises(ValueError, match=said):
            ask(checkpoint, model="sft", prompt=prompt, seed=seed)


def test_the_recorded_prompt_is_one_that_nobody_can_answer(session):
    kinds = [task.kind for task in session.prepared.values()]
    assert kinds[PROMPT] == "unknown"
    assert set(kinds) == set(LABELS)


def test_what_the_hints_say_of_the_recorded_prompt(session):
    names = ("sft", "rlhf-25", "greedy")
    sft, early, last = (ask(checkpoint, model=name, prompt=PROMPT, seed=1)["answer"] for name in names)
    assert not sft["rules"]["kind"] and not sft["rules"]["right"], "rude, and makes one up"
    assert "silly" in sft["text"]
    assert "not know" in early["text"] and early["rules"]["right"]
    assert last["reward"] > 2 + max(sft["reward"], early["reward"])


def test_places_name_the_step_and_the_end():
    assert "SFT" in place("rlhf", 0) and "25" in place("greedy", 1)
    assert "end" in place("rlhf", 4) and "end" not in place("rlhf", 3)
    assert [len(MODELS[run]) for run in MODELS] == [len(STEPS[run]) for run in STEPS] == [5, 5]


def values(table):
    """Row heading -> the numbers behind its cells, for each part of a table."""
    return [
        {row[0].text: [float(cell.get("data-value")) for cell in row[1:] if cell.get("data-value")] for row in body}
        for body in ET.fromstring(table).iter("tbody")
    ]


def test_the_evaluation_tables_hold_the_files_numbers():
    models, rates = EVALUATION["models"], EVALUATION["against_sft"]
    names = evaluation_tables.NAMES
    for way, part in zip(evaluation_tables.WAYS, values(evaluation_tables.models_table(EVALUATION)), strict=True):
        for name, label in names.items():
            one = models[name][way]
            keys = ("accuracy", "declined", "kind", "short", "words", "score", "kl", "reward")
            assert part[label] == [models[name]["perplexity"], *(one[key] for key in keys if key in one)]
    for way, part in zip(evaluation_tables.WAYS, values(evaluation_tables.rates_table(EVALUATION)), strict=True):
        for name in ("base", "rlhf", "dpo", "greedy"):
            one = rates[name][way]
            assert part[names[name]] == [one["won"], one["tied"], one["lost"], one["rate"]]
            assert one["won"] + one["tied"] + one["lost"] == EVALUATION["tasks"] == 960
            assert one["rate"] == pytest.approx((one["won"] + one["tied"] / 2) / 960, abs=1e-5)
            assert one["interval"][0] < one["rate"] < one["interval"][1]


def test_the_checkpoints_table_has_a_row_for_every_place_of_the_slider():
    rows = {row.get("data-model"): row for row in ET.fromstring(checkpoints_table(EVALUATION)).find("tbody")}
    assert set(rows) == {name for names in MODELS.values() for name in names}
    for name, row in rows.items():
        one = EVALUATION["models"][name]["sampled"]
        wanted = [one[key] for key in ("kl", "reward", "score", "accuracy", "declined", "words")]
        assert [float(cell.get("data-value")) for cell in row[1:]] == wanted
