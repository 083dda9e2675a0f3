"""Our side of the race, inside Pyodide: the encoder as the lab runs it, timed without anything around it."""

import json
import time

import numpy as np
from models import encoder, weights
from pyodide.http import pyfetch

loaded = {}
made = {}


async def load(folder):
    """Fetch the weights from below the address `folder`."""
    manifest = json.loads(await (await pyfetch(f"{folder}manifest.json")).text())
    tensors = {}
    for name in manifest["files"]:
        if name.endswith(".bin") and not name.startswith("words/"):
            tensors |= weights.tensors_of(name, await (await pyfetch(folder + name)).bytes(), manifest)
    loaded["params"] = weights.grouped(tensors)


def vectors(pieces):
    """Word vectors like those of a sentence: they take as long as any others."""
    return np.random.default_rng(pieces).normal(0, 0.05, (pieces, 384)).astype("f4")


def words(pieces):
    """What goes into the graph: the same vectors with positions and token type, flat."""
    embeddings = loaded["params"]["embeddings"]
    return (vectors(pieces) + embeddings["position"][:pieces] + embeddings["token_type"]).astype("f4").ravel()


def run(pieces):
    """Milliseconds for one text."""
    text = vectors(pieces)
    started = time.perf_counter()
    found = encoder.encode(loaded["params"], text)
    spent = time.perf_counter() - started
    made["state"] = found["states"][-1]
    return 1000 * spent


def difference(state):
    """The largest between the last state and `state`, flat."""
    return float(np.abs(made["state"].ravel() - np.asarray(state)).max())
