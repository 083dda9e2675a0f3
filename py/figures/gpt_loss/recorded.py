"""The loss of pre-training, as tools/train/gpt.py wrote it down, with the four ages of the base model."""

from figures.ages.words import AGES
from figures.gpt_loss import draw

from tools.derive.markup import chart_blocks
from tools.derive.sessions import gpt_record


def blocks() -> dict:
    training, evaluation = gpt_record("training.json"), gpt_record("evaluation.json")
    marks = ages_of(training, evaluation)

    def drawn(width, name):
        return draw.render(training["curves"]["base"], marks, training["words"], width, name)

    made = chart_blocks("gpt-loss", drawn)
    del made["gpt-loss-origin"]  # the page says by what it was recorded
    return made


def ages_of(training: dict, evaluation: dict) -> dict:
    """Tokens read at each of AGES -> perplexity on held-out text."""
    recipe, curve = training["recipes"]["base"], training["curves"]["base"]
    at = {f"base-{step}": step * recipe["batch"] * 96 for step in recipe["checkpoints"]} | {"base": curve[-1]["tokens"]}
    return {at[name]: evaluation["models"][name]["perplexity"] for name in AGES}
