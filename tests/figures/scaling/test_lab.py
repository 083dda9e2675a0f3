"""A measurement as the page asks for it: it tells how far it is, is stopped, and goes on or begins again."""

import pytest
from figures.scaling import lab, measure
from lab import long_work, style

from tools.derive import ROOT
from tools.derive.asking import ask_and_hear


@pytest.fixture(autouse=True)
def nothing_measured(monkeypatch):
    style.use(ROOT / style.FONT_FILE)
    monkeypatch.setattr(lab, "kept", {"d": None, "records": [], "done": 0, "total": 0})
    monkeypatch.setattr(long_work, "TELL_EVERY_SECONDS", -1)


def answers(mode, d=4):
    """What the lab answers, and what was told."""
    return ask_and_hear(lab.scaling, mode=mode, d=d, width=672)


def test_a_run_tells_how_far_it_is_and_answers_with_all_of_it(clock):
    answer, told = answers("again")
    assert [record["done"] for record in told] == [*range(1, 176), 175]
    assert (answer["done"], answer["total"], lab.kept["d"]) == (175, 175, 16)
    assert [len([cell for cell in line if cell is None]) for line in answer["rows"]["body"]] == [0] * 5


def test_a_stopped_run_keeps_what_it_has_and_can_go_on_or_begin_again(clock, monkeypatch):
    tell = long_work.tell

    def stopping(what, **record):
        tell(what, **record)
        if record["done"] == 80:
            long_work.stop("scaling")

    monkeypatch.setattr(long_work, "tell", stopping)
    stopped, told = answers("again")
    assert (stopped["done"], told[-1]["done"]) == (80, 80)
    first = [line[1:4] for line in stopped["rows"]["body"]]
    assert all(line[4] is None for line in stopped["rows"]["body"])
    drawn, told = ask_and_hear(lab.scaling, mode="draw", width=672)
    assert (drawn["rows"], drawn["done"], told) == (stopped["rows"], 80, [])
    monkeypatch.setattr(long_work, "tell", tell)
    rest, told = answers("on")
    assert told[0]["done"] == 76
    assert [line[1:4] for line in rest["rows"]["body"]] == first
    _, told = answers("on", d=5)
    assert (told[0]["done"], lab.kept["d"]) == (1, 32)


def test_pictures_grow_while_it_runs_and_say_no_rows(clock, monkeypatch):
    monkeypatch.setattr(long_work, "PICTURE_EVERY_SECONDS", -1)
    monkeypatch.setattr(measure, "REPEATS", 1)
    monkeypatch.setattr(measure, "SIZES", (32, 512, 1024))
    _, told = answers("again")
    points = [record["svg"].count("<use") for record in told if "svg" in record]
    assert points == sorted(points)
    assert points[0] < points[-1]
    assert all("svg" not in record for record in told[:4])
    assert all("rows" not in record for record in told)
