"""The prepared sentences: what a head does there by PyTorch too, where PyTorch's attention is stored."""

import asyncio
from pathlib import Path

import numpy as np
import pytest
from figures.attention import recorded_examples as examples

from tests.unit.link_sentences import PRONOUNS, VERBS_AND_OBJECTS
from tests.unit.steps_case import loaded

TORCH = np.load(Path(__file__).parents[1] / "reference/encoder.npz")
STORED = {str(sentence): number for number, sentence in enumerate(TORCH["sentences"])}
SHARED = [each for each in examples.EXAMPLES if each[0] in STORED]


@pytest.fixture(scope="module")
def said():
    return examples.blocks("")["examples"]


def test_most_of_them_are_stored():
    assert len(SHARED) >= 5


@pytest.mark.parametrize("example", SHARED, ids=lambda each: f"{each[3]} {each[4]}")
def test_the_number_is_that_of_pytorch(example, said):
    sentence, layer, head, asking, target, what = example
    words = ["[CLS]", *sentence.lower().replace(".", " .").split(), "[SEP]"]
    weights = TORCH[f"attention_{STORED[sentence]}"][layer, head]
    assert len(weights) == len(words)
    record = {"pieces": words, "weights": weights.tolist()}
    index, weight = examples.strongest_link(record, asking, target)
    assert weight > 0.4
    assert f'data-asking="{index}"' in said
    shown = [f"{what}: in layer {layer + 1}, head {head + 1}, “{asking}” gives “{target}” {near:.2f}."
             for near in (weight - 0.002, weight, weight + 0.002)]  # fmt: skip
    assert any(text in said for text in shown)


def test_a_link_that_is_not_the_strongest_is_refused():
    record = {"pieces": ["[CLS]", "it", "car", "red", "[SEP]"], "weights": np.eye(5)[[0, 3, 3, 2, 4]].tolist()}
    with pytest.raises(ValueError, match="must look at"):
        examples.strongest_link(record, "it", "car")
    assert examples.strongest_link(record, "it", "red") == (1, 1.0)


def looks_at(sentence, layer, head, asking):
    """The other word that the last piece `asking` gives most to, [CLS] and [SEP] left out."""
    record = asyncio.run(loaded().attention(sentence, str(layer), str(head), "none"))
    pieces, index = record["pieces"], len(record["pieces"]) - 1 - record["pieces"][::-1].index(asking)
    others = [i for i in range(1, len(pieces) - 1) if i != index]
    return pieces[max(others, key=lambda i: record["weights"][index][i])]


def test_objects_look_at_their_verbs_in_19_of_20_sentences():
    found = [looks_at(sentence, 2, 0, thing) == verb for sentence, verb, thing in VERBS_AND_OBJECTS]
    assert (sum(found), len(found)) == (19, 20)


def test_it_looks_at_what_it_stands_for_in_9_of_10_sentences():
    found = [looks_at(sentence, 3, 1, "it") == thing for sentence, thing in PRONOUNS]
    assert (sum(found), len(found)) == (9, 10)


def test_the_habits_are_those_of_two_examples():
    heads = {(layer, head): what for _, layer, head, _, _, what in examples.EXAMPLES}
    assert heads[2, 0].startswith("An object and its verb")
    assert (3, 1) in heads
