"""Train the networks of `Train It Yourself` as a reader would, for the figure and the table that the page comes with.

    python tools/record_training.py        half an hour on one core; writes static/figures/training.json

Run with OPENBLAS_NUM_THREADS=1: the matrices are small. Another processor rounds otherwise, and over hundreds of steps
that grows: a run that takes long may then take a little longer or shorter, and its seed another's part.
"""

import datetime
import json
import platform
import sys
from itertools import product
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "py")]

from figures.loss.measure import LEARNED, STEPS_PER_RUN, WIDTHS, training  # noqa: E402

DATA = ROOT / "static/figures/training.json"
SHOWN = {"distance": 8, "seed": 1, "rate": 0.003}  # of the curves: the defaults of the page's form
DISTANCES, RATES, SEEDS = (8, 16, 32), (0.003, 0.01), (1, 2, 3, 4, 5)
MOST_STEPS = 2000


def main() -> None:
    curves = [curve({"network": network, **SHOWN}) for network in WIDTHS]
    reached = []
    for rate, distance, network in product(RATES, DISTANCES, WIDTHS):
        steps = [steps_to_learn(network, distance, seed, rate) for seed in SEEDS]
        reached.append({"rate": rate, "distance": distance, "network": network, "steps": steps})
        print(reached[-1], flush=True)
    made = f"{datetime.date.today()}, Python {platform.python_version()}, numpy {np.__version__}"
    DATA.write_text(text_of({"made": made, "most": MOST_STEPS}, reached=reached, curves=curves), "utf-8")


def curve(choices: dict) -> dict:
    """One leg of a run, without its times."""
    records = []
    for record in run(choices["network"], choices["distance"], choices["seed"], choices["rate"]):
        del record["seconds"]
        records.append(record)
        if record["step"] >= STEPS_PER_RUN:
            return {"choices": choices, "records": records}


def steps_to_learn(network: str, distance: int, seed: int, rate: float) -> int | None:
    """The step at which recall was `LEARNED` for the first time; None if it was not within `MOST_STEPS`."""
    for record in run(network, distance, seed, rate):
        if record["recall"] >= LEARNED:
            return record["step"]
        if record["step"] >= MOST_STEPS:
            return None


def run(network: str, distance: int, seed: int, rate: float):
    return training(np.random.default_rng(seed), network, distance, rate)


def text_of(facts: dict, **lists: list) -> str:
    """JSON with one line for each member of the lists."""
    parts = [f"{json.dumps(key)}: {json.dumps(value)}" for key, value in facts.items()]
    for key, values in lists.items():
        parts.append(f"{json.dumps(key)}: [\n" + ",\n".join(json.dumps(value) for value in values) + "\n]")
    return "{\n" + ",\n".join(parts) + "\n}\n"


if __name__ == "__main__":
    main()
