"""The table of training steps until 90 % recall, from what tools/record_training.py stored."""

import json

from figures.loss.recorded import DATA, in_words, table
from models.architectures import ARCHITECTURES


def test_a_cell_says_how_many_seeds_learned_and_how_fast():
    assert in_words([75, 65, None]) == "2 of 3: 65 to 75"
    assert in_words([75, 65, 70]) == "70 (65 to 75)"
    assert in_words([None, None]) == "0 of 2"
    assert in_words([None, 410]) == "1 of 2: 410"
    assert in_words([]) == "–"


def test_the_table_has_a_row_for_each_rate_and_distance_and_a_column_for_each_architecture():
    made = table(json.loads(DATA.read_text("utf-8")))
    assert made.count("<tr>") == 1 + 2 * 3
    assert made.count("<td>") == 6 * (1 + len(ARCHITECTURES))
