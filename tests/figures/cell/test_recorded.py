"""What stands in the page of the cell and its diagram before any Python runs."""

import json

import pytest
from bs4 import BeautifulSoup

from tests.whole_page import whole_page


@pytest.fixture(scope="module")
def page():
    return BeautifulSoup(whole_page(), "lxml")


@pytest.mark.parametrize(("name", "columns"), [("cell", 3 + 8 + 2 * 8 + 18), ("unrolled", 4)])
def test_there_is_a_sentence_for_each_step_and_the_first_is_said(page, name, columns):
    sentences = json.loads(page.select_one(f"#{name}-recorded").string)
    assert len(sentences) == 12
    assert page.select_one(f"#{name}-said").get_text() == sentences[0]
    rows = page.select(f'figure[data-figure="{name}"] .numbers tbody tr')
    assert len(rows) == 12
    assert {len(row.find_all(["th", "td"])) for row in rows} == {columns}


def test_the_diagram_does_not_claim_to_be_measured_or_recorded(page):
    marks = page.select('figure[data-figure="unrolled"] .origin')
    assert [mark["data-origin"] for mark in marks] == ["illustrative"]
