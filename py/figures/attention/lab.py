"""Fetch the encoder from below the address `models`, telling how many bytes have come."""

import numpy as np
from figures.attention import draw as attention_chart
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
