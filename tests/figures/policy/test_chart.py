"""The `policy` chart and the work behind it: what is drawn, said, told, stopped and refused."""

import asyncio
import json

import numpy as np
import pytest
from figures.policy import bandit, draw, measure
from figures.policy import lab as policy_lab
from figures.policy.lab import policy, preference_pair
from lab import connection, long_work, style

from tools.derive import ROOT
from tools.derive.asking import ask

NOTHING = {"beta": 1.0, "seed": 1, "choices": [], "skipped": [], "policy": None, "step": 0, "width": 672}


@pytest.fixture(autouse=True)
def look():
    style.use(ROOT / style.FONT_FILE)


def work(mode, stop_at=None, **asked):
    told = []

    def hear(text):
        told.append(json.loads(text))
        assert told[-1]["what"] == "policy"
        if "step" in told[-1] and told[-1]["step"] == stop_at:
            long_work.stop("policy")

    connection.connect(None, hear)
    return json.loads(asyncio.run(policy(json.dumps({"mode": mode, **NOTHING, **asked})))), told


def probabilities(answer, column):
    head = answer["rows"]["head"]
    return np.array([row[head.index(column)] for row in answer["rows"]["body"]])


def artists(figure):
    (axes,) = figure.axes
    return {artist.get_gid(): artist for artist in axes.get_children() if artist.get_gid()}


def test_bars_and_marks_stand_at_their_probabilities():
    rewards = measure.fitted_rewards(bandit.simulated(1, []), 12)
    policy = np.random.default_rng(3).dirichlet(np.ones(12))
    for width, beta in ((672, 0.1), (672, 1.0), (318, 1.0)):
        found = artists(draw.draw(policy, rewards, beta, width))
        best = measure.optimum(bandit.REFERENCE, rewards, beta)
        left = found["reference-0"].get_x()
        scale = found["reference-0"].get_width() / bandit.REFERENCE[0]
        for i in range(12):
            for name, values in (("policy", policy), ("reference", bandit.REFERENCE)):
                assert found[f"{name}-{i}"].get_width() == pytest.approx(values[i] * scale)
            assert found[f"optimum-{i}"].get_xdata()[0] == pytest.approx(left + best[i] * scale)
            assert found[f"optimum-{i}"].get_xdata()[0] < width - 20
        for name, values in (("policy", policy), ("reference", bandit.REFERENCE), ("optimum", best)):
            reward, far = float(values @ rewards), measure.divergence(values, bandit.REFERENCE)
            printed = [float(found[f"sum-{name}-{column}"].get_text().replace("−", "-")) for column in range(4)]
            expected = [reward, far, reward - beta * far, float(values @ bandit.QUALITIES)]
            assert printed == pytest.approx(expected, abs=0.0006)


def test_the_simulated_reader_then_training_ends_at_the_optimum_in_the_table(monkeypatch):
    monkeypatch.setattr(policy_lab, "STEPS_A_PICTURE", 20)
    chosen, _ = work("simulate")
    assert len(chosen["choices"]) == 66
    assert chosen["pair"] is None
    np.testing.assert_allclose(probabilities(chosen, "policy"), bandit.REFERENCE)
    trained, told = work("train", choices=chosen["choices"], beta=0.5)
    assert trained["still"]
    assert np.abs(probabilities(trained, "policy") - probabilities(trained, "exact optimum")).max() < 0.01
    assert told[0] == {"what": "policy", "pair": None}, "at once, for the reader to go on choosing"
    assert [record["step"] for record in told[1:]][:3] == [20, 40, 60]
    assert all(set(record) == {"what", "svg", "alt", "said", "caption", "policy", "step"} for record in told[1:])
    assert f"Step {trained['step']}" in trained["said"]
    assert sum(probabilities(trained, "won")) == sum(probabilities(trained, "lost")) == 66


def test_stopped_and_resumed_is_the_same_climb(monkeypatch):
    monkeypatch.setattr(policy_lab, "STEPS_A_PICTURE", 40)
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


def test_what_travels_is_what_the_page_reads():
    picture = {"svg", "alt", "rows", "said", "caption", "pair"}
    assert set(work("draw")[0]) == picture
    assert set(work("simulate")[0]) == picture | {"choices"}
    assert set(work("train", choices=[[0, 1]], stop_at=4)[0]) == picture | {"policy", "step", "still"}
    assert ask(preference_pair, seed=1, choices=[], skipped=[])["pair"] == work("draw")[0]["pair"]


def test_without_a_choice_there_is_nothing_to_learn():
    assert "one pair" in work("train")[0]["refused"]


def test_a_bars_number_stands_at_its_end_and_never_on_the_optimums_mark():
    rewards = measure.fitted_rewards(bandit.simulated(1, []), 12)
    for shares in (bandit.REFERENCE, measure.optimum(bandit.REFERENCE, rewards, 0.3)):
        figure = draw.draw(shares, rewards, 0.3, 672)
        found = artists(figure)
        for i in range(12):
            box = found[f"value-{i}"].get_window_extent()
            ends, mark = found[f"policy-{i}"].get_x() + found[f"policy-{i}"].get_width(), found[f"optimum-{i}"]
            assert box.x0 - ends < 50
            assert not box.x0 < mark.get_xdata()[0] < box.x1
            assert box.x1 <= 672


def test_the_caption_says_what_the_picture_rests_on():
    nothing, some = work("draw")[0], work("train", choices=[[0, 1], [2, 3]], stop_at=4)[0]
    assert "Nothing is chosen" in nothing["caption"]
    assert "2 of 66" in some["caption"] and f"{some['step']} steps" in some["caption"]
