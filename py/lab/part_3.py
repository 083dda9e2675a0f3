"""What the page can ask for in Part 3: small language models, pre-trained, fine-tuned, and led by preferences."""

from lab import policy_work, pretraining_work
from lab.border import exported
from lab.connection import tell
from lab.figures import pretraining as pretraining_chart


@exported
async def policy(**choices):
    """The `policy` chart, telling pictures while it learns: {"svg", "alt", "rows", "said", "pair", "choices", …}."""
    return await policy_work.answer(tell, **choices)


@exported
def preference_pair(seed, choices, skipped):
    """Which two answers the reader is asked about next: {"pair"}."""
    return {"pair": policy_work.asked(seed, choices, skipped)}


@exported
async def pretrain(mode, choices, beside, width):
    """Train a small GPT: `mode` "start", "resume", "finetune" or "reset"; tells pictures of the `pretraining` chart."""
    return await pretraining_work.answer(tell, mode, choices, beside, width)


@exported
def pretraining_curves(curves, width):
    """The `pretraining` chart of runs that the page remembers: {"svg", "alt", "rows"}."""
    return pretraining_chart.answer(curves, width)
