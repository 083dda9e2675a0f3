"""Every mark of where numbers are from names what made them: the page's promise, compared with how blocks are made."""

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.whole_page import whole_page
from tools.derive import ROOT

KINDS = {"measured", "recorded", "quoted", "illustrative"}
# what a figure's recorded*.py reads -> the program that wrote it, which the figure's mark must then name
WRITERS = {
    "static/figures/scaling.json": "tools/record_scaling.py",
    "static/figures/training.json": "tools/record_training.py",
    "static/figures/pretraining.json": "tools/record_pretraining.py",
    'gpt_record("training.json")': "tools/train/gpt.py",
}
PAGE = BeautifulSoup(whole_page(), "lxml")
MARKS = PAGE.select("main .origin:not(#how-it-works *), header .origin")
FIGURES = sorted(path.parent.name for path in (ROOT / "py/figures").glob("*/spec.py"))


def test_every_mark_is_of_a_known_kind_and_names_a_program_that_exists():
    assert len(MARKS) > 25
    for mark in MARKS:
        kind, text = mark["data-origin"], mark.get_text()
        assert kind in KINDS, text
        named = re.findall(r"\b(?:tools|py)/[\w/]+\.py", text)
        if kind == "recorded":
            assert text.startswith("Recorded") and named, text
        assert all((ROOT / name).is_file() for name in named), text
        if kind == "quoted":
            near = mark.find_parent("figcaption") or mark.find_parent(["details", "section"])
            assert near.select_one("a.cite"), "what is quoted has its source beside it"


@pytest.mark.parametrize("figure", FIGURES)
def test_a_figure_that_is_read_from_a_record_of_training_or_timing_names_its_writer(figure):
    folder = ROOT / "py/figures" / figure
    code = "".join(path.read_text("utf-8") for path in folder.glob("recorded*.py"))
    block = PAGE.select_one(f'figure[data-figure="{figure.replace("_", "-")}"]')
    mark = block and block.select_one(".origin")
    if mark is None:
        return  # a section: its marks are tested above
    wanted = {program for record, program in WRITERS.items() if record in code}
    if not wanted and mark["data-origin"] == "recorded":
        wanted = {"tools/build.py"}
    assert all(program in mark.get_text() for program in wanted), (mark.get_text(), wanted)


def test_the_lead_the_readme_and_how_it_works_promise_no_more_than_that():
    lead = (
        BeautifulSoup((ROOT / "article/opening.html").read_text("utf-8"), "lxml").select_one(".standfirst").get_text()
    )
    texts = [lead, Path(ROOT / "README.md").read_text("utf-8")]
    for text in texts:
        assert re.search("most\\s+numbers", text.replace("*", ""), re.IGNORECASE)
        assert not re.search("(every|all) numbers? [^.]*(measured|computed)", text, re.IGNORECASE)
