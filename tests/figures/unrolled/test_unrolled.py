"""The unrolled diagram: the lengths that it states are those of the models, and what is lit is that path."""

import re
from itertools import pairwise

import autograd.numpy as anp
import numpy as np
import pytest
from autograd.tracer import getval
from figures.cell import measure as cell
from figures.retention.measure import jacobians
from figures.unrolled import draw as unrolled
from lab import style
from models import rnn, transformer

from tools.derive import ROOT

LENGTH = 7
TOKENS = cell.sequence(LENGTH, 3)


@pytest.fixture(autouse=True)
def look():
    style.use(ROOT / style.FONT_FILE)


def parts(figure):
    """The parts with a name, by it."""
    return {line.get_gid(): line for line in figure.axes[0].lines if line.get_gid()}


def cut_run(params, xs, cut):
    """The RNN, whose state is handed on after step `cut` as a mere number, without what it came from."""
    h, hs = anp.zeros((len(xs[0]), 5)), []
    for t, x in enumerate(xs, start=1):
        h = rnn.step(x, h, **params)
        hs.append(h)
        h = getval(h) if t == cut else h
    return hs


def test_each_step_of_a_recurrent_path_is_the_only_way():
    """As many cuts as the path is long, and each alone stops everything."""
    rng = np.random.default_rng(4)
    params, inputs = rnn.initial(rng, 5), rng.normal(size=(LENGTH, 5))
    for step in range(1, LENGTH + 1):
        stopped = [c for c in range(1, LENGTH) if jacobians(cut_run, params, inputs, 5, cut=c)[step - 1] is None]
        assert cell.path_length("rnn", LENGTH, step) == len(stopped) == LENGTH - step
        assert cell.path_length("lstm", LENGTH, step) == cell.path_length("gru", LENGTH, step) == len(stopped)


def one_look(params, xs, at):
    """One layer whose last position sees nobody but itself and the position `at`, if any: its output alone."""
    x = anp.stack(xs, axis=1)
    mask = np.full((1, len(xs)), -np.inf)
    mask[0, [-1] if at is None else [at, -1]] = 0
    return [transformer.layer(x, mask, 2, **params["layers"][0])[:, 0]]


def test_one_look_is_all_that_attention_needs():
    rng = np.random.default_rng(4)
    params, inputs = transformer.initial(rng, 6), rng.normal(size=(LENGTH, 6))
    blind = jacobians(one_look, params, inputs, 6, at=None)
    for step in range(1, LENGTH):
        assert cell.path_length("transformer", LENGTH, step) == 1
        assert np.abs(jacobians(one_look, params, inputs, 6, at=step - 1)[step - 1]).max() > 1e-3
        assert not np.any(blind[step - 1])
    assert cell.path_length("transformer", LENGTH, LENGTH) == 0
    assert np.abs(blind[-1]).max() > 1e-3


@pytest.mark.parametrize("step", [1, 4, LENGTH])
def test_what_is_lit_is_as_long_as_the_path(step):
    drawn = parts(unrolled.draw("gru", TOKENS, 680, step))
    hops = {int(gid.split("-")[-1]) for gid, part in drawn.items() if "-from-" in gid and part.get_alpha() == 1}
    looks = {int(gid.split("-")[-1]) for gid, part in drawn.items() if "-at-" in gid and part.get_alpha() == 1}
    assert hops == set(range(step, LENGTH))
    assert len(hops) == cell.path_length("gru", LENGTH, step)
    assert looks == {step}
    assert sum("-from-" in gid for gid in drawn) == LENGTH - 1
    assert sum("-at-" in gid for gid in drawn) == LENGTH


def test_the_lit_parts_join_the_token_to_the_output():
    drawn = parts(unrolled.draw("rnn", TOKENS, 680, 3))
    chain = [drawn["entry-step"], *(drawn[f"hop-from-{k}"] for k in range(3, LENGTH))]
    for before, after in pairwise(chain):
        assert before.get_xydata()[-1].tolist() == after.get_xydata()[0].tolist()
    look = drawn["look-at-3"].get_xdata()
    assert look[0] == drawn["entry-step"].get_xdata()[0]
    assert look[1] == chain[-1].get_xdata()[-1]


@pytest.mark.parametrize("width", [318, 672])
@pytest.mark.parametrize("length", [4, 32])
def test_columns_are_those_of_the_cell_chart_and_the_style_says_them(width, length):
    answer = unrolled.render("rnn", cell.sequence(length, 1), width)
    left, column = (float(re.search(rf"--{name}: ([\d.]+)px", answer["svg"])[1]) for name in ("left", "column"))
    assert f"--columns: {length}" in answer["svg"]
    drawn = parts(unrolled.draw("rnn", cell.sequence(length, 1), width))
    for k in (1, length - 1):
        assert drawn[f"hop-from-{k}"].get_xdata()[0] == pytest.approx(left + (k - 0.5) * column, abs=0.01)
    assert left + length * column <= width


@pytest.mark.parametrize("architecture", ["rnn", "lstm", "gru", "transformer"])
def test_the_words_and_the_table_state_both_lengths_the_chosen_first(architecture):
    answer = unrolled.render(architecture, TOKENS, 680)
    label = style.LOOKS["rnn" if architecture == "transformer" else architecture]["label"]
    assert answer["rows"]["head"] == ["step", "token", f"path in the {label}", "path in the Transformer"]
    assert [row[2:] for row in answer["rows"]["body"]] == [[LENGTH - t, min(1, LENGTH - t)] for t in range(1, 8)]
    third = answer["said"][2]
    assert f"4 steps long in the {label}" in third and "1 step long in the Transformer" in third
    assert (third.index("Transformer") < third.index(label)) == (architecture == "transformer")
    assert third.startswith("From step 3") and answer["rows"]["body"][2][1] in third
    assert "0 steps" in answer["said"][-1]
    assert answer["said"][0] in answer["alt"]


def test_the_chosen_architecture_is_bold_and_everyone_has_its_colour():
    for architecture, upper in (("lstm", "lstm"), ("transformer", "rnn")):
        texts = {t.get_text().split(":")[0]: t for t in unrolled.draw(architecture, TOKENS).axes[0].texts}
        for name in (upper, "transformer"):
            title = texts[style.LOOKS[name]["label"]]
            assert title.get_color() == style.LOOKS[name]["color"]
            assert (title.get_weight() == "bold") == (name == architecture)


def test_the_same_choice_gives_the_same_picture():
    assert unrolled.render("rnn", TOKENS, 680) == unrolled.render("rnn", TOKENS, 680)
