"""What the `heads` chart asks of the encoder: every head's attention on one sentence, and what each of them does."""

import functools

from figures.heads import draw as chart
from figures.heads import measure as head_roles
from lab.border import exported
from lab.connection import sessions

stored = functools.cache(head_roles.stored)


async def answer(session, sentence, mask, width):
    """The `heads` chart of a sentence: {"svg", "alt", "rows", "labels", "said"}, a label and a text for each head."""
    pieces, made = await session.read(sentence, mask)
    texts = [piece.text for piece in pieces]
    shares = head_roles.measure([(made["attention"], texts)])
    return chart.render(made["attention"], texts, shares, stored(), width)


@exported
async def heads(sentence, mask, width):
    """The `heads` chart of a sentence: {"svg", "alt", "rows", "labels", "said"}."""
    return await answer(sessions["encoder"], sentence, mask, width)
