"""Part 1's measured times, as tools/record_scaling.py recorded them once: another machine would give others."""

import html
import json
import xml.etree.ElementTree as ET

from figures.scaling import draw as scaling

from tools.derive import ROOT
from tools.derive.markup import chart_blocks, serialised

DATA = ROOT / "static/figures/scaling.json"


def blocks() -> dict:
    data = json.loads(DATA.read_text())

    def draw(width, name):
        return scaling.render(data["records"], data["d"], width, name)

    return {
        **chart_blocks("scaling", draw),
        "scaling-origin": origin(data),
        "scaling-said": html.escape(draw(672, "scaling")["said"]),
    }


def origin(data: dict) -> str:
    """The mark that says when, with what, in which browser and on which machine."""
    mark = ET.Element("span", {"class": "origin", "data-origin": "recorded"})
    mark.text = (
        f"Recorded by tools/record_scaling.py on {data['date']} with d = {data['d']}, in {data['browser']} on "
        f"{data['machine']}."
    )
    return serialised(mark)
