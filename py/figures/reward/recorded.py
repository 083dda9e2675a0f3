"""Reward, score and KL along two runs of PPO, as tools/train/gpt.py wrote them down."""

from figures.reward import draw

from tools.derive.markup import chart_blocks
from tools.derive.sessions import gpt_record


def blocks() -> dict:
    curves, evaluation = gpt_record("training.json")["curves"], gpt_record("evaluation.json")
    made = chart_blocks("reward", lambda width, name: draw.render(curves, evaluation, width, name))
    del made["reward-origin"]  # the page says which program recorded it
    return made
