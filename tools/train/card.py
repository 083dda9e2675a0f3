"""Write the model card of the recall networks: the words of card.md with tables of what was measured put in.

tools/train/recall.py calls it. To change the words only, run it alone: it reads the stored files and trains nothing.

    python tools/train/card.py
"""

import json
import sys
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "py")]

from models.recall import load, predictors, stored  # noqa: E402
from models.recall_task import curves  # noqa: E402

TARGET = ROOT / "static/models/recall"
TEMPLATE = Path(__file__).with_name("card.md")
DISTANCES = (1, 2, 4, 8, 16, 24, 30, 31, 32, 48, 64, 96, 128)
COUNT, SEED = 2000, 2026  # sequences for each network and distance, and what they are drawn from
LEARNED = 0.9


def write(log: dict) -> None:
    text = TEMPLATE.read_text("utf-8")
    tables = {
        "sizes": sizes(log),
        "rates": rates(log),
        "recall": recall(),
        "learning": learning(log),
        "single": single(log),
    }
    for name, rows in tables.items():
        text = text.replace(f"{{{name}}}", markdown(rows))
    (TARGET / "README.md").write_text(text, "utf-8")


def markdown(rows: list[list]) -> str:
    """Rows as a Markdown table, the first one its head, all but the first column to the right."""
    lines = [f"| {' | '.join(str(cell) for cell in row)} |" for row in rows]
    return "\n".join([lines[0], f"| --- |{' ---: |' * (len(rows[0]) - 1)}", *lines[1:]])


def sizes(log: dict) -> list[list]:
    counts = {record["architecture"]: record["parameters"] for record in log["training"]}
    return [["architecture", "parameters"], *([name, f"{count:,}"] for name, count in counts.items())]


def rates(log: dict) -> list[list]:
    """What each learning rate reached: accuracy / loss on the distances 1 to 32, means over the tuning seeds."""
    tried = log["recipe"]["rates"]
    rows = [["architecture", *tried, "chosen"]]
    for name, choice in log["chosen"].items():
        cells = []
        for rate in tried:
            runs = [r for r in log["tuning"] if (r["architecture"], r["rate"]) == (name, rate)]
            accuracy, loss = (np.mean([r[f"validation_{what}"] for r in runs]) for what in ("accuracy", "loss"))
            cells.append(f"{100 * accuracy:.2f} % / {loss:.5f}")
        rows.append([name, *cells, choice])
    return rows


def recall() -> list[list]:
    """Recall of the shipped networks at every distance: median [lowest to highest] of the five, in percent."""
    manifest = json.loads((TARGET / "manifest.json").read_text("utf-8"))
    callables = {}
    names = stored(manifest)
    for name in names:
        callables |= predictors(name, load(name, (TARGET / f"{name}.safetensors").read_bytes(), manifest))
    shares = {}
    for record in curves(callables, DISTANCES, COUNT, SEED):
        percent = 100 * record["correct"] / record["count"]
        shares.setdefault((record["distance"], record["architecture"]), []).append(percent)
    rows = [[k, *(spread(shares[k, name], 1) for name in names)] for k in DISTANCES]
    return [["distance", *names], *rows]


def learning(log: dict) -> list[list]:
    """After how many steps a hundred batches first got 90 % right: median [fewest to most] of the five."""
    every = log["recipe"]["report"]
    rows = [["architecture", f"steps until {100 * LEARNED:.0f} % right", "seconds of training"]]
    for name in log["chosen"]:
        runs = [record for record in log["training"] if record["architecture"] == name]
        reached = [next((every * (i + 1) for i, a in enumerate(r["accuracy"]) if a >= LEARNED), np.inf) for r in runs]
        rows.append([name, spread(reached, 0), spread([r["seconds"] for r in runs], 0)])
    return rows


def single(log: dict) -> list[list]:
    """Networks trained on one distance only: how many of the five learned it, and the recall they reach there."""
    names = list(dict.fromkeys(record["architecture"] for record in log["single"]))
    rows = [["trained on distance", *names]]
    for distance in dict.fromkeys(record["distance"] for record in log["single"]):
        row = [distance]
        for name in names:
            runs = [r for r in log["single"] if (r["distance"], r["architecture"]) == (distance, name)]
            shares = [100 * record["validation_accuracy"] for record in runs]
            row.append(f"{sum(s >= 100 * LEARNED for s in shares)} of {len(shares)}: {spread(shares, 1)}")
        rows.append(row)
    return rows


def spread(values: list[float], digits: int) -> str:
    """Example: [3, 1, 2] -> "2 [1 to 3]"; "2" if all are the same."""
    low, middle, high = (f"{value:.{digits}f}" for value in (min(values), np.median(values), max(values)))
    return middle if low == high else f"{middle} [{low} to {high}]"


if __name__ == "__main__":
    write(json.loads((TARGET / "training.json").read_text("utf-8")))
