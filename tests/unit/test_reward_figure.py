"""The `reward` chart, the evaluation tables and the text around them say what the files in static/models/gpt say."""

import json
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import numpy as np
import pytest
from figures.reward import draw as reward
from page import rlhf_wording as wording
from tools.recorded import completion, rlhf, rlhf_tables

ROOT = Path(__file__).parents[2]
TRAINING, EVALUATION = rlhf.read_json("training.json"), rlhf.read_json("evaluation.json")
MODELS, RATES = EVALUATION["models"], EVALUATION["against_sft"]


@pytest.fixture(scope="module")
def text():
    page = (ROOT / "index.html").read_text()
    page = page[page.index("<!-- section: rlhf -->") : page.index("<!-- section: policy -->")]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", re.sub(r"<svg.*?</svg>", "", page, flags=re.DOTALL)))


@pytest.mark.parametrize("width", [672, 318])
def test_every_line_is_the_records(width):
    figure = reward.draw(reward.drawn(TRAINING["curves"], EVALUATION), width)
    assert len(figure.axes) == 3
    for axes, what in zip(figure.axes, reward.PANELS, strict=True):
        found = {line.get_gid(): line for line in axes.lines}
        assert len(found) == 4
        for run, look in reward.RUNS.items():
            records = TRAINING["curves"][run]
            line = found[f"{what}-{run}-training"]
            steps = [int(step) for step in line.get_xdata()]
            assert steps == sorted({*range(0, len(records), 4), len(records) - 1})
            np.testing.assert_array_equal(line.get_ydata(), [records[step][what] for step in steps])
            names = ["sft", *(f"{look['stage']}-{step}" for step in (25, 50, 100)), look["stage"]]
            line = found[f"{what}-{run}-held-out"]
            assert list(line.get_xdata()) == [0, 25, 50, 100, TRAINING["recipes"][run]["steps"]]
            np.testing.assert_array_equal(line.get_ydata(), [MODELS[name]["sampled"][what] for name in names])
        low, high = axes.get_ylim()
        assert all(low <= y <= high for line in axes.lines for y in line.get_ydata())


def test_the_table_holds_the_numbers_drawn():
    rows = reward.render(TRAINING["curves"], EVALUATION, 672)["rows"]
    assert rows["head"] == ["run", "prompts", "step", "reward", "score", "KL"]
    points = reward.drawn(TRAINING["curves"], EVALUATION)
    assert len(rows["body"]) == sum(len(records) for run in points.values() for records in run.values())
    end = MODELS["rlhf"]["sampled"]
    assert ["β = 0.4", "held out", 120, end["reward"], end["score"], end["kl"]] in rows["body"]


def test_the_sliders_checkpoints_are_the_trained_ones():
    for run, curve in (("rlhf", "ppo"), ("greedy", "greedy")):
        recipe = TRAINING["recipes"][curve]
        assert list(wording.STEPS[run]) == [0, *recipe["checkpoints"], recipe["steps"]]
        for name, step in zip(wording.MODELS[run], wording.STEPS[run], strict=True):
            assert name == {0: "sft", recipe["steps"]: run}.get(step, f"{run}-{step}")
            assert (completion.MODEL / f"{name}.safetensors").is_file()
    assert (TRAINING["recipes"]["ppo"]["beta"], TRAINING["recipes"]["greedy"]["beta"]) == (0.4, 0.0)


def values(table):
    """Row heading -> the numbers behind its cells, for each part of a table."""
    return [
        {row[0].text: [float(cell.get("data-value")) for cell in row[1:] if cell.get("data-value")] for row in body}
        for body in ET.fromstring(table).iter("tbody")
    ]


def test_the_evaluation_tables_hold_the_files_numbers():
    for way, part in zip(rlhf_tables.WAYS, values(rlhf_tables.models_table(EVALUATION)), strict=True):
        for name, label in rlhf_tables.NAMES.items():
            one = MODELS[name][way]
            keys = ("accuracy", "declined", "kind", "short", "words", "score", "kl", "reward")
            assert part[label] == [MODELS[name]["perplexity"], *(one[key] for key in keys if key in one)]
    for way, part in zip(rlhf_tables.WAYS, values(rlhf_tables.rates_table(EVALUATION)), strict=True):
        for name in ("base", "rlhf", "dpo", "greedy"):
            one = RATES[name][way]
            assert part[rlhf_tables.NAMES[name]] == [one["won"], one["tied"], one["lost"], one["rate"]]
            assert one["won"] + one["tied"] + one["lost"] == EVALUATION["tasks"] == 960
            assert one["rate"] == pytest.approx((one["won"] + one["tied"] / 2) / 960, abs=1e-5)
            assert one["interval"][0] < one["rate"] < one["interval"][1]


def test_the_checkpoints_table_has_a_row_for_every_place_of_the_slider():
    table = ET.fromstring(rlhf_tables.checkpoints_table(EVALUATION))
    rows = {row.get("data-model"): row for row in table.find("tbody")}
    assert set(rows) == {name for names in wording.MODELS.values() for name in names}
    for name, row in rows.items():
        one = MODELS[name]["sampled"]
        wanted = [one[key] for key in ("kl", "reward", "score", "accuracy", "declined", "words")]
        assert [float(cell.get("data-value")) for cell in row[1:]] == wanted


def percent(value, digits=1):
    return f"{100 * value:.{digits}f}"


def test_the_text_quotes_the_evaluation(text):
    one, likeliest = RATES["rlhf"]["sampled"], RATES["rlhf"]["likeliest"]
    for said, rate in (("66.2 %", one), ("50.3 %", likeliest)):
        low, high = rate["interval"]
        assert said == f"{percent(rate['rate'])} %"
        assert f"{said} [{percent(low)} to {percent(high)}]" in text
    kinds = [
        {name: MODELS[name]["sampled"]["right_by_kind"] for name in ("sft", "rlhf")}[name] for name in ("sft", "rlhf")
    ]
    assert f"rose from {percent(kinds[0]['unknown'], 0)} to {percent(kinds[1]['unknown'], 0)} %" in text
    assert f"fell from {percent(kinds[0]['where'], 0)} to {percent(kinds[1]['where'], 0)} %" in text
    kl = {name: MODELS[name]["sampled"]["kl"] for name in ("dpo", "rlhf")}
    assert f"reaches {percent(RATES['dpo']['sampled']['rate'])} %" in text
    assert f"a KL of {kl['dpo']:.1f} nats against {kl['rlhf']:.1f}" in text
    judge = EVALUATION["reward_model"]
    assert judge["pairs"] == 2000 and TRAINING["recipes"]["reward"]["count"] == 32_000
    assert f"preferred in {percent(judge['noisy'])} %, and the better answer in {percent(judge['clean'])} %" in text
    assert f"gave itself, {percent(judge['sampled'])} %" in text


def test_the_text_says_how_reward_and_score_part(text):
    at = {name: MODELS[name]["sampled"] for name in ("sft", "rlhf-100", "rlhf", "greedy")}
    reward_of = {name: wording.number(one["reward"]) for name, one in at.items()}
    score = {name: f"{one['score']:.2f}" for name, one in at.items()}
    assert f"from {reward_of['sft']} to {reward_of['greedy']}, and the score" in text
    assert f"falls from {score['sft']} to {score['greedy']}" in text
    assert f"the reward rises to {reward_of['rlhf']} and the score to {score['rlhf']}" in text
    assert f"at step 100 the score was {score['rlhf-100']} and the reward {reward_of['rlhf-100']}" in text


def test_reward_model_and_rules_disagree_on_the_first_pair_as_the_text_says(text):
    pair = json.loads(re.search(r'id="judging-recorded">(.*?)</script>', (ROOT / "index.html").read_text())[1])
    assert wording.better(pair) not in ("equal", wording.preferred(pair))
    assert "picked by hand because reward model and rules disagree on it" in text


def test_sft_scores_higher_on_the_prompts_of_training_as_the_caption_says(text):
    first = TRAINING["curves"]["ppo"][0]["score"]
    assert f"SFT scores higher on those ({first:.2f})" in text
    assert first > MODELS["sft"]["sampled"]["score"]
