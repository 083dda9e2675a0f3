"""A sample is what the generator of the training data writes."""

import numpy as np
import pytest
from corpus import texts
from figures.texts.lab import stage_texts

from tools.derive.asking import ask


def test_a_sample_is_what_the_generator_writes_and_another_seed_another():
    rng = np.random.default_rng([5, *b"text"])
    assert ask(stage_texts, seed=5) == {"texts": list(texts.texts(rng, 3))}
    assert ask(stage_texts, seed=5) != ask(stage_texts, seed=6)
    with pytest.raises(ValueError, match="4,294,967,295; this is -1"):
        ask(stage_texts, seed=-1)
