"""The `reward` chart draws the record of both runs of PPO."""

import numpy as np
from figures.checkpoint.words import MODELS, STEPS
from figures.reward import draw

from tools.derive.sessions import GPT, gpt_record

TRAINING, EVALUATION = gpt_record("training.json"), gpt_record("evaluation.json")
SAMPLED = {name: one["sampled"] for name, one in EVALUATION["models"].items()}


def test_every_line_is_the_records():
    for width in (672, 318):
        figure = draw.draw(draw.drawn(TRAINING["curves"], EVALUATION), width)
        assert len(figure.axes) == 3
        for axes, what in zip(figure.axes, draw.PANELS, strict=True):
            found = {line.get_gid(): line for line in axes.lines}
            assert len(found) == 4
            for run, look in draw.RUNS.items():
                records = TRAINING["curves"][run]
                line = found[f"{what}-{run}-training"]
                steps = [int(step) for step in line.get_xdata()]
                assert steps == sorted({*range(0, len(records), 4), len(records) - 1})
                np.testing.assert_array_equal(line.get_ydata(), [records[step][what] for step in steps])
                names = ["sft", *(f"{look['stage']}-{step}" for step in (25, 50, 100)), look["stage"]]
                line = found[f"{what}-{run}-held-out"]
                assert list(line.get_xdata()) == [0, 25, 50, 100, TRAINING["recipes"][run]["steps"]]
                np.testing.assert_array_equal(line.get_ydata(), [SAMPLED[name][what] for name in names])
            low, high = axes.get_ylim()
            assert all(low <= y <= high for line in axes.lines for y in line.get_ydata())


def test_the_table_holds_the_numbers_drawn():
    rows = draw.render(TRAINING["curves"], EVALUATION, 672)["rows"]
    assert rows["head"] == ["run", "prompts", "step", "reward", "score", "KL"]
    points = draw.drawn(TRAINING["curves"], EVALUATION)
    assert len(rows["body"]) == sum(len(records) for run in points.values() for records in run.values())
    end = SAMPLED["rlhf"]
    assert ["β = 0.4", "held out", 120, end["reward"], end["score"], end["kl"]] in rows["body"]


def test_the_sliders_checkpoints_are_the_trained_ones():
    for run, curve in (("rlhf", "ppo"), ("greedy", "greedy")):
        recipe = TRAINING["recipes"][curve]
        assert list(STEPS[run]) == [0, *recipe["checkpoints"], recipe["steps"]]
        for name, step in zip(MODELS[run], STEPS[run], strict=True):
            assert name == {0: "sft", recipe["steps"]: run}.get(step, f"{run}-{step}")
            assert (GPT / f"{name}.safetensors").is_file()
    assert (TRAINING["recipes"]["ppo"]["beta"], TRAINING["recipes"]["greedy"]["beta"]) == (0.4, 0.0)
