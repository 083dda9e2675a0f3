"""The `next-token` chart of the word at `place` of an answer (token ids `said`)."""

from figures.next_token import draw as next_token_chart
from figures.next_token.measure import next_words
from lab.border import exported
from lab.connection import sessions


@exported
def next_token(prompt, stage, said, place, temperature, top_k, width):
    """The `next-token` chart of the word at `place` of an answer (token ids `said`): {"svg", "alt", "rows", "said"}."""
    found = next_words(sessions["gpt"], prompt, said, place, temperature, top_k)
    return next_token_chart.render(found, stage, temperature, top_k, width)
