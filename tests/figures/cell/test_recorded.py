"""The recorded cell and diagram in index.html: their numbers and sentences are those that today's code makes."""

import json
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from figures.cell import recorded as part

from tools import prerender

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def page():
    return (ROOT / "index.html").read_text()


@pytest.fixture(scope="module")
def recorded(page):
    return {name: text for _, name, text, _ in prerender.BLOCK.findall(page)}


@pytest.fixture(scope="module")
def made(page):
    prerender.style.use(ROOT / prerender.style.FONT_FILE)
    return part.blocks(page)


def cells(table):
    rows = [[cell.get("data-value") or cell.text for cell in row] for row in ET.fromstring(table).iter("tr")]
    return rows[0], rows[1:]


@pytest.mark.parametrize(("name", "columns"), [("cell-table", 3 + 8 + 34), ("unrolled-table", 4)])
def test_the_recorded_tables_hold_todays_numbers(recorded, made, name, columns):
    (head, body), (today_head, today) = cells(recorded[name]), cells(made[name])
    assert head == today_head
    assert len(body) == 12
    for before, now in zip(body, today, strict=True):
        assert len(before) == columns
        assert before[:2] == now[:2]
        numbers = [[float(each) for each in row[2:]] for row in (before, now)]
        assert numbers[0] == pytest.approx(numbers[1], rel=1e-6)


@pytest.mark.parametrize("name", ["cell", "unrolled"])
def test_a_sentence_for_each_step_is_here_before_any_python_runs(recorded, made, name):
    both = [blocks[f"{name}-record"] for blocks in (recorded, made)]
    stored, today = (json.loads(re.search(r">(.*)</script>", each)[1]) for each in both)
    assert stored == today
    assert len(stored) == 12
    assert recorded[f"{name}-said"] == stored[0]


def test_the_diagram_does_not_claim_to_be_measured_or_recorded(page):
    figure = page[page.index('<figure data-figure="unrolled"') :].split("</figure>")[0]
    assert re.findall(r'data-origin="(\w+)"', figure) == ["illustrative"]
