"""Record the live model's learning curve that stands on the page before a reader starts one.

    python tools/record_pretraining.py        writes static/figures/pretraining.json, in three to five minutes

Beside the curve it records how many answers are right after fine-tuning, with pre-training and without.
"""

import datetime
import json
import platform
import sys
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "py")]

from figures.pretraining import lab as work  # noqa: E402
from figures.pretraining import measure as pretraining  # noqa: E402
from figures.pretraining import town  # noqa: E402

SEED, SEEDS = 1, (1, 2, 3)
KNOWN = 200  # of the questions of fine-tuning


def run_of(seed: int, *modes: str) -> dict:
    """A run through one leg for each mode, with the share of answers that are right word for word at the end."""
    for mode in modes:
        run = work.run_of(mode, seed)
        work.KIND.hold(run, beside=[])
        for record in run.until(run.next_stop()):
            if record and record["sample"]:
                print(record["step"], f"{record['text']:.3f}", f"{record['answers']:.3f}", record["sample"])
    model, sets = run.stage["params"], {"known": town.ready[0].dialogues[:KNOWN], "new": town.ready[0].held_out}
    work.KIND.held.clear()
    return {
        "curve": run.curve(),
        "right": {name: pretraining.word_for_word(model, some) for name, some in sets.items()},
    }


def main() -> None:
    for _ in town.reading():
        pass
    runs = {seed: run_of(seed, "start", "finetune") for seed in SEEDS}
    right = {
        "with": [runs[seed]["right"] for seed in SEEDS],
        "without": [run_of(seed, "finetune")["right"] for seed in SEEDS],
    }
    print(right)
    curve = runs[SEED]["curve"]
    made = f"{datetime.date.today()}, Python {platform.python_version()}, numpy {np.__version__}"
    data = {"made": made, "right": right, "curve": curve}
    path = ROOT / "static/figures/pretraining.json"
    path.write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")


if __name__ == "__main__":
    main()
