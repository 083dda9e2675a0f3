"""Part 1's measured times, as tools/record_scaling.py recorded them once: another machine would give others."""

import html
import json
import xml.etree.ElementTree as ET

from figures.scaling import lab

from tools.derive import ROOT
from tools.derive.asking import asked_chart
from tools.derive.markup import serialised

DATA = ROOT / "static/figures/scaling.json"


def blocks() -> dict:
    data = json.loads(DATA.read_text())
    before = dict(lab.kept)
    lab.kept.update(d=data["d"], records=data["records"])
    try:
        found, (wide, _) = asked_chart("scaling", lab.scaling, mode="draw")
    finally:
        lab.kept.update(before)
    return {**found, "scaling-origin": origin(data), "scaling-said": html.escape(wide["said"])}


def origin(data: dict) -> str:
    """The mark that says when, with what, in which browser and on which machine, and what has changed since."""
    mark = ET.Element("span", {"class": "origin", "data-origin": "recorded"})
    mark.text = (
        f"Recorded by tools/record_scaling.py on {data['date']} with d = {data['d']}, in {data['browser']} on "
        f"{data['machine']}."
    )
    if "note" in data:  # what has changed in the models since
        mark.text += f" {data['note']}"
    return serialised(mark)
