"""The `heads` chart of the reader's sentence: every head's attention on it, and what each of them does."""

import functools

from figures.heads import draw as chart
from figures.heads import measure as head_roles
from lab.border import exported
from lab.encoder_session import loaded

stored = functools.cache(head_roles.stored)


@exported
async def heads(sentence, mask, width):
    """The `heads` chart of a sentence: {"svg", "alt", "rows", "labels", "said"}, a label and a text for each head."""
    pieces, made = await loaded().read(sentence, mask)
    texts = [piece.text for piece in pieces]
    shares = head_roles.measure([(made["attention"], texts)])
    return chart.render(made["attention"], texts, shares, stored(), width)
