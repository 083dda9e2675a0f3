"""The `policy` chart and the work behind it: what is drawn, said, told, stopped and refused."""

import asyncio
from pathlib import Path

import numpy as np
import pytest
from figures.policy import bandit
from figures.policy import draw as chart
from figures.policy import lab as policy_work
from figures.policy import measure as preferences
from lab import long_work, style
from lab.border import Refused

ROOT = Path(__file__).parents[2]
NOTHING = {"beta": 1.0, "seed": 1, "choices": [], "skipped": [], "policy": None, "step": 0, "width": 672}


@pytest.fixture(autouse=True)
def look():
    style.use(ROOT / style.FONT_FILE)


def work(mode, stop_at=None, **asked):
    told = []

    def tell(what, **record):
        assert what == "policy"
        told.append(record)
        if record["step"] == stop_at:
            long_work.stop("policy")

    return asyncio.run(policy_work.answer(tell, mode, **{**NOTHING, **asked})), told


def probabilities(answer, column):
    head = answer["rows"]["head"]
    return np.array([row[head.index(column)] for row in answer["rows"]["body"]])


def artists(figure):
    (axes,) = figure.axes
    return {artist.get_gid(): artist for artist in axes.get_children() if artist.get_gid()}


@pytest.mark.parametrize("width", [672, 318])
@pytest.mark.parametrize("beta", [0.1, 1.0])
def test_bars_and_marks_stand_at_their_probabilities(width, beta):
    rewards = preferences.fitted_rewards(bandit.simulated(1, []), 12)
    policy = np.random.default_rng(3).dirichlet(np.ones(12))
    found = artists(chart.draw(policy, rewards, beta, width))
    best = preferences.optimum(bandit.REFERENCE, rewards, beta)
    left = found["reference-0"].get_x()
    scale = found["reference-0"].get_width() / bandit.REFERENCE[0]
    for i in range(12):
        for name, values in (("policy", policy), ("reference", bandit.REFERENCE)):
            assert found[f"{name}-{i}"].get_width() == pytest.approx(values[i] * scale)
        assert found[f"optimum-{i}"].get_xdata()[0] == pytest.approx(left + best[i] * scale)
        assert found[f"optimum-{i}"].get_xdata()[0] < width - 20
    for name, values in (("policy", policy), ("reference", bandit.REFERENCE), ("optimum", best)):
        reward, far = float(values @ rewards), preferences.divergence(values, bandit.REFERENCE)
        printed = [float(found[f"sum-{name}-{column}"].get_text()) for column in range(4)]
        expected = [reward, far, reward - beta * far, float(values @ bandit.QUALITIES)]
        assert printed == pytest.approx(expected, abs=0.0006)


def test_the_simulated_reader_then_training_ends_at_the_optimum_in_the_table():
    chosen, _ = work("simulate")
    assert len(chosen["choices"]) == 66
    assert chosen["pair"] is None
    np.testing.assert_allclose(probabilities(chosen, "policy"), bandit.REFERENCE)
    trained, told = work("train", choices=chosen["choices"], beta=0.5)
    assert trained["still"]
    assert np.abs(probabilities(trained, "policy") - probabilities(trained, "exact optimum")).max() < 0.01
    assert [record["step"] for record in told][:3] == [4, 8, 12]
    assert all("rows" not in record and not record["still"] for record in told)
    assert f"Step {trained['step']}" in trained["said"]
    assert sum(probabilities(trained, "won")) == sum(probabilities(trained, "lost")) == 66


def test_stopped_and_resumed_is_the_same_climb():
    choices = bandit.simulated(2, [])
    whole, _ = work("train", choices=choices)
    half, _ = work("train", stop_at=40, choices=choices)
    assert not half["still"]
    assert 40 <= half["step"] < 45
    rest, _ = work("train", choices=choices, policy=half["policy"], step=half["step"])
    assert rest["still"]
    assert rest["step"] == pytest.approx(whole["step"], abs=1)
    np.testing.assert_allclose(rest["policy"], whole["policy"], atol=1e-6)


def test_a_choice_is_followed_by_another_pair_and_raises_the_winner():
    first, _ = work("draw")
    left, right = (first["pair"][side]["answer"] for side in ("left", "right"))
    assert first["pair"]["left"]["text"] == bandit.ANSWERS[left].text
    second, _ = work("draw", choices=[[right, left]])
    assert second["pair"] != first["pair"]
    rewards = probabilities(second, "reward")
    assert rewards[right] == -rewards[left] > 0
    other, _ = work("draw", skipped=[[left, right]])
    assert other["pair"] == second["pair"]


def test_without_a_choice_there_is_nothing_to_learn():
    with pytest.raises(Refused, match="at least one pair"):
        work("train")
