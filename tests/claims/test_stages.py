"""What the article says of pre-training and of fine-tuning, against the record of both."""

import json
import re

from bs4 import BeautifulSoup
from figures.gpt_loss.recorded import ages_of

from tools.derive import ROOT
from tools.derive.evaluation_tables import sft_table
from tools.derive.sessions import gpt_record

TRAINING, EVALUATION = gpt_record("training.json"), gpt_record("evaluation.json")


def article(name):
    soup = BeautifulSoup((ROOT / "article/part-3" / name).read_text("utf-8"), "lxml")
    return re.sub(r"\s+", " ", soup.get_text().replace("\u00a0", " "))


def test_the_comparison_is_the_evaluation():
    lines = BeautifulSoup(sft_table(EVALUATION), "lxml").select("tbody tr")
    sft = {cells[0]: cells[1:] for cells in ([cell.get_text() for cell in line.select("th, td")] for line in lines)}
    for name, column in (("base", 0), ("sft", 1)):
        one = EVALUATION["models"][name]
        found = {row.split(",")[0].split(" ")[0]: cells[column] for row, cells in sft.items() if "right:" not in row}
        assert found["right"] == f"{one['sampled']['accuracy']:.1%}"
        assert found["declined"] == f"{one['sampled']['declined']:.1%}"
        assert found["perplexity"] == f"{one['perplexity']:.2f}"
        assert found["words"] == f"{one['sampled']['words']:.1f}"
        assert len([row for row in sft if "right:" in row]) == len(one["sampled"]["right_by_kind"])


def test_what_fine_tuning_changed_and_what_not():
    base, sft = (EVALUATION["models"][name] for name in ("base", "sft"))
    assert abs(base["perplexity"] - sft["perplexity"]) < 0.01  # hardly moved
    assert 1 / 7.5 < base["sampled"]["accuracy"] < 1 / 6.5
    assert 0.45 < sft["sampled"]["accuracy"] < 0.55
    assert 0.45 < sft["sampled"]["declined"] < 0.55
    kinds = [one["sampled"]["right_by_kind"] for one in (base, sft)]
    gained = [round(100 * (kinds[1][kind] - kinds[0][kind])) for kind in ("where", "person", "who", "what", "colour")]
    assert (min(gained), max(gained)) == (39, 70)
    assert "39 to 70 points" in article("finetuning.html")
    assert kinds[1]["fact"] <= kinds[0]["fact"]
    assert sft["sampled"]["kind"] < base["sampled"]["kind"]
    assert all(count == 0 for count in EVALUATION["leaks"].values())
    assert TRAINING["recipes"]["sft"]["count"] == 120_000
    assert "120,000" in article("finetuning.html")


def test_how_the_loss_of_pre_training_fell():
    curve, text = TRAINING["curves"]["base"], article("pretraining.html")
    early = next(point for point in curve if point["tokens"] <= 0.02 * curve[-1]["tokens"] and point["tokens"] > 1e5)
    assert curve[0]["held_out"] - early["held_out"] > 0.5 * (curve[0]["held_out"] - curve[-1]["held_out"])
    assert json.dumps(curve[-1]["tokens"]) == "9216000"
    assert "9.2 million" in text and "first 2 %" in text
    marks = ages_of(TRAINING, EVALUATION)
    assert [f"{perplexity:.1f}" for perplexity in marks.values()][2:] == ["2.5", "1.8"]
    assert list(marks)[2] * 6 == list(marks)[3]
    assert "sixth" in text and "perplexity is 2.5" in text and "to 1.8" in text
