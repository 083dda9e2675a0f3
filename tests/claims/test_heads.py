"""What the article says of the heads on the 200 stored sentences."""

from collections import Counter

import numpy as np
from figures.heads import measure as head_roles
from figures.heads.measure import WORDS, of_head, role

from tests.claims.article import words_of
from tools.derive import ROOT

RECORD = head_roles.stored(ROOT / head_roles.FILE)
SAID = words_of("part-2/heads")
ROLES = {place: role(of_head(RECORD["shares"], *place))[0] for place in np.ndindex(6, 12)}


def test_the_heads_by_what_they_mostly_do():
    count = Counter(ROLES.values())
    assert count == {"previous": 4, "next": 3, "same": 2, "separator": 29, "broad": 16, "selective": 18}
    assert {"four", "three", "two", "Twenty-nine", "16", "18", "Nine"} <= SAID
    assert sum(count[name] for name in WORDS) == 9
    assert {layer for (layer, _), name in ROLES.items() if name in WORDS} == {0, 1, 2}
    assert {"36", "8", "240"} <= SAID  # counted in test_sentences
    assert "separator" not in [name for (layer, _), name in ROLES.items() if layer == 0]


def test_head_3_of_layer_1_hardly_looks_anywhere_but_at_the_piece_before():
    assert RECORD["shares"]["previous"][0][2] == 0.9997
    assert "0.9997" in SAID
    assert np.delete(RECORD["shares"]["previous"].ravel(), 2).max() < 0.4
