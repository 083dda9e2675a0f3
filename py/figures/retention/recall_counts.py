"""Recall counted for the retention chart: kept between requests, so that only what is new is counted."""

import numpy as np
from figures.retention.curves import EQUAL_INPUTS
from models import recall
from models.architectures import ARCHITECTURES, VARIANTS, taken
from models.recall_task import DISTANCES, SYMBOLS, TRAINED, VOCABULARY, curves

LONGEST = 128
NETWORKS = range(1, 6)
WIDTH = 16
SEQUENCES = 200  # that each network reads at each distance
TRAINED_LENGTH = TRAINED[-1] + 1  # tokens: the symbol stands `distance` steps before the cue
counts = {}  # (architecture, network, how it began, how it runs, seed, distance, count) -> record


def distances_up_to(longest):
    """The distances that are counted: those of the task's list, and the longest itself."""
    return sorted({d for d in DISTANCES if d <= longest} | {longest})


def untrained_networks(initial):
    """Random networks, {architecture: {1 … 5: params}}; each takes of the choices `initial` what its model knows."""
    return {name: {n: untrained_network(name, n, initial) for n in NETWORKS} for name in ARCHITECTURES}


def untrained_network(name, number, initial):
    """One random network, the vectors of its tokens `input_scale` times as long as standard normal ones."""
    params = recall.untrained(name, number, WIDTH, VOCABULARY, SYMBOLS, **began(name, initial))
    with np.errstate(over="ignore"):  # what overflows counts as wrong
        vectors = initial.get("input_scale", 1) * params["embedding"]["weight"]
    return params | {"embedding": {"weight": vectors}}


def began(name, initial):
    """What a model's `initial` is told: {} for trained networks, of which `initial` is None."""
    return {} if initial is None else taken(VARIANTS[name]["initial_choices"], initial | EQUAL_INPUTS)


def counting(networks, initial, window, seed, longest, count=SEQUENCES, squeezed=False):
    """Count every network at every distance up to `longest`, from the near to the far; yields after each.

    Yields (done, total, records so far). `networks` are trained (RecallSession.networks), then `initial` is None, or
    `untrained_networks(initial)`; `window` above 0 narrows what was trained without one and can be run in one; with
    `squeezed` the positions of sequences longer than in training are squeezed. What was counted before is only looked
    up, and so is what a changed choice leaves as it was.
    """
    names = [name for name in VARIANTS if name in networks]
    wanted = [(d, name, n) for d in distances_up_to(longest) for name in names for n in networks[name]]
    records = []
    for done, (distance, name, n) in enumerate(wanted, start=1):
        options = running(name, distance, window, squeezed)
        beginning = "trained" if initial is None else (*began(name, initial).items(), initial.get("input_scale", 1))
        key = (name, n, beginning, tuple(options.items()), seed, distance, count)
        if key not in counts:
            predict = recall.predictors(name, {n: networks[name][n]}, **options)
            (counts[key],) = curves(predict, [distance], count, seed)
        records.append(counts[key])
        yield done, len(wanted), records


def running(name, distance, window, squeezed):
    """What a model's `run` is told at one distance: {} for most. Those that look back at once are told positions."""
    options = taken(VARIANTS[name]["run_choices"], {"window": window}) if window else {}
    if squeezed and distance > TRAINED[-1] and not VARIANTS[name]["recurrent"]:
        options["trained_length"] = TRAINED_LENGTH
    return options


def gathered(records):
    """The records of some counting as {architecture: {"distances", "shares" (networks, distances), "low", "high"}}.

    Only distances at which all networks of an architecture were counted; `low` and `high` are the 95 % interval of the
    network in the middle at each distance.
    """
    found = {}
    for record in records:
        found.setdefault(record["architecture"], {}).setdefault(record["distance"], []).append(record)
    result = {}
    for name, by_distance in found.items():
        whole = {d: five for d, five in sorted(by_distance.items()) if len(five) == len(NETWORKS)}
        middle = [sorted(five, key=lambda r: r["correct"])[len(five) // 2] for five in whole.values()]
        shares = [
            [r["correct"] / r["count"] for r in sorted(five, key=lambda r: r["network"])] for five in whole.values()
        ]
        result[name] = {
            "distances": list(whole),
            "shares": np.array(shares).T,
            "low": [r["low"] for r in middle],
            "high": [r["high"] for r in middle],
        }
    return {name: each for name, each in result.items() if each["distances"]}
