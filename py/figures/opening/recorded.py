"""The first screen's sentence: one head's weights, the RNN's retention, and both ways drawn for one pair of words."""

import html
import re
import xml.etree.ElementTree as ET

from figures.attention import lab
from figures.attention.page_wording import short
from figures.opening import words
from figures.retention.curves import retention_curves

from tools.derive.markup import defaults_of, json_script, origin, serialised
from tools.derive.sessions import with_encoder

ASKING, SHOWN = "it", "car"


def measured() -> dict:
    """What the page shows, as `figures.opening.words` names it: attention of the encoder, retention of the RNN."""
    choice = defaults_of("attention")
    found = with_encoder(lab.numbers(**{name: choice[name] for name in ("sentence", "layer", "head", "mask")}))
    pieces = found["pieces"][1:-1]
    asking = pieces.index(ASKING)
    row = found["weights"][asking + 1]
    curves = {
        name: value
        for name, value in defaults_of("retention").items()
        if name in ("distance", "spectral_radius", "forget_bias", "window", "seed", "input_scale")
    }
    retention = retention_curves(**curves)["rnn"][: asking + 1]
    return {
        "words": re.findall(r"\w+|[^\w\s]", choice["sentence"]),  # as typed: the encoder reads them in lower case
        "asking": asking,
        "weights": [significant(weight) for weight in row[1:-1]],
        "special": significant(row[0] + row[-1]),
        "retention": [significant(value) for value in retention],
    }


def significant(value) -> float:
    """Four digits that count, however small the number is."""
    return float(f"{value:.4g}")


def blocks() -> dict:
    record = measured()
    index = record["words"].index(SHOWN)
    return {
        "opening-words": "".join(button(record, i, index) for i in range(len(record["words"]))),
        "opening-chain": "".join(step(value) for value in reversed(words.chain(record, index))),
        "opening-weight": f"{record['weights'][index]:.2f}",
        "opening-said": html.escape(words.said(record, index)),
        "opening-origin": origin(),
        "opening-record": json_script("opening-recorded", record),
    }


def button(record: dict, i: int, shown: int) -> str:
    """The button of word `i`, shaded by its weight; those between `shown` and the word that asks lie on the chain."""
    asking = record["asking"]
    kind = " asks" if i == asking else " passed" if shown < i < asking else ""
    element = ET.Element("button", {
        "type": "button", "class": f"opening-word{kind}", "data-index": str(i),
        "style": f"--shade:{record['weights'][i] ** 0.5:.3f}", "aria-pressed": str(i == shown).lower(),
        "tabindex": "0" if i == shown else "-1",
    })  # fmt: skip
    element.text = record["words"][i]
    return serialised(element)


def step(value: float) -> str:
    """One step of the chain: what is left there, as a number and as a bar."""
    element = ET.Element("li", {"style": f"--left:{min(1, value):.3f}"})
    element.text = short(value)
    return serialised(element)
