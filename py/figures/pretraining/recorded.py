"""Part 3's small GPT: its learning curve and what it wrote, as tools/record_pretraining.py recorded them."""

import json
import xml.etree.ElementTree as ET

from figures.pretraining.draw import STAGES
from figures.pretraining.lab import pretraining_curves

from tools.derive import ROOT
from tools.derive.asking import asked_chart
from tools.derive.markup import origin, serialised

DATA = ROOT / "static/figures/pretraining.json"


def blocks() -> dict:
    data = json.loads(DATA.read_text("utf-8"))
    made, _ = asked_chart("pretraining", pretraining_curves, curves=[data["curve"]])
    return made | {
        "pretraining-origin": origin("tools/record_pretraining.py", data["made"]),
        "pretraining-samples": samples(data["curve"]["records"]),
    }


def samples(records: list) -> str:
    """The items of `#pretraining-samples`, as py/figures/pretraining/page.py makes them."""
    found = []
    for record in reversed([record for record in records if record["sample"]]):
        item = ET.Element("li")
        ET.SubElement(item, "span", {"class": "when"}).text = f"step {record['step']}, {STAGES[record['stage']]}"
        asked = record["sample"]["prompt"]
        if asked:
            ET.SubElement(item, "span", {"class": "prompt"}).text = asked
        ET.SubElement(item, "span", {"class": "written"}).text = record["sample"]["text"]
        found.append(serialised(item))
    return "".join(found)
