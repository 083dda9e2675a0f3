"""The `sizes` chart: the numbers of the page's text, ours as our code has them, each at its place on the scale."""

import json
import re
from pathlib import Path

import numpy as np
import pytest
from figures.policy import bandit
from figures.pretraining import lab as pretraining_work
from figures.pretraining import measure as pretraining
from figures.pretraining import town
from figures.sizes import draw as sizes
from lab import style
from models.adam import leaves

ROOT = Path(__file__).parents[2]
ALL = [(title, size) for title, some in sizes.SIZES.items() for size in some]


@pytest.fixture(autouse=True)
def look():
    style.use(ROOT / style.FONT_FILE)


def value(title, name):
    (found,) = [size.value for what, size in ALL if what == title and size.name.startswith(name)]
    return found


def test_what_is_ours_is_what_our_code_does():
    page = (ROOT / "index.html").read_text("utf-8")
    assert f"one layer and {sizes.LIVE_PARAMETERS:,} parameters" in page
    step = pretraining.ROWS * pretraining.tiny_gpt.CONTEXT
    assert step * pretraining_work.LEGS["pretraining"] == sizes.LIVE_TOKENS
    assert value("Answers to imitate", "The model") == town.DIALOGUES
    assert value("Parameters", "The trained GPT") == parameters_of_the_trained_gpt()
    assert value("Preferences", "The twelve") == len(bandit.PAIRS)


def parameters_of_the_trained_gpt():
    return json.loads((ROOT / "static/models/gpt/training.json").read_text("utf-8"))["parameters"]


def test_a_step_takes_about_six_operations_for_each_parameter_and_token():
    """Multiply-adds of the forward pass, counted from the shapes: two operations each, and twice that backwards."""
    words, length, width = 898, pretraining.tiny_gpt.CONTEXT, pretraining.tiny_gpt.WIDTH
    params = pretraining.tiny_gpt.initial(np.random.default_rng(0), words)
    matrices = sum(array.size for array in leaves(params) if array.ndim == 2)  # the embedding names the next word
    between = 2 * length * width  # scores and mixtures
    assert 3 * 2 * (matrices + between) == pytest.approx(sizes.OPERATIONS * sizes.LIVE_PARAMETERS, rel=0.1)


def test_what_is_quoted_is_what_the_text_quotes():
    page = re.sub(r"\s+", " ", (ROOT / "index.html").read_text("utf-8"))
    for text in ("12,725 prompts", "33,207 prompts whose 4 to 9 answers", "31,144 prompts without answers",
                 "3,640 petaflop/s-days", "4.9 petaflop/s-days", "60 petaflop/s-days", "about 300 billion tokens",
                 "about 40 labellers", "1.3-billion-parameter"):  # fmt: skip
        assert text in page
    assert value("Answers to imitate", "InstructGPT") == 12_725
    assert value("Preferences", "InstructGPT") == 33_207
    assert value("Prompts for reinforcement learning", "InstructGPT") == 31_144
    assert value("Computing, in petaflop/s-days", "GPT-3") == 3_640
    assert value("Tokens of pre-training", "GPT-3") == 300e9


@pytest.mark.parametrize("width", [672, 318])
def test_every_mark_stands_at_its_power_of_ten(width):
    (axes,) = sizes.draw(width).axes
    marks = [line for line in axes.lines if (line.get_gid() or "").startswith("size-")]
    assert len(marks) == len(ALL) == 24
    xs = np.array([line.get_xdata()[0] for line in marks])
    powers = np.log10([size.value for _, size in ALL])
    slope, start = np.polyfit(powers, xs, 1)
    np.testing.assert_allclose(xs, start + slope * powers, atol=1e-6)
    assert xs.min() > 0
    assert xs.max() < width
    daggers = [text.get_text() for text in axes.texts if "†" in text.get_text()]
    assert len(daggers) == sum(size.source == sizes.BOOK for _, size in ALL)


def test_the_table_names_a_source_for_every_number():
    rows = sizes.render(672)["rows"]["body"]
    assert len(rows) == 24
    assert {row[3] for row in rows} == {sizes.PAPER, sizes.BOOK, sizes.OURS}


def test_short_numbers():
    said = [sizes.short(value) for value in (175e9, 1.3e9, 1e6, 545e3, 12_725, 66, 4.9, 1, 2e-9)]
    assert said == ["175 billion", "1.3 billion", "1 million", "545,000", "12,725", "66", "4.9", "1", "2.0 × 10⁻⁹"]


def test_the_factors_on_the_page():
    parameters = value("Parameters", "GPT-3") / sizes.LIVE_PARAMETERS
    tokens = value("Tokens of pre-training", "GPT-3") / sizes.LIVE_TOKENS
    ours = value("Computing, in petaflop/s-days", "The model")
    computing = value("Computing, in petaflop/s-days", "GPT-3") / ours
    assert [float(f"{factor:.0e}") for factor in (parameters, tokens, computing)] == [6e6, 3e5, 2e12]
