"""The evaluation of the trained GPTs as tables of the article: all models, win rates against SFT, base beside SFT."""

from corpus.kinds import LABELS
from corpus.tasks import KINDS
from figures.judging.words import number

from tools.derive.markup import table
from tools.derive.sessions import gpt_record

COMPARED = ("base", "sft")
NAMES = {"base": "base", "sft": "SFT", "rlhf": "PPO, β = 0.4", "dpo": "DPO", "greedy": "PPO, β = 0"}
WAYS = {"sampled": "One answer drawn at temperature 1", "likeliest": "The likeliest word each time (temperature 0)"}
COLUMNS = {
    "right": ("accuracy", "share"), "declines": ("declined", "share"), "kind": ("kind", "share"),
    "short": ("short", "share"), "words": ("words", "mean"), "score": ("score", "number"), "KL": ("kl", "number"),
    "reward": ("reward", "number"),
}  # fmt: skip


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


def sft_table(evaluation: dict) -> str:
    """Base and SFT on the held-out prompts, at temperature 1."""
    models = [evaluation["models"][name] for name in COMPARED]
    sampled = [model["sampled"] for model in models]
    rows = [
        ["perplexity on held-out text", *(f"{model['perplexity']:.2f}" for model in models)],
        ["right, of prompts without harm", *(f"{one['accuracy']:.1%}" for one in sampled)],
        ["declined, of harmful requests", *(f"{one['declined']:.1%}" for one in sampled)],
        ["kind", *(f"{one['kind']:.1%}" for one in sampled)],
        ["short", *(f"{one['short']:.1%}" for one in sampled)],
        ["words in an answer", *(f"{one['words']:.1f}" for one in sampled)],
    ]
    rows += [[f"right: {LABELS[kind]}", *(f"{one['right_by_kind'][kind]:.0%}" for one in sampled)] for kind in KINDS]
    return table({"head": ["960 held-out prompts", *(NAMES[name] for name in COMPARED)], "body": rows})


def blocks() -> dict:
    evaluation = gpt_record("evaluation.json")
    return {
        "evaluation-models": models_table(evaluation),
        "evaluation-rates": rates_table(evaluation),
        "sft-table": sft_table(evaluation),
    }
