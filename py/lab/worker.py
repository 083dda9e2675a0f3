"""The whole interface between the page and the lab: one function for each thing that the page can ask for."""

# First of all, so that an error in an import below reaches the page that awaits us.
__export__ = [
    "ready",
    "stop",
    "tradeoffs",
    "scaling",
    "retention",
    "train",
    "learning_curves",
    "policy",
    "preference_pair",
    "pretrain",
    "pretraining_curves",
    "cell",
    "unrolled",
    "load_encoder",
    "attention",
    "attention_figure",
    "block",
    "cache",
    "positions",
]

import json
import platform

import js
import matplotlib
import numpy as np

from lab import block_work, long_work, policy_work, pretraining_work, retention_work, scaling_work
from lab.border import exported
from lab.download import fetch
from lab.encoder_session import EncoderSession
from lab.figures import attention as attention_chart
from lab.figures import cache as cache_chart
from lab.figures import cell as cell_chart
from lab.figures import learning as learning_chart
from lab.figures import positions as positions_chart
from lab.figures import pretraining as pretraining_chart
from lab.figures import style
from lab.figures import tradeoffs as tradeoffs_chart
from lab.figures import unrolled as unrolled_diagram
from lab.measure.cell import sequence, trace, untrained
from lab.recall_session import RecallSession
from lab.training import runs

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
def tradeoffs(n, d, r, architecture, width):
    """The `tradeoffs` chart for 2^n tokens, width 2^d and a window of 2^r: {"svg", "alt", "rows", "cards"}."""
    return tradeoffs_chart.answer(2**n, 2**d, 2**r, architecture, width)


@exported
async def scaling(mode, d, width):
    """The `scaling` chart for width 2^d, telling progress: {"svg", "alt", "rows", "said", "done", "total"}."""
    return await scaling_work.answer(tell, mode, 2**d, width)


@exported
async def retention(measure, trained, **choices):
    """The `retention` chart: {"svg", "alt", "rows", "reading"}; what takes seconds tells its progress and pictures."""
    networks = None
    if trained == "yes":
        networks = await trained_networks(choices["models"])
    return await retention_work.answer(measure, networks, tell, **choices)


async def trained_networks(models):
    """The recall networks from below the address `models`, fetched the first time: {architecture: {1 … 5: params}}."""
    session = sessions.setdefault("recall", RecallSession(lambda name, *more: fetch(f"{models}recall/{name}", *more)))
    await session.load()
    return session.networks


@exported
async def cell(architecture, trained, network, length, seed, models, width):
    """The `cell` chart of one recall network and one sequence: {"svg", "alt", "rows", "said"}."""
    if trained == "yes":
        params = (await trained_networks(models))[architecture][int(network)]
    else:
        params = untrained(architecture, int(network))
    return cell_chart.answer(trace(architecture, params, sequence(length, seed)), width)


@exported
def unrolled(architecture, length, seed, width):
    """The `unrolled` diagram of the sequence that `cell` shows: {"svg", "alt", "rows", "said"}."""
    return unrolled_diagram.answer(architecture, sequence(length, seed), width)


@exported
async def train(mode, choices, beside, width):
    """Train a network: `mode` "start", "resume" or "reset"; tells pictures of the `loss` chart as its curve grows."""
    return await runs.answer(tell, mode, choices, beside, width)


@exported
def learning_curves(curves, width):
    """The `loss` chart of runs that the page remembers: {"svg", "alt", "rows"}."""
    return learning_chart.answer(curves, width)


def encoder_below(models):
    """The encoder whose files lie below the address `models`, loaded or not."""
    return sessions.setdefault("encoder", EncoderSession(lambda name, *more: fetch(f"{models}encoder/{name}", *more)))


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


@exported
async def load_encoder(models):
    """Fetch the encoder from below the address `models`, telling how many bytes have come."""
    session = encoder_below(models)
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


@exported
async def block(sentence, layer, head, mask, width):
    """The `block` diagram of a sentence: {"svg", "alt", "rows", "said"}."""
    return await block_work.answer(sessions["encoder"], sentence, layer, head, mask, width)


@exported
def cache(n, width):
    """The `cache` chart for a text of 2^n pieces: {"svg", "alt", "rows", "said"}."""
    return cache_chart.answer(2**n, width)


@exported
async def positions(models, distance, place, base, width):
    """The `positions` chart: {"svg", "alt", "rows"}."""
    return positions_chart.answer(await encoder_below(models).positions(), distance, place, base, width)
