"""What the article says of one head step by step."""

import numpy as np
from figures.steps import measure as steps

from tests.claims.article import words_of
from tests.figures.steps.case import CAR, answer, read
from tools.derive.sessions import encoder_session


def test_the_articles_numbers():
    assert "largest, 0.954, goes to “car”" in answer()["summary"]
    assert "largest, 1.000, goes to “car”" in answer(scaled=False)["summary"]
    assert answer(layer="0", head="0")["summary"].endswith("8.8 pieces.")
    assert answer(layer="0", head="0", scaled=False)["summary"].endswith("2.3 pieces.")
    assert "largest, 0.139," in answer(temperature=10)["summary"]
    assert answer(temperature=10)["summary"].endswith("12.5 pieces.")
    assert "largest, 0.970, goes to “car”" in answer(causal=True)["summary"]
    assert [row[3] for row in answer(causal=True)["rows"]["body"]][10:] == [0, 0, 0]
    assert {"0.954", "1.000", "8.8", "2.3", "0.139", "12.5", "13", "10", "0.970"} <= words_of("part-2/steps")


def test_the_mask_changes_every_head_of_the_layer_as_the_caption_says():
    _, vectors, made = read(CAR["sentence"])
    plain, masked = (
        steps.trace(encoder_session().params, vectors, made["states"], 3, 1, 5, causal=hide) for hide in (False, True)
    )
    changed = ~np.isclose(plain["joined"], masked["joined"], atol=1e-4)
    assert set(np.flatnonzero(changed) // 32) == set(range(12))
