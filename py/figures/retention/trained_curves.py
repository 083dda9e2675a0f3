"""Gradient retention of the shipped recall networks, by the same measure as for untrained models."""

from functools import partial

import numpy as np
from figures.retention.measure import retention
from models import recall
from models.architectures import ARCHITECTURES, taken
from models.recall_task import sequences

kept = {}  # (architecture, network, distance, window, seed) -> r(k)


def measuring(networks, distance, window, seed):
    """r(k), k = 0 … distance, of each architecture's five networks while they read one random recall sequence.

    Yields (done, total, {(architecture, network): r (distance + 1,)}) after each; `networks` is RecallSession.networks.
    """
    wanted = [(name, n) for name in ARCHITECTURES if name in networks for n in networks[name]]
    curves = {}
    for done, (name, n) in enumerate(wanted, start=1):
        options = taken(ARCHITECTURES[name]["run_choices"], {"window": window}) if window else {}
        key = (name, n, distance, options.get("window", 0), seed)
        if key not in kept:
            kept[key] = one(name, networks[name][n], distance, seed, **options)
        curves[name, n] = kept[key]
        yield done, len(wanted), curves


def one(name, params, distance, seed, **options):
    """One network's r(k) on the sequence that `seed` gives."""
    tokens, _ = sequences(np.random.default_rng([seed, distance]), 1, distance)
    inputs = params["embedding"]["weight"][tokens[0]].astype(float)  # (T, D)
    run = partial(recall.outputs, name)
    return retention(run, params["core"], inputs, params["readout"]["weight"].shape[1], **options)


def medians(each):
    """{architecture: median of its networks' r(k)} of what `by_architecture` gives."""
    return {name: np.median(five, axis=0) for name, five in each.items()}


def by_architecture(curves):
    """{architecture: array (networks, T)} in the order of measuring."""
    found = {}
    for (name, _), curve in curves.items():
        found.setdefault(name, []).append(curve)
    return {name: np.array(five) for name, five in found.items()}
