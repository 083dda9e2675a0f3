"""The retention chart as the page asks for it: what each measure needs, and work that is stopped."""

import pytest
from figures.retention import lab, recall_counts
from figures.retention.curves import retention_curves
from lab import long_work, style

from tools.derive import ROOT
from tools.derive.asking import ask, ask_and_hear

COMMON = {"architecture": "gru", "scale": "log", "width": 672, "seed": 1, "window": 0}
UNTRAINED = {"trained": "no", "spectral_radius": 1.0, "forget_bias": 1.0, "input_scale": 1.0}


@pytest.fixture(autouse=True)
def nothing_counted(monkeypatch):
    style.use(ROOT / style.FONT_FILE)
    monkeypatch.setattr(recall_counts, "counts", {})


def test_untrained_gradients_are_the_curves_of_these_choices():
    rows = ask(lab.retention, measure="gradient", distance=5, **COMMON, **UNTRAINED)["rows"]
    found = retention_curves(distance=5, spectral_radius=1.0, forget_bias=1.0, window=0, seed=1)
    assert [row[1:] for row in rows["body"]] == [list(each) for each in zip(*found.values(), strict=True)]


def test_trained_networks_need_only_the_address_where_they_lie(trained, monkeypatch):
    monkeypatch.setattr(recall_counts, "SEQUENCES", 20)
    for measure in ("gradient", "recall"):
        answer = ask(lab.retention, measure=measure, trained="yes", distance=2, models="", **COMMON)
        assert answer["done"] == answer["total"] > 0
        assert answer["rows"]["body"][-1][0] == 2


def test_recall_has_a_longest_distance():
    with pytest.raises(ValueError, match="1 to 128, got 129"):
        ask(lab.retention, measure="recall", distance=129, **COMMON, **UNTRAINED)


def test_stopped_before_five_networks_are_counted_there_is_no_picture(monkeypatch):
    tell = long_work.tell

    def stopping(what, **record):
        tell(what, **record)
        long_work.stop(what)

    monkeypatch.setattr(long_work, "TELL_EVERY_SECONDS", -1)
    monkeypatch.setattr(long_work, "tell", stopping)
    answer, told = ask_and_hear(lab.retention, measure="recall", distance=2, **COMMON, **UNTRAINED)
    assert answer == {"done": 1, "total": 40}
    assert told == [{"what": "retention", "done": 1, "total": 40}]


def test_the_caption_is_of_what_was_chosen(trained, monkeypatch):
    monkeypatch.setattr(recall_counts, "SEQUENCES", 20)
    common, linear = COMMON | {"distance": 2}, {"scale": "linear"}
    gradient = ask(lab.retention, measure="gradient", **common, **UNTRAINED)["caption"]
    assert "factor of a hundred" in gradient and "untrained" in gradient
    assert "factor" not in ask(lab.retention, measure="gradient", **common | linear, **UNTRAINED)["caption"]
    learned = ask(lab.retention, measure="gradient", trained="yes", models="", **common)["caption"]
    assert "untrained" not in learned and "five of each kind" in learned
    recalled = ask(lab.retention, measure="recall", trained="yes", models="", **common)["caption"]
    assert "named" in recalled and "push" not in recalled and "untrained" not in recalled
    assert "Untrained" in ask(lab.retention, measure="recall", **common, **UNTRAINED)["caption"]
