"""What the article says of one head step by step."""

from pathlib import Path

import numpy as np
import pytest
from figures.steps import measure as steps

from tests.unit.steps_case import CAR, answer, loaded, read

PAGE = (Path(__file__).parents[2] / "index.html").read_text("utf-8")


@pytest.fixture(scope="module")
def session():
    return loaded()


def test_the_articles_numbers(session):
    section = PAGE[PAGE.index("<!-- section: steps -->") :]
    section = section[section.index("Try this") : section.index("<!-- /section -->")]

    assert "largest, 0.954, goes to “car”" in answer(session)["summary"]
    assert "largest, 1.000, goes to “car”" in answer(session, scaled=False)["summary"]
    assert answer(session, layer="0", head="0")["summary"].endswith("8.8 pieces.")
    assert answer(session, layer="0", head="0", scaled=False)["summary"].endswith("2.3 pieces.")
    assert "largest, 0.139," in answer(session, temperature=10)["summary"]
    assert answer(session, temperature=10)["summary"].endswith("12.5 pieces.")
    assert "largest, 0.970, goes to “car”" in answer(session, causal=True)["summary"]
    assert [row[3] for row in answer(session, causal=True)["rows"]["body"]][10:] == [0, 0, 0]
    for number in ("0.954", "1.000", "8.8", "2.3", "0.139", "12.5 of 13", "10 pieces", "0.970"):
        assert number in section


def test_the_mask_changes_every_head_of_the_layer_as_the_caption_says(session):
    _, vectors, made = read(session, CAR["sentence"])
    plain, masked = (
        steps.trace(session.params, vectors, made["states"], 3, 1, 5, causal=hide) for hide in (False, True)
    )
    changed = ~np.isclose(plain["joined"], masked["joined"], atol=1e-4)
    assert set(np.flatnonzero(changed) // 32) == set(range(12))
    assert "the mask all 12 heads" in PAGE
