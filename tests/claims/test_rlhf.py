"""What the article says of PPO, DPO and the reward model, against the files in static/models/gpt."""

import json
import re

import pytest
from bs4 import BeautifulSoup
from figures.judging import words
from figures.judging.words import number

from tests.whole_page import whole_page
from tools.derive import ROOT
from tools.derive.sessions import gpt_record

TRAINING, EVALUATION = gpt_record("training.json"), gpt_record("evaluation.json")
MODELS, RATES = {name: one["sampled"] for name, one in EVALUATION["models"].items()}, EVALUATION["against_sft"]


def article(name):
    soup = BeautifulSoup((ROOT / "article/part-3" / name).read_text("utf-8"), "lxml")
    return re.sub(r"\s+", " ", soup.get_text().replace("\u00a0", " "))


def percent(value, digits=1):
    return f"{100 * value:.{digits}f}"


def test_win_rates_and_kinds():
    text = article("did-it-help.html")
    for way in ("sampled", "likeliest"):
        rate = RATES["rlhf"][way]
        low, high = rate["interval"]
        assert f"{percent(rate['rate'])} % [{percent(low)} to {percent(high)}]" in text
    kinds = [MODELS[name]["right_by_kind"] for name in ("sft", "rlhf")]
    for kind in ("unknown", "where"):
        assert f"from {percent(kinds[0][kind], 0)} to {percent(kinds[1][kind], 0)} %" in text
    assert f"{percent(RATES['dpo']['sampled']['rate'])} %" in text
    assert f"{MODELS['dpo']['kl']:.1f} nats against {MODELS['rlhf']['kl']:.1f}" in text


def test_the_reward_model():
    judge, text = EVALUATION["reward_model"], article("rlhf.html")
    assert judge["pairs"] == 2000 and TRAINING["recipes"]["reward"]["count"] == 32_000
    assert "2,000" in text and "32,000" in text
    quoted = [float(found) for found in re.findall(r"(\d\d\.\d) %", text)]
    assert quoted == [float(percent(judge[name])) for name in ("noisy", "clean", "sampled")]


def test_how_reward_and_score_part():
    text = article("rlhf.html")
    reward = {name: number(MODELS[name]["reward"]) for name in ("sft", "rlhf-100", "rlhf", "greedy")}
    score = {name: number(MODELS[name]["score"]) for name in reward}
    assert f"from {reward['sft']} to {reward['greedy']}" in text
    assert f"from {score['sft']} to {score['greedy']}" in text
    assert f"to {reward['rlhf']} and the score to {score['rlhf']}" in text
    assert f"{score['rlhf-100']} and the reward {reward['rlhf-100']}" in text


@pytest.fixture(scope="module")
def page():
    return BeautifulSoup(whole_page(), "lxml")


def test_reward_model_and_rules_disagree_on_the_first_pair_which_was_picked_for_that(page):
    pair = json.loads(page.select_one("#judging-recorded").string)
    assert words.better(pair) not in ("equal", words.preferred(pair))
    assert "disagree" in page.select_one("#judging-origin").get_text()


def test_sft_scores_higher_on_the_prompts_of_training_as_the_caption_says(page):
    first = TRAINING["curves"]["ppo"][0]["score"]
    assert f"({first:.2f})" in page.select_one('figure[data-figure="reward"] figcaption').get_text()
    assert first > MODELS["sft"]["score"]
