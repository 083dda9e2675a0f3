"""Part 1's learning curves and how long each architecture took to learn, as tools/record_training.py recorded them."""

import json
import statistics
import xml.etree.ElementTree as ET

from figures.loss.lab import learning_curves
from models.architectures import ARCHITECTURES

from tools.derive import ROOT
from tools.derive.asking import asked_chart
from tools.derive.markup import origin, serialised

DATA = ROOT / "static/figures/training.json"


def blocks() -> dict:
    data = json.loads(DATA.read_text("utf-8"))
    made, _ = asked_chart("loss", learning_curves, curves=data["curves"])
    mark = origin("tools/record_training.py", data["made"])
    return made | {"loss-origin": mark, "learned-origin": mark, "learned": table(data)}


def table(data: dict) -> str:
    """Steps until 90 %: a row for each learning rate and distance, a column for each architecture."""
    whole = ET.Element("table")
    line = ET.SubElement(ET.SubElement(whole, "thead"), "tr")
    for name in ("Rate", "Distance", *(row["label"] for row in ARCHITECTURES.values())):
        ET.SubElement(line, "th", {"scope": "col"}).text = name
    body = ET.SubElement(whole, "tbody")
    for rate, distance in dict.fromkeys((each["rate"], each["distance"]) for each in data["reached"]):
        line = ET.SubElement(body, "tr")
        ET.SubElement(line, "td").text = f"{rate:g}"
        ET.SubElement(line, "th", {"scope": "row"}).text = str(distance)
        for network in ARCHITECTURES:
            ET.SubElement(line, "td").text = in_words(steps_of(data, rate, distance, network))
    return serialised(whole)


def steps_of(data: dict, rate: float, distance: int, network: str) -> list:
    """For each seed the step, or None; no seeds where this network was not recorded."""
    wanted = {"rate": rate, "distance": distance, "network": network}
    return next((each["steps"] for each in data["reached"] if wanted.items() <= each.items()), [])


def in_words(steps: list) -> str:
    """Example: [75, 65, None] -> "2 of 3: 65 to 75"; [50] * 3 -> "50"; without a gap "median (least to most)"."""
    if not steps:
        return "–"
    found = [step for step in steps if step is not None]
    if not found:
        return f"0 of {len(steps)}"
    spread = f"{min(found)} to {max(found)}" if min(found) < max(found) else f"{found[0]}"
    if len(found) < len(steps):
        return f"{len(found)} of {len(steps)}: {spread}"
    return f"{statistics.median(found):g} ({spread})"
