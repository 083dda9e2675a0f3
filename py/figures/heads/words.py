"""What a head does, in words: its label, a sentence, and a row of the table."""

from collections import Counter

import numpy as np
from figures.heads.measure import RELATIONS, ROLES, of_head, role

TO = {
    "previous": "the piece before",
    "next": "the piece after",
    "same": "the same piece elsewhere",
    "itself": "itself",
    "separator": "[CLS] and [SEP]",
}
HEADINGS = ("previous", "next", "same", "itself", "separator", "spread")


def short(name: str, number: float, length: int) -> str:
    """The number under a role: a share of attention, or as how many of `length` pieces the attention counts.

    Example: "next", 0.671 -> "0.67"; "broad", 0.77, 13 -> "10 pieces".
    """
    if name in RELATIONS:
        return f"{number:.2f}"
    pieces = round(number * length)
    return f"{pieces} piece" if pieces == 1 else f"{pieces} pieces"


def every_head(shares: dict):
    """(layer, head), layer by layer."""
    return list(np.ndindex(shares["itself"].shape))


def labels(shares: dict, length: int) -> list:
    """Example of one: "layer 4, head 2: selective, as if over 4 pieces"."""
    found = []
    for layer, head in every_head(shares):
        name, number = role(of_head(shares, layer, head))
        between = "" if name in RELATIONS else ", as if over"
        found.append(f"layer {layer + 1}, head {head + 1}: {name}{between} {short(name, number, length)}")
    return found


def said(shares: dict, record: dict, length: int) -> list:
    """A few sentences for each head: all its shares on this sentence, and what it does on the stored ones."""
    found = []
    for layer, head in every_head(shares):
        own, (name, number) = of_head(shares, layer, head), role(of_head(record["shares"], layer, head))
        given = sorted((name for name in RELATIONS if own[name] is not None), key=lambda name: -own[name])
        parts = ", ".join(f"{own[name]:.2f} to {TO[name]}" for name in given)
        twice = "" if own["same"] is not None else " (no piece comes twice)"
        share = f"{number:.2f}" if name in RELATIONS else f"as if over {100 * number:.0f} % of the pieces"
        found.append(
            f"Layer {layer + 1}, head {head + 1}: a piece gives on average {parts}{twice}. Its attention is as spread "
            f"out as if {own['spread'] * length:.1f} of the {length} pieces got equal shares. On {record['sentences']} "
            f"stored sentences this head is: {name}, {share}."
        )
    return found


def alt_of(shares: dict, length: int) -> str:
    """The picture in words: how many heads do what."""
    count = Counter(role(of_head(shares, layer, head))[0] for layer, head in every_head(shares))
    parts = ", ".join(f"{count[name]} {name}" for name in ROLES if count[name])
    return f"Attention of all {len(every_head(shares))} heads on {length} pieces, a small matrix each: {parts}."


def rows(shares: dict, usual: dict, length: int) -> dict:
    """A row a head: label and shares on this sentence, then the same on the stored sentences; spread as it is measured,
    a share of the pieces."""
    head = ["head", "here", *HEADINGS, "200 sentences", *(f"{name} (200)" for name in HEADINGS)]
    body = []
    for layer, number in every_head(shares):
        line = [f"layer {layer + 1}, head {number + 1}"]
        for each in (shares, usual):
            own = of_head(each, layer, number)
            line += [role(own)[0], *(own[name] for name in HEADINGS)]
        body.append(line)
    return {"head": head, "body": body}
