"""What a GPT answers to a prepared prompt, judged."""

from figures.judging import rlhf_work
from lab.border import exported
from lab.connection import sessions


@exported
def checkpoint(model, prompt, seed):
    """What a GPT answers to a prepared prompt, judged: {"model", "prompt", "task", "answer"}."""
    return rlhf_work.checkpoint(sessions["gpt"], model, prompt, seed)
