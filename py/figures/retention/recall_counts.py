"""Recall counted for the retention chart: kept between requests, so that only what is new is counted."""

import numpy as np
from models import recall
from models.architectures import ARCHITECTURES, VARIANTS, taken
from models.recall_task import DISTANCES, SYMBOLS, VOCABULARY, curves

LONGEST = 128
NETWORKS = range(1, 6)
WIDTH = 16
counts = {}  # (architecture, network, trained, setting, seed, distance) -> record


def distances_up_to(longest):
    """The distances that are counted: those of the task's list, and the longest itself."""
    return sorted({d for d in DISTANCES if d <= longest} | {longest})


def networks(trained, forget_bias, spectral_radius):
    """{architecture: {1 … 5: params}}: `trained` as shipped (RecallSession.networks), or random ones if it is None."""
    if trained is not None:
        return {name: trained[name] for name in VARIANTS if name in trained}
    choices = {"spectral_radius": spectral_radius, "forget_bias": forget_bias}
    return {
        name: {n: random_network(name, n, **taken(row["initial_choices"], choices)) for n in NETWORKS}
        for name, row in ARCHITECTURES.items()
    }


def random_network(architecture, n, **choice):
    return recall.untrained(architecture, n, WIDTH, VOCABULARY, SYMBOLS, **choice)


def counting(nets, setting, window, seed, longest, count):
    """Count every network at every distance up to `longest`, from the near to the far; yields after each.

    Yields (done, total, record). `setting` names what `nets` are (trained or not, with which choices), `window` above 0
    narrows what was trained without one and can be run in one. What was counted before is only looked up.
    """
    distances = distances_up_to(longest)
    wanted = [(d, name, n) for d in distances for name, five in nets.items() for n in five]
    for done, (distance, name, n) in enumerate(wanted, start=1):
        options = taken(VARIANTS[name]["run_choices"], {"window": window}) if window else {}
        key = (name, n, setting, options.get("window", 0), seed, distance, count)
        if key not in counts:
            predict = recall.predictors(name, {n: nets[name][n]}, **options)
            (counts[key],) = curves(predict, [distance], count, seed)
        yield done, len(wanted), counts[key]


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
