"""Part 3's small GPT: its learning curve and what it wrote, as tools/record_pretraining.py recorded them."""

import json
import xml.etree.ElementTree as ET

from figures.pretraining import draw as pretraining

from tools.derive import ROOT
from tools.derive.markup import chart_blocks, serialised

DATA = ROOT / "static/figures/pretraining.json"
STAGES = {"pretraining": "pre-training", "finetuning": "fine-tuning"}


def blocks() -> dict:
    data = json.loads(DATA.read_text("utf-8"))

    def draw(width, name):
        return pretraining.render([data["curve"]], width, name)

    return {
        **chart_blocks("pretraining", draw),
        "pretraining-origin": origin(data),
        "pretraining-samples": samples(data["curve"]["records"]),
    }


def origin(data: dict) -> str:
    mark = ET.Element("span", {"class": "origin", "data-origin": "recorded"})
    mark.text = f"Recorded by tools/record_pretraining.py on {data['made']}."
    return serialised(mark)


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
