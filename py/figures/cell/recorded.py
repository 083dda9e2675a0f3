"""Inside a cell: the RNN's picture of the default sequence, the unrolled diagram, and the sentences for their steps."""

import html
import json

from figures.cell import draw as cell
from figures.cell.measure import sequence, trace, untrained
from figures.unrolled import draw as unrolled
from models import recall

from tools.derive import ROOT
from tools.derive.markup import chart_blocks, defaults_of

MODELS = ROOT / "static/models/recall"
ARCHITECTURE = "rnn"  # the one that is chosen at first


def network(architecture: str, trained: str, number: int) -> dict:
    """The parameters that the worker would use for these choices."""
    if trained == "no":
        return untrained(architecture, number)
    manifest = json.loads((MODELS / "manifest.json").read_text("utf-8"))
    return recall.load(architecture, (MODELS / f"{architecture}.safetensors").read_bytes(), manifest)[number]


def blocks() -> dict:
    choice = defaults_of("cell")
    tokens = sequence(choice["length"], choice["seed"])
    traced = trace(ARCHITECTURE, network(ARCHITECTURE, choice["trained"], int(choice["network"])), tokens)
    diagram = chart_blocks("unrolled", lambda width, name: unrolled.render(ARCHITECTURE, tokens, width, name))
    diagram.pop("unrolled-origin")  # a diagram claims no numbers
    charts = {"cell": cell.sentences(traced), "unrolled": unrolled.sentences(ARCHITECTURE, tokens)}
    made = chart_blocks("cell", lambda width, name: cell.render(traced, width, name)) | diagram
    for name, said in charts.items():
        data = json.dumps(said, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
        made[f"{name}-record"] = f'<script type="application/json" id="{name}-recorded">{data}</script>'
        made[f"{name}-said"] = html.escape(said[choice["step"] - 1])
    return made
