"""What the page says about the three models beside their recorded answers: of those answers, and as evaluated."""

import json
import re
from pathlib import Path

import pytest
from figures.completion.page_wording import about, asked, unknown
from models import vocabulary

ROOT = Path(__file__).parents[2]
GPT = ROOT / "static/models/gpt"
PAGE = (ROOT / "index.html").read_text("utf-8")
SECTION = PAGE[PAGE.index("<!-- section: completion -->") : PAGE.index("<h3>1. Pre-training")]
TEXT = re.sub(r"\s+", " ", SECTION.replace("&nbsp;", " "))


@pytest.fixture(scope="module")
def recorded():
    found = re.search(r'<script type="application/json" id="completion-recorded">(.*?)</script>', SECTION)
    return json.loads(found[1])


def test_the_sizes_named_are_the_models():
    training = json.loads((GPT / "training.json").read_text())
    assert f"{training['parameters']:,} parameters" in TEXT
    count = len(vocabulary.load((GPT / "vocab.txt").read_text("utf-8")).words)
    assert f"They know {count} words and marks" in TEXT
    assert f"know {count} words" in unknown(["x"])
    files = json.loads((GPT / "manifest.json").read_text())["files"]
    fetched = ("base.safetensors", "sft.safetensors", "rlhf.safetensors", "reward.safetensors", "vocab.txt")
    assert f"fetches the models, {sum(files[name]['bytes'] for name in fetched) / 1e6:.1f} MB" in TEXT


def test_on_the_first_prompt_the_stages_differ_as_the_text_says(recorded):
    base, sft, rlhf = ("".join(recorded["answers"][stage]["words"]) for stage in ("base", "sft", "rlhf"))
    assert base.startswith("” asked ") and "” said " in base, "somebody asks, and somebody in the story answers"
    assert "no training contained" in TEXT
    assert recorded["choices"]["prompt"] in re.findall(r"<option>(.*?)</option>", SECTION)
    assert sft.startswith(rlhf) and rlhf.startswith("I ")
    assert len(re.findall(r"[.!?]", sft[len(rlhf) :])) == 2, "two sentences that nobody asked for"
    assert {one["end"] for one in recorded["answers"].values()} == {"end"}
    assert recorded["point"] == {"stage": "sft", "place": len(recorded["answers"]["rlhf"]["ids"])}


def test_the_evaluation_is_quoted_as_it_stands():
    found = json.loads((GPT / "evaluation.json").read_text())
    measured = [found["models"][name]["sampled"] for name in ("base", "sft", "rlhf")]
    assert f"Of {found['tasks']} prompts" in TEXT
    for name, pattern in {
        "declined": r"declined (\d+), (\d+) and (\d+) %",
        "short": r"ones; (\d+), (\d+) and (\d+) % of their answers were short",
        "right": r"and (\d+), (\d+) and (\d+) % of the others were answered right",
    }.items():
        said = [int(number) for number in re.search(pattern, TEXT).groups()]
        shares = [100 * (one[name] if name != "right" else one["accuracy"]) for one in measured]
        assert said == pytest.approx(shares, abs=0.501), name
    # "not to be right more often": RLHF is right as often as SFT, within two standard errors of the difference
    sft, rlhf = (one["accuracy"] for one in measured[1:])
    assert abs(rlhf - sft) < 2 * (2 * 0.5 * 0.5 / found["tasks"]) ** 0.5


def test_what_is_said_of_an_answer():
    one = {"ids": [1, 2, 3], "end": "end", "seconds": 0.01, "judged": None}
    assert about(one) == "3 words and marks, ended by itself, 300 a second."
    judged = {"reward": -1.234, "rules": {"right": True, "kind": True, "short": False, "score": 6, "words": 3}}
    assert about(one | {"seconds": 0, "judged": judged}) == (
        "3 words and marks, ended by itself. By the town’s rules: right, kind, not short. The reward model gives −1.23."
    )
    assert about({"ids": [], "end": "stopped", "seconds": 0}) == "0 words and marks, stopped."
    choices = {"prompt": " Hello! ", "temperature": 0.5, "top_k": 4, "seed": 9}
    assert asked(choices) == "“Hello!”, temperature 0.5, the 4 likeliest words allowed, seed 9"
    assert unknown([]) == ""
    assert unknown(["quark", "muon"]).endswith("; “quark”, “muon” are read as <unknown>.")
