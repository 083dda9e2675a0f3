"""Every array of the steps as a table: the picture's own numbers, none left out, under the names on the page."""

import re

import numpy as np
import pytest
from figures.steps import arrays as steps_arrays
from figures.steps import draw as chart
from figures.steps import lab as steps_lab
from figures.steps.layout import NUMBERS

from tests.figures.steps.case import answer
from tests.whole_page import whole_page
from tools.derive.sessions import ask_with_encoder

PAGE = whole_page()


@pytest.mark.parametrize("name", steps_arrays.NAMES)
def test_any_array_can_be_read_as_a_table(name):
    answer(causal=True)
    _, found, labels, _ = steps_lab.traced["last"]
    made = ask_with_encoder(steps_lab.steps_array, name=name)
    head, body = made["rows"]["head"], made["rows"]["body"]
    np.testing.assert_array_equal(np.ravel([row[1:] for row in body]), found[name].ravel().astype(float))
    assert all(len(row) == len(head) == 33 for row in body)
    first, last = {
        **dict.fromkeys(("keys", "values"), (labels[0], labels[-1])),
        **dict.fromkeys(("word", "position", "input", "mixed"), ("1 to 32", "353 to 384")),
        **dict.fromkeys(("query", "fetched"), ("1 to 32", "1 to 32")), "joined": ("head 1", "head 12"),
    }[name]  # fmt: skip
    assert (body[0][0], body[-1][0]) == (first, last)
    assert " × ".join(str(n) for n in found[name].shape) + ". “it” asks in layer 4, head 2;" in made["said"]


def test_the_tables_hold_every_array_of_the_picture():
    assert {*steps_arrays.NAMES, *NUMBERS} == {panel["name"] for panel in answer()["panels"]}
    choice = re.search(r'<select id="steps-array".*?</select>', PAGE)[0]
    offered = dict(re.findall(r'value="(\w+)"[^>]*>([^<]+)<', choice))
    assert offered == {name: chart.TITLES[name] for name in steps_arrays.NAMES}


def test_a_number_of_the_charts_own_table_is_no_array():
    with pytest.raises(ValueError, match="must be one of word, "):
        steps_arrays.table({}, [], {}, "scores")
