"""How the compared runs differed, against what their training wrote down; and what is a share of which prompts."""

import json
import re

from bs4 import BeautifulSoup

from tools.derive import ROOT

RECORDS = ROOT / "static/models/gpt"
TRAINING, EVALUATION = (
    json.loads((RECORDS / f"{name}.json").read_text("utf-8")) for name in ("training", "evaluation")
)
RECIPES = TRAINING["recipes"]


def text_of(path: str) -> str:
    return re.sub(r"\s+", " ", BeautifulSoup((ROOT / path).read_text("utf-8"), "lxml").get_text())


def test_the_run_without_penalty_differed_in_learning_rate_and_length_too():
    runs = RECIPES["ppo"], RECIPES["greedy"]
    assert [(run["beta"], run["rate"], run["steps"]) for run in runs] == [(0.4, 0.0001, 120), (0, 0.0002, 160)]
    assert "β = 0.4: learning rate 0.0001, 120 steps; with β = 0: 0.0002, 160 steps" in text_of(
        "py/figures/reward/figure.html"
    )
    assert "(a learning rate of 0.0002, not 0.0001), and 160 of them, not 120" in text_of("article/part-3/rlhf.html")


def test_fine_tuning_went_on_reading_raw_text():
    assert [RECIPES["sft"][name] for name in ("batch", "text_batch", "text_weight")] == [16, 4, 0.5]
    assert "4 rows of it go with every 16 examples, and their loss counts half" in text_of(
        "article/part-3/finetuning.html"
    )


def test_dpo_and_ppo_were_not_matched():
    dpo, ppo = RECIPES["dpo"], RECIPES["ppo"]
    assert (dpo["beta"], dpo["count"]) == (0.1, 24_000)
    assert (ppo["beta"], ppo["prompts"] * ppo["steps"]) == (0.4, 15_360)
    assert "β was 0.1 on 24,000 of those pairs, PPO’s 0.4 on 15,360 answers" in text_of(
        "article/part-3/did-it-help.html"
    )


def test_right_is_a_share_of_the_880_prompts_without_harm():
    shares = {}
    for name, model in EVALUATION["models"].items():
        for way in ("sampled", "likeliest"):
            if way in model:
                one, counts = model[way], {kind: 80 for kind in model[way]["right_by_kind"]}
                # what is not asked in two wordings has half as many prompts
                counts |= {kind: 40 for kind in ("chat", "story")}
                assert sum(counts.values()) == EVALUATION["tasks"]
                right = sum(round(one["right_by_kind"][kind] * n) for kind, n in counts.items() if kind != "harm")
                assert abs(right / 880 - one["accuracy"]) < 1e-4, (name, way)
                shares[name, way] = round(100 * right / 880, 1)
    assert [shares[name, "sampled"] for name in ("base", "sft", "rlhf", "dpo")] == [15.0, 48.4, 49.1, 41.0]


def test_the_intervals_of_where_overlap_and_those_of_unknown_do_not():
    def wilson(right, count=80, z=1.96):
        middle, spread = right + z * z / 2, z * (right * (count - right) / count + z * z / 4) ** 0.5
        return [round(100 * (middle + sign * spread) / (count + z * z)) for sign in (-1, 1)]

    kinds = [EVALUATION["models"][name]["sampled"]["right_by_kind"] for name in ("sft", "rlhf")]
    where = [wilson(round(80 * one["where"])) for one in kinds]
    assert where == [[35, 56], [20, 39]]
    assert "35 to 56 % and 20 to 39 %" in text_of("article/part-3/did-it-help.html")
    before, after = (wilson(round(80 * one["unknown"])) for one in kinds)
    assert before[1] < after[0]


def test_the_encoder_has_22_6_million_parameters_without_its_pooler():
    manifest = json.loads((ROOT / "static/models/encoder/manifest.json").read_text("utf-8"))
    shapes = [place["shape"] for place in manifest["tensors"].values()] + [manifest["words"]["shape"]]
    total = sum(shape[0] * (shape[1] if len(shape) == 2 else 1) for shape in shapes)
    assert 22.55e6 < total < 22.6e6
    assert "22.6 million parameters" in text_of("article/part-2/opening.html")
