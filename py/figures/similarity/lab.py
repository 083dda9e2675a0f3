"""What the charts `similarity` and `vectors` ask of the encoder: two sentences, read one after the other."""

from figures.similarity import draw as chart
from figures.similarity.measure import contributions, same_words
from figures.vectors import draw as vectors
from lab.border import Refused, exported
from lab.connection import sessions
from models import wordpiece


async def both(session, first, second):
    """The pieces and what the encoder makes of them, for two sentences; Refused says which one it cannot read."""
    answers = []
    for which, sentence in (("First", first), ("Second", second)):
        try:
            answers.append(await session.read(sentence))
        except Refused as refusal:
            raise Refused(f"{which} sentence: {refusal}") from None
    return answers


async def parts(session, first, second, width, name="similarity"):
    """The `similarity` chart: {"svg", "alt", "rows", "said"}."""
    (ours, made), (theirs, others) = await both(session, first, second)
    texts = [[piece.text for piece in pieces] for pieces in (ours, theirs)]
    return chart.render(*texts, contributions(made["states"][-1], others["states"][-1]), width, name)


async def words(session, first, second, width, name="vectors"):
    """The `vectors` chart: {"svg", "alt", "rows", "said"}."""
    read = zip((first, second), await both(session, first, second), strict=True)
    sides = [
        (wordpiece.words_of(text), [piece.word for piece in pieces], made["states"]) for text, (pieces, made) in read
    ]
    return vectors.render(same_words(*sides), width, name)


@exported
async def similarity(first, second, width):
    """The `similarity` chart of two sentences: {"svg", "alt", "rows", "said"}."""
    return await parts(sessions["encoder"], first, second, width)
