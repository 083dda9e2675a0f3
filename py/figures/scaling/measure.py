"""How long each architecture takes to read n tokens on this machine, and how that grows with n.

One sequence, one layer, float32, untrained: the time does not depend on what the weights are. All models run in the
same interpreter on the same processor core, so nothing here runs side by side that could.
"""

import time
from functools import partial
from statistics import median

import numpy as np
from figures.tradeoffs.measure import layer_of
from models.architectures import VARIANTS, WINDOW
from models.trees import in_precision

SIZES = (32, 64, 128, 256, 512, 1024, 2048)
FITTED_FROM = 512  # in shorter runs the part that grows in proportion to n, and the cost of each call, still count
REPEATS = 5
SHORTEST_SECONDS = 0.01  # browsers round their clocks, to a millisecond at worst: time at least this much at once
LONGEST_SECONDS = 1.0  # a model that takes longer is not asked for a longer text, which may take four times as long


def timings(d: int, records: list):
    """Time every model at every size, the short ones first; `records` grows by a size's results when it is done.

    A record is {"architecture", "n", "seconds": the median}. Sizes that `records` holds already are not timed again. At
    each size all models are timed in turn, REPEATS times, so that a moment in which the machine is busy hits all alike.
    Yields (runs done, runs in all, `records`) after every single run, so that the lab can answer others.
    """
    readers = {name: reader(name, d) for name in VARIANTS}
    total = len(SIZES) * len(VARIANTS) * REPEATS
    for i, n in enumerate(SIZES):
        if any(record["n"] == n for record in records):
            continue
        slow = {record["architecture"] for record in records if record["seconds"] > LONGEST_SECONDS}
        found = {name: [] for name in VARIANTS if name not in slow}
        done = i * total // len(SIZES)
        for name, seconds in rounds({name: readers[name] for name in found}, inputs(n, d)):
            found[name].append(seconds)
            done += 1
            yield done, total, records
        records.extend({"architecture": name, "n": n, "seconds": median(each)} for name, each in found.items())
    yield total, total, records


def reader(name: str, d: int):
    """A function that runs an untrained model of width d, in float32, on a list of arrays (1, d)."""
    run, params = layer_of(name, d, WINDOW)
    return partial(run, in_precision(params, np.float32))


def inputs(n: int, d: int) -> list:
    """n random tokens, arrays (1, d)."""
    return list(np.random.default_rng(2).normal(size=(n, 1, d)).astype(np.float32))


def rounds(runs: dict, xs: list):
    """Yield (name, seconds) for each of `runs` (name -> function of xs) in turn, REPEATS times, after a warm-up.

    Short runs are timed several at a time.
    """
    counts = {name: count_for(run, xs) for name, run in runs.items()}
    for _ in range(REPEATS):
        for name, run in runs.items():
            yield name, seconds_of(run, xs, counts[name])


def count_for(run, xs) -> int:
    """How many runs take SHORTEST_SECONDS, at least one. Trying it warms up: browsers compile what is used often."""
    started, last, count = time.perf_counter(), 0.0, 0
    while count == 0 or time.perf_counter() - started < SHORTEST_SECONDS:
        last, count = seconds_of(run, xs, 1), count + 1
    return max(1, round(SHORTEST_SECONDS / max(last, SHORTEST_SECONDS / 100)))


def seconds_of(run, xs, count: int) -> float:
    """How long one of `count` runs takes."""
    started = time.perf_counter()
    for _ in range(count):
        run(xs)
    return (time.perf_counter() - started) / count


def curves(records: list) -> dict:
    """{architecture: (sizes, seconds)} of those that have any record."""
    found = {}
    for record in records:
        sizes, seconds = found.setdefault(record["architecture"], ([], []))
        sizes.append(record["n"])
        seconds.append(record["seconds"])
    return {name: found[name] for name in VARIANTS if name in found}


def slope(sizes: list, seconds: list) -> float | None:
    """The power p of seconds ∝ n^p: the least-squares line through the logarithms, from FITTED_FROM on.

    None with fewer than three sizes there.
    """
    fitted = [(n, s) for n, s in zip(sizes, seconds, strict=True) if n >= FITTED_FROM]
    if len(fitted) < 3:
        return None
    return float(np.polyfit(*np.log(fitted).T, 1)[0])


def crossing(one: tuple, other: tuple) -> float | None:
    """The n from which `one` (sizes, seconds) takes longer than `other`, for good: where the straight lines between
    their logarithms meet. None if it never does, or does from the start."""
    common = sorted(set(one[0]) & set(other[0]))
    gaps = [np.log(one[1][one[0].index(n)] / other[1][other[0].index(n)]) for n in common]
    quicker = [i for i, gap in enumerate(gaps) if gap <= 0]
    if not quicker or quicker[-1] == len(gaps) - 1:
        return None
    i = quicker[-1]
    share = -gaps[i] / (gaps[i + 1] - gaps[i])
    return float(common[i] * (common[i + 1] / common[i]) ** share)
