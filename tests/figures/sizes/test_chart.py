"""The `sizes` chart: the numbers of the page's text, ours as our code has them, each at its place on the scale."""

import numpy as np
import pytest
from figures.policy import bandit
from figures.pretraining import lab as pretraining_work
from figures.pretraining import measure as pretraining
from figures.pretraining import town
from figures.sizes import draw as sizes
from lab import style
from models.adam import leaves

from tools.derive import ROOT
from tools.derive.sessions import gpt_record

ALL = [(title, size) for title, some in sizes.SIZES.items() for size in some]


@pytest.fixture(autouse=True)
def look():
    style.use(ROOT / style.FONT_FILE)


def value(title, name):
    (found,) = [size.value for what, size in ALL if what == title and size.name.startswith(name)]
    return found


def test_what_is_ours_is_what_our_code_does():
    step = pretraining.ROWS * pretraining.tiny_gpt.CONTEXT
    assert step * pretraining_work.STEPS_PER_RUN["pretraining"] == sizes.LIVE_TOKENS
    assert value("Answers to imitate", "The model") == town.DIALOGUES
    assert value("Parameters", "The trained GPT") == gpt_record("training.json")["parameters"]
    assert value("Preferences", "The twelve") == len(bandit.PAIRS)


def test_a_step_takes_about_six_operations_for_each_parameter_and_token():
    """Multiply-adds of the forward pass, counted from the shapes: two operations each, and twice that backwards."""
    words, length, width = 898, pretraining.tiny_gpt.CONTEXT, pretraining.tiny_gpt.WIDTH
    params = pretraining.tiny_gpt.initial(np.random.default_rng(0), words)
    matrices = sum(array.size for array in leaves(params) if array.ndim == 2)  # the embedding names the next word
    between = 2 * length * width  # scores and mixtures
    assert 3 * 2 * (matrices + between) == pytest.approx(sizes.OPERATIONS * sizes.LIVE_PARAMETERS, rel=0.1)


def test_every_mark_stands_at_its_power_of_ten():
    for width in (672, 318):
        (axes,) = sizes.draw(width).axes
        marks = [line for line in axes.lines if (line.get_gid() or "").startswith("size-")]
        assert len(marks) == len(ALL) == 24
        xs = np.array([line.get_xdata()[0] for line in marks])
        powers = np.log10([size.value for _, size in ALL])
        slope, start = np.polyfit(powers, xs, 1)
        np.testing.assert_allclose(xs, start + slope * powers, atol=1e-6)
        assert 0 < xs.min() < xs.max() < width
        daggers = [text.get_text() for text in axes.texts if "†" in text.get_text()]
        assert len(daggers) == sum(size.source == sizes.BOOK for _, size in ALL)


def test_the_table_names_a_source_for_every_number():
    rows = sizes.render(672)["rows"]["body"]
    assert len(rows) == 24
    assert {row[3] for row in rows} == {sizes.PAPER, sizes.BOOK, sizes.OURS}


def test_short_numbers():
    said = [sizes.short(value) for value in (175e9, 1.3e9, 1e6, 545e3, 12_725, 66, 4.9, 1, 2e-9)]
    assert said == ["175 billion", "1.3 billion", "1 million", "545,000", "12,725", "66", "4.9", "1", "2.0 × 10⁻⁹"]
