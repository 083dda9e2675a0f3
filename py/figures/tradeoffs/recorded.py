"""Part 1's counted costs: the chart, a sentence on each architecture's card, and the counts as formulas."""

import html
import xml.etree.ElementTree as ET

from figures.tradeoffs import lab
from figures.tradeoffs.measure import formula, polynomials
from models.architectures import ARCHITECTURES, VARIANTS

from tools.derive.asking import asked_chart
from tools.derive.markup import defaults_of, origin, serialised

NAMES = {name: "… in a window of r" if row["of"] else row["label"] for name, row in VARIANTS.items()}
COLUMNS = {
    "parameters": "Parameters",
    "multiply_adds": "Multiply-adds for n tokens",
    "sequential_steps": "Steps in a row",
}


def blocks() -> dict:
    chosen = next(iter(ARCHITECTURES))
    found, (wide, _) = asked_chart("tradeoffs", lab.tradeoffs, architecture=chosen, **defaults_of("tradeoffs"))
    return {
        **found,
        **{f"tradeoffs-{name}": html.escape(text) for name, text in wide["cards"].items()},
        "formulas": formulas(),
        "formulas-origin": origin(),
    }


def formulas() -> str:
    """A table of the counts of one layer as polynomials."""
    whole = ET.Element("table")
    line = ET.SubElement(ET.SubElement(whole, "thead"), "tr")
    for text in ("One layer", *COLUMNS.values()):
        ET.SubElement(line, "th", {"scope": "col"}).text = text
    body = ET.SubElement(whole, "tbody")
    for name in VARIANTS:
        line = ET.SubElement(body, "tr")
        ET.SubElement(line, "th", {"scope": "row"}).text = NAMES[name]
        for each in COLUMNS:
            ET.SubElement(line, "td").text = formula(polynomials(name)[each])
    return serialised(whole)
