"""The mask that is shown is that of training."""

import pytest
from figures.example.lab import stage_example
from models import vocabulary

from tools.derive.asking import ask
from tools.derive.sessions import session_with
from tools.train import world


def test_the_mask_is_that_of_training():
    known = session_with([]).words
    for seed in range(12):
        tokens = ask(stage_example, seed=seed)["tokens"]
        words = [word for word, _ in tokens]
        start = words.index(vocabulary.HELPER) + 1
        ids = [known.words.index(word) for word in words]

        class Asked:
            prompt = vocabulary.detokenize(ids[1 : start - 1], known)

        answer = vocabulary.detokenize(ids[start:-1], known)
        assert world.dialogue(Asked, answer, known) == (ids, start), seed
        # tools/train/gpt_data.py counts the tokens from `start` to the <end> after the answer
        assert [counted for _, counted in tokens] == [place >= start for place in range(len(tokens))], seed
        assert 2 < start < len(words) - 1, seed
        assert words[-1] == vocabulary.END, seed


def test_a_seed_out_of_range_is_refused():
    session_with([])
    with pytest.raises(ValueError, match="4,294,967,295; this is 4,294,967,296"):
        ask(stage_example, seed=2**32)
