"""Part 3's evaluation of the trained GPTs as tables: all models, win rates against SFT, and checkpoints along PPO."""

import json

from page.rlhf_wording import MODELS, STEPS, number

from tools.derive import ROOT

EVALUATION = ROOT / "static/models/gpt/evaluation.json"
NAMES = {"base": "base", "sft": "SFT", "rlhf": "PPO, β = 0.4", "dpo": "DPO", "greedy": "PPO, β = 0"}
WAYS = {"sampled": "One answer drawn at temperature 1", "likeliest": "The likeliest word each time (temperature 0)"}
COLUMNS = {
    "right": ("accuracy", "share"), "declines": ("declined", "share"), "kind": ("kind", "share"),
    "short": ("short", "share"), "words": ("words", "mean"), "score": ("score", "number"), "KL": ("kl", "number"),
    "reward": ("reward", "number"),
}  # fmt: skip
ALONG = ("KL", "reward", "score", "right", "declines", "words")


def percent(value: float) -> str:
    return f"{100 * value:.1f} %"


def cell(value: float | None, how: str) -> str:
    """A number as a cell of a table, its full value beside the text; "–" for none."""
    if value is None:
        return "<td>–</td>"
    text = percent(value) if how == "share" else f"{value:.1f}" if how == "mean" else number(value)
    return f'<td data-value="{value!r}">{text}</td>'


def head(names) -> str:
    return "<thead><tr>" + "".join(f'<th scope="col">{name}</th>' for name in names) + "</tr></thead>"


def grouped(names: list, lines) -> str:
    """A table of two parts, one for each way to draw words; `lines(way)` gives the rows."""
    parts = [
        f'<tbody><tr><th scope="rowgroup" colspan="{len(names)}">{title}</th></tr>{"".join(lines(way))}</tbody>'
        for way, title in WAYS.items()
    ]
    return f"<table>{head(names)}{''.join(parts)}</table>"


def models_table(evaluation: dict) -> str:
    def lines(way):
        for name, label in NAMES.items():
            measured = evaluation["models"][name]
            found = "".join(cell(measured[way].get(key), how) for key, how in COLUMNS.values())
            yield f'<tr><th scope="row">{label}</th>{cell(measured["perplexity"], "number")}{found}</tr>'

    return grouped(["model", "perplexity", *COLUMNS], lines)


def rates_table(evaluation: dict) -> str:
    def lines(way):
        for name in ("base", "rlhf", "dpo", "greedy"):
            one = evaluation["against_sft"][name][way]
            counts = "".join(f'<td data-value="{one[what]}">{one[what]}</td>' for what in ("won", "tied", "lost"))
            low, high = one["interval"]
            rate = f'<td data-value="{one["rate"]!r}">{percent(one["rate"])} [{100 * low:.1f} to {100 * high:.1f}]</td>'
            yield f'<tr><th scope="row">{NAMES[name]}</th>{counts}{rate}</tr>'

    return grouped(["against SFT", "won", "tied", "lost", "win rate, a tie is half"], lines)


def checkpoints_table(evaluation: dict) -> str:
    """Both runs from SFT to their ends; `data-model` says whose row it is."""
    lines = []
    for run in MODELS:
        for name, step in zip(MODELS[run], STEPS[run], strict=True):
            if name == "sft" and run != "rlhf":
                continue
            label = "SFT" if name == "sft" else f"{'β = 0.4' if run == 'rlhf' else 'β = 0'}, step {step}"
            measured = evaluation["models"][name]["sampled"]
            found = "".join(cell(measured[COLUMNS[what][0]], COLUMNS[what][1]) for what in ALONG)
            lines.append(f'<tr data-model="{name}"><th scope="row">{label}</th>{found}</tr>')
    return f"<table>{head(['checkpoint', *ALONG])}<tbody>{''.join(lines)}</tbody></table>"


def blocks() -> dict:
    evaluation = json.loads(EVALUATION.read_text())
    return {
        "evaluation-models": models_table(evaluation),
        "evaluation-rates": rates_table(evaluation),
        "checkpoint-rows": checkpoints_table(evaluation),
    }
