"""The prepared sentences: what a head does there by PyTorch too, where PyTorch's attention is stored."""

import re
from pathlib import Path

import numpy as np
import pytest
from figures.attention import recorded_examples as examples

TORCH = np.load(Path(__file__).parents[2] / "reference/encoder.npz")
STORED = {str(sentence): number for number, sentence in enumerate(TORCH["sentences"])}
SHARED = [each for each in examples.EXAMPLES if each[0] in STORED]


@pytest.fixture(scope="module")
def said():
    return examples.blocks()["examples"]


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
    here = said[said.index(what) :].split("</li>")[0]
    assert {f"layer {layer + 1}", f"head {head + 1}", asking, target} <= set(re.findall(r"(?:layer |head )?\w+", here))
    assert any(f"{near:.2f}" in here for near in (weight - 0.002, weight, weight + 0.002))


def test_a_link_that_is_not_the_strongest_is_refused():
    record = {"pieces": ["[CLS]", "it", "car", "red", "[SEP]"], "weights": np.eye(5)[[0, 3, 3, 2, 4]].tolist()}
    with pytest.raises(ValueError, match="must look at"):
        examples.strongest_link(record, "it", "car")
    assert examples.strongest_link(record, "it", "red") == (1, 1.0)
