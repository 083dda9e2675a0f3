"""What the page can ask for in Part 2: a real encoder on the reader's own sentence."""

import numpy as np
from figures.attention import draw as attention_chart
from figures.block import lab as block_work
from figures.cache import draw as cache_chart
from figures.heads import lab as heads_work
from figures.positions import draw as positions_chart
from figures.similarity import lab as similarity_work
from figures.steps import lab as steps_work

from lab.border import exported
from lab.connection import session, sessions, tell
from lab.encoder_session import EncoderSession


@exported
async def load_encoder(models):
    """Fetch the encoder from below the address `models`, telling how many bytes have come."""
    encoder = session("encoder", EncoderSession, models)
    await encoder.load(lambda done, total: tell("encoder", done=done, total=total))
    return {"files": len(encoder.parts)}


@exported
async def attention(sentence, layer, head, mask):
    """The pieces of a sentence and who attends to whom: {"pieces", "words", "weights", "unknown"}."""
    return await sessions["encoder"].attention(sentence, layer, head, mask)


@exported
async def attention_figure(sentence, layer, head, mask, shown, asking, width, recorded=None):
    """The `attention` chart of the pieces with the indices `shown`: {"svg", "alt"}.

    `recorded` is the answer of `attention` that the page came with; without it the encoder answers.
    """
    record = recorded or await sessions["encoder"].attention(sentence, layer, head, mask)
    tokens = [record["pieces"][i] for i in shown]
    weights = np.array(record["weights"])[np.ix_(shown, shown)]
    return attention_chart.render(tokens, weights, layer, head, asking, width)


@exported
async def heads(sentence, mask, width):
    """The `heads` chart of a sentence: {"svg", "alt", "rows", "labels", "said"}."""
    return await heads_work.answer(sessions["encoder"], sentence, mask, width)


@exported
async def steps(**choices):
    """The `steps` chart of one piece in one head: {"svg", "alt", "rows", "panels", "summary"}."""
    return await steps_work.answer(sessions["encoder"], **choices)


@exported
def steps_cell(name, row, column):
    """How one number of the newest `steps` chart is computed: {"said"}."""
    return steps_work.cell(name, row, column)


@exported
def steps_array(name):
    """The numbers of one array of the newest `steps` chart: {"said", "rows"}."""
    return steps_work.array(name)


@exported
async def block(sentence, layer, head, mask, width):
    """The `block` diagram of a sentence: {"svg", "alt", "rows", "said"}."""
    return await block_work.answer(sessions["encoder"], sentence, layer, head, mask, width)


@exported
async def positions(models, distance, place, base, width):
    """The `positions` chart: {"svg", "alt", "rows"}."""
    encoder = session("encoder", EncoderSession, models)
    return positions_chart.render(await encoder.positions(), distance, place, base, width)


@exported
def cache(n, width):
    """The `cache` chart for a text of 2^n pieces: {"svg", "alt", "rows", "said"}."""
    return cache_chart.render(2**n, width)


@exported
async def similarity(first, second, width):
    """The `similarity` chart of two sentences: {"svg", "alt", "rows", "said"}."""
    return await similarity_work.parts(sessions["encoder"], first, second, width)


@exported
async def vectors(first, second, width):
    """The `vectors` chart of the words that two sentences share: {"svg", "alt", "rows", "said"}."""
    return await similarity_work.words(sessions["encoder"], first, second, width)
