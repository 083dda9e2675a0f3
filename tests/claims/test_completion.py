"""What the page says about the three models beside their recorded answers: of those answers, and as evaluated."""

import json
import re

import pytest
from bs4 import BeautifulSoup
from figures.completion.words import STAGES, unknown
from models import vocabulary

from tests.whole_page import whole_page
from tools.derive import ROOT
from tools.derive.sessions import GPT, gpt_record


@pytest.fixture(scope="module")
def page():
    return BeautifulSoup(whole_page(), "lxml")


def article(name):
    """The words of one of the article's files."""
    soup = BeautifulSoup((ROOT / "article" / name).read_text("utf-8"), "lxml")
    return re.sub(r"\s+", " ", soup.get_text().replace("\u00a0", " "))


def numbers_in(sentence):
    return [int(number.replace(",", "")) for number in re.findall(r"\d[\d,]*", sentence)]


def sentence_with(text, word):
    """The one sentence (or part of it between semicolons) that holds this word."""
    (found,) = [part for part in re.split(r"(?<=[.;]) ", text) if word in part]
    return found


def test_the_sizes_named_are_the_models(page):
    text = article("tour/stop-4.html")
    assert gpt_record("training.json")["parameters"] in numbers_in(text)
    count = len(vocabulary.load((GPT / "vocab.txt").read_text("utf-8")).words)
    assert f"{count} words" in text
    assert count in numbers_in(unknown(["x"]))
    files = json.loads((GPT / "manifest.json").read_text())["files"]
    fetched = (*(f"{name}.safetensors" for name in (*STAGES, "reward")), "vocab.txt")
    size = sum(files[name]["bytes"] for name in fetched) / 1e6
    assert f"{size:.1f} MB" in page.select_one("#completion-help").get_text()


def test_on_the_first_prompt_the_stages_differ_as_the_text_says(page):
    recorded = json.loads(page.select_one("#completion-recorded").string)
    outputs = {stage: page.select_one(f'output[data-completion="{stage}"]') for stage in STAGES}
    base, sft, rlhf = (outputs[stage].get_text() for stage in STAGES)
    assert base.startswith("” asked ") and "” said " in base, "somebody asks, and somebody in the story answers"
    assert recorded["choices"]["prompt"] in [one.get_text() for one in page.select("#completion-prepared option")]
    assert "white" in rlhf and sft.startswith(rlhf), "SFT and RLHF say the same answer first"
    assert len(re.findall(r"[.!?]", sft[len(rlhf) :])) == 2, "two sentences that nobody asked for"
    assert all(one.select(".token.end") for one in outputs.values()), "all three ended by themselves"
    assert recorded["point"] == {"stage": "sft", "place": len(recorded["answers"]["rlhf"])}
    for stage, one in outputs.items():
        assert len(one.select(".token:not(.end)")) == len(recorded["answers"][stage])


def test_the_evaluation_is_quoted_as_it_stands():
    found, text = gpt_record("evaluation.json"), article("part-3/next-token.html")
    measured = [found["models"][name]["sampled"] for name in STAGES]
    quoted = numbers_in(sentence_with(text, "declined 9"))
    assert quoted == [found["tasks"], 1, *(round(100 * one["declined"]) for one in measured)]  # at temperature 1
    shares = [100 * one["short"] for one in measured]
    said = numbers_in(sentence_with(text, "short enough"))
    assert said == pytest.approx(shares, abs=0.501)
    said = numbers_in(sentence_with(text, "answered right"))
    assert said == pytest.approx([*(100 * one["accuracy"] for one in measured), 880], abs=0.501)
    # "not to be right more often": RLHF is right as often as SFT, within two standard errors of the difference
    sft, rlhf = (one["accuracy"] for one in measured[1:])
    assert abs(rlhf - sft) < 2 * (2 * 0.5 * 0.5 / found["tasks"]) ** 0.5
