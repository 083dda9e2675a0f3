"""The whole interface between the page and the lab: one function for each thing that the page can ask for."""

# First of all, so that an error in an import below reaches the page that awaits us.
__export__ = ["ready", "stop", "retention", "load_encoder", "attention", "attention_figure"]

import json
import platform

import js
import matplotlib
import numpy as np

from lab import long_work
from lab.border import exported
from lab.download import fetch
from lab.encoder_session import EncoderSession
from lab.figures import attention as attention_chart
from lab.figures import retention as retention_chart
from lab.figures import style
from lab.measure.curves import retention_curves

style.use(style.FONT_FILE)
sessions = {}


def tell(what, **record):
    """Send a record about `what` to the page while a function is still at work."""
    sessions["channel"].postMessage(json.dumps({"what": what, **record}, allow_nan=False))


@exported
def ready(channel):
    """Which Python computes here; from now on `tell` reaches the page through the BroadcastChannel `channel`."""
    sessions["channel"] = js.BroadcastChannel.new(channel)
    return {"python": platform.python_version(), "numpy": np.__version__, "matplotlib": matplotlib.__version__}


@exported
def stop(what):
    """End long work of this kind at its next step; the function that does it then answers with what it has."""
    long_work.stop(what)
    return {}


@exported
def retention(architecture, distance, spectral_radius, forget_bias, window, seed, scale, width):
    """The `retention` chart for these choices: {"svg", "alt", "rows"}."""
    curves = retention_curves(distance, spectral_radius, forget_bias, window, seed)
    return retention_chart.answer(curves, architecture, scale, width)


@exported
async def load_encoder(models):
    """Fetch the encoder from below the address `models`, telling how many bytes have come."""
    session = sessions.setdefault(
        "encoder", EncoderSession(lambda name, *more: fetch(f"{models}encoder/{name}", *more))
    )
    await session.load(lambda done, total: tell("encoder", done=done, total=total))
    return {"files": len(session.parts)}


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
    return attention_chart.answer(tokens, weights, layer, head, asking, width)
