"""A sentence asked once: its numbers are told before its picture is the answer, with an encoder and without."""

import asyncio
import json

import numpy as np
import pytest
from figures.attention import draw as chart
from figures.attention import lab
from lab import connection, style

from tools.derive import ROOT
from tools.derive.compare import first_difference
from tools.derive.markup import defaults_of
from tools.derive.sessions import ask_with_encoder, encoder_session, with_encoder

CATS = {"sentence": "Unaffable cats sleep.", "layer": "3", "head": "1", "mask": "none"}
PLAIN = {"special": False, "asking": -1, "width": 672, "only_picture": False}


@pytest.fixture
def told(monkeypatch):
    """What the lab tells the page, and how many pictures were drawn by then: [(record, drawn)]."""
    records, drawn, real = [], [], chart.draw
    monkeypatch.setattr(chart, "draw", lambda *all: drawn.append(1) or real(*all))
    monkeypatch.setattr(lab, "tell", lambda what, **record: records.append(({"what": what, **record}, len(drawn))))
    return records


@pytest.fixture(autouse=True)
def look():
    style.use(ROOT / style.FONT_FILE)


def without_encoder(monkeypatch, **choices):
    monkeypatch.delitem(connection.sessions, "encoder", raising=False)
    monkeypatch.chdir(ROOT)
    return json.loads(asyncio.run(lab.attention(json.dumps(choices))))


def test_the_numbers_are_told_before_the_picture_is_drawn_and_not_sent_again(told):
    answer = ask_with_encoder(lab.attention, **CATS, **PLAIN)
    ((record, drawn),) = told
    assert drawn == 0
    assert record.pop("what") == "attention"
    assert record.pop("asked") == CATS
    assert record == with_encoder(encoder_session().attention(*CATS.values()))
    assert set(answer) == {"svg", "alt"}


def test_another_width_or_view_sends_only_the_picture(told):
    answer = ask_with_encoder(lab.attention, **CATS, **PLAIN | {"only_picture": True, "width": 200})
    assert told == []
    assert answer["svg"] != ask_with_encoder(lab.attention, **CATS, **PLAIN)["svg"]


def test_cls_and_sep_are_drawn_only_on_request():
    pieces = with_encoder(lab.numbers(**CATS))["pieces"]
    for special in (False, True):
        answer = ask_with_encoder(lab.attention, **CATS, **PLAIN | {"only_picture": True, "special": special})
        labels = pieces if special else pieces[1:-1]
        assert f" {len(labels)} pieces" in answer["alt"]
        assert ("[CLS]" in answer["svg"]) == special


def test_the_asking_piece_is_framed_or_the_strongest_if_it_is_not_shown():
    strongest = with_encoder(lab.numbers(**CATS))["strongest"]
    for special, asking, row in ((False, 3, 2), (True, 3, 3), (False, -1, strongest - 1), (False, 0, strongest - 1),
                                 (True, 0, 0), (True, 65, strongest)):  # fmt: skip
        view = {"only_picture": True, "special": special, "asking": asking}
        svg = ask_with_encoder(lab.attention, **CATS, **PLAIN | view)["svg"]
        assert f"--drawn-row: {row}" in svg, (special, asking)


def test_before_the_encoder_is_here_the_recorded_sentence_is_drawn_from_what_the_page_came_with(monkeypatch, told):
    choice = defaults_of("attention")
    asked = {name: choice[name] for name in ("sentence", "layer", "head", "mask")}
    for view in ({}, {"special": True, "width": 318, "asking": 5}):
        here = ask_with_encoder(lab.attention, **asked, **PLAIN | view)
        recorded = without_encoder(monkeypatch, **asked, **PLAIN | view)
        assert recorded["alt"] == here["alt"]
        assert first_difference("picture", here["svg"], recorded["svg"]) is None
    (measured, _), (recorded, _), *_ = told
    np.testing.assert_allclose(recorded.pop("weights"), measured.pop("weights"), atol=1e-6)
    assert recorded == measured
    with pytest.raises(ValueError, match="without the encoder"):
        without_encoder(monkeypatch, **asked | {"layer": "0"}, **PLAIN)


def test_an_encoder_of_which_only_the_places_were_fetched_reads_nothing_yet(monkeypatch):
    class Places:
        params = None

    monkeypatch.setitem(connection.sessions, "encoder", Places())
    monkeypatch.chdir(ROOT)
    asked = lab.stored()["asked"]
    assert asyncio.run(lab.numbers(**asked)) == lab.stored()
