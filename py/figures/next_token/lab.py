"""What each of three models would have said next, at one word of an answer."""

from figures.next_token import draw
from figures.next_token.measure import next_words
from lab.border import exported
from lab.connection import sessions


@exported
def next_token(prompt, stage, ids, drawn, temperature, top_k, width):
    """The `next-token` chart of the word after the tokens `ids` of `stage`'s answer: {"svg", "alt", "rows", "said"}.

    `drawn` is the token that was drawn there, None for the answer's end.
    """
    session = sessions["gpt"]
    found = next_words(session, session.read(prompt), ids, drawn, temperature, top_k)
    return draw.render(found, stage, temperature, top_k, width)
