"""Write the model card of the small GPTs: the words of gpt_card.md with tables of what was measured put in.

tools/train/gpt.py calls it. To change the words only, run it alone: it reads the stored files and trains nothing.

    python tools/train/gpt_card.py
"""

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "py")]

from tools.train.card import markdown  # noqa: E402

TARGET = ROOT / "static/models/gpt"
TEMPLATE = Path(__file__).with_name("gpt_card.md")
FINAL = ("base", "sft", "rlhf", "dpo", "greedy")
SEEN = {"base": "tokens", "sft": "examples", "reward": "pairs", "ppo": "step", "greedy": "step", "dpo": "pairs"}
SHARES = ("accuracy", "declined", "kind", "short")


def write() -> None:
    log, found = (json.loads((TARGET / name).read_text("utf-8")) for name in ("training.json", "evaluation.json"))
    text = TEMPLATE.read_text("utf-8")
    tables = {
        "stages": stages(log),
        "evaluation": evaluation(found, "sampled"),
        "likeliest": evaluation(found, "likeliest"),
        "duels": duels(found),
        "kinds": kinds(found),
        "along": along(found),
    }
    for name, rows in tables.items():
        text = text.replace(f"{{{name}}}", markdown(rows))
    single = {"parameters": f"{log['parameters']:,}", "words": log["words"], "tasks": f"{found['tasks']:,}"}
    single |= {f"reward_{key}": percent(found["reward_model"][key]) for key in ("clean", "noisy", "sampled")}
    single |= {"sampled_pairs": found["reward_model"]["sampled_pairs"], "leaks": sum(found["leaks"].values())}
    single |= {"minutes": round(sum(log["seconds"].values()) / 60)}
    for name, value in single.items():
        text = text.replace(f"{{{name}}}", str(value))
    (TARGET / "README.md").write_text(text, "utf-8")


def percent(share: float, digits: int = 1) -> str:
    return f"{100 * share:.{digits}f} %"


def stages(log: dict) -> list[list]:
    """What each stage read, and for how long."""
    rows = [["stage", "seen", "seconds on one core"]]
    for stage, key in SEEN.items():
        seen = log["curves"][stage][-1][key] + (key == "step")
        rows.append([stage, f"{seen:,} {key if key != 'step' else 'steps'}", f"{log['seconds'][stage]:.0f}"])
    return rows


def evaluation(found: dict, how: str) -> list[list]:
    """The final models on held-out text and tasks."""
    rows = [["model", "perplexity", "right", "declines", "kind", "short", "words", "score", "KL (nats)", "reward"]]
    for name in FINAL:
        one = found["models"][name]
        answers = one[how]
        distance = [f"{answers[key]:.2f}" if key in answers else "–" for key in ("kl", "reward")]
        shares = [percent(answers[key]) for key in SHARES]
        rows.append(
            [name, f"{one['perplexity']:.2f}", *shares, f"{answers['words']:.1f}", f"{answers['score']:.2f}", *distance]
        )
    return rows


def duels(found: dict) -> list[list]:
    """Every model against SFT, answer by answer."""
    rows = [["against sft", "won", "tied", "lost", "win rate (a tie is half)", "of those decided"]]
    for name in FINAL:
        if name != "sft":
            one = found["against_sft"][name]["sampled"]
            rows.append([name, one["won"], one["tied"], one["lost"], with_interval(one["rate"], one["interval"]),
                         with_interval(one["decided_rate"], one["decided_interval"])])  # fmt: skip
    return rows


def with_interval(share: float, interval: list[float]) -> str:
    return f"{percent(share)} [{100 * interval[0]:.1f} to {100 * interval[1]:.1f}]"


def kinds(found: dict) -> list[list]:
    """The share of right answers of each kind of task."""
    names = list(found["models"]["sft"]["sampled"]["right_by_kind"])
    rows = [
        [kind, *(percent(found["models"][name]["sampled"]["right_by_kind"][kind], 0) for name in FINAL)]
        for kind in names
    ]
    return [["kind of task", *FINAL], *rows]


def along(found: dict) -> list[list]:
    """The policies along their training."""
    rows = [["model", "KL (nats)", "reward", "score", "right", "declines", "kind", "short", "words"]]
    for name in found["models"]:
        if name.partition("-")[0] in ("rlhf", "greedy"):
            answers = found["models"][name]["sampled"]
            shares = [percent(answers[key]) for key in SHARES]
            rows.append(
                [
                    name,
                    *(f"{answers[key]:.2f}" for key in ("kl", "reward", "score")),
                    *shares,
                    f"{answers['words']:.1f}",
                ]
            )
    return rows


if __name__ == "__main__":
    write()
