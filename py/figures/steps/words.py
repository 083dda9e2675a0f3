"""One cell of the `steps` chart as arithmetic: which numbers make it."""

import numpy as np
from figures.steps.measure import summands

FEW = 3  # of long sums the largest products are written out


def said(params: dict, found: dict, labels: list, choice: dict, name: str, row: int, column: int) -> str:
    """The sentence for cell (row, column) of the panel `name`; choice: {"layer", "head", "asking", "temperature",
    "scaled"}. ValueError for a panel or a cell that there is not."""
    width, asking = len(found["query"]), labels[choice["asking"]]
    where, channel = (choice["layer"], choice["head"]), row * width + column
    if name in ("word", "position", "input"):
        return vector(found, name, channel, asking, choice)
    if name == "query":
        return f"q, channel {column + 1}: {long_sum(*summands(params, found, *where, name, column))}."
    if name in ("keys", "values"):
        letter = name[0]
        parts = summands(params, found, *where, name, column, row)
        return f"{letter} of “{labels[row]}”, channel {column + 1}: {long_sum(*parts)}."
    if name == "products":
        return product(found, labels[row], row)
    if name == "scores":
        return score(found, labels[row], row, choice, width)
    if name == "weights":
        return weight(found, labels[row], row)
    if name == "fetched":
        return fetched(found, labels, column)
    if name == "joined":
        own = ", this one" if row == choice["head"] else ""
        return f"Fetched by head {row + 1}{own}, channel {column + 1}: {number(found['joined'][channel])}."
    if name == "mixed":
        return f"Channel {channel + 1}: {long_sum(*summands(params, found, *where, name, channel))}."
    raise ValueError(f"there is no panel {name!r}")


def number(value: float) -> str:
    """Three places, and a minus sign that is one."""
    text = f"{value:.3f}"
    return "−∞" if np.isneginf(value) else "0.000" if text == "-0.000" else text.replace("-", "−")


def plus(values) -> str:
    """Numbers as a sum: "0.125 − 2.300 + 1.000"."""
    return " ".join([number(values[0]), *map(signed, values[1:])])


def signed(value: float) -> str:
    """A number as it goes on in a sum: "+ 0.125", "− 2.300"; what is nearly 0 is added."""
    return f"{'−' if value <= -0.0005 else '+'} {number(abs(value))}"


def vector(found: dict, name: str, channel: int, asking: str, choice: dict) -> str:
    value = number(found[name][channel])
    if name == "word":
        return f"Channel {channel + 1} of the vector that stands for “{asking}” in any sentence: {value}."
    if name == "position":
        place = f"place {choice['asking']} (the first is 0)"
        return f"Channel {channel + 1} of the vector for {place}: {value}. It is added to the word’s."
    if choice["layer"] == 0:
        both = f"{number(found['word'][channel])} + {number(found['position'][channel])}"
        return f"Channel {channel + 1}: word and place, {both}, plus one more learned vector, then normalised: {value}."
    return f"Channel {channel + 1} of what layer {choice['layer']} made of “{asking}”: {value}."


def long_sum(terms, bias) -> str:
    """A sum of 384 products: the largest, how much the others add, and the bias."""
    order = np.argsort(-np.abs(terms))[:FEW]
    rest = terms.sum(dtype=float) - terms[order].sum(dtype=float)
    parts = plus([float(terms[i]) for i in order])
    total = terms.sum(dtype=float) + float(bias)
    return (
        f"{number(total)} = {parts} (its {FEW} largest products, of channels {', '.join(str(i + 1) for i in order)}) "
        f"{signed(rest)} (the other {len(terms) - FEW}) {signed(float(bias))} (bias)"
    )


def product(found: dict, label: str, row: int) -> str:
    terms = [float(term) for term in found["terms"][row]]
    return f"q · k for “{label}”, channel by channel: {plus(terms)} = {number(found['products'][row])}."


def score(found: dict, label: str, row: int, choice: dict, width: int) -> str:
    if found["hidden"][row]:
        return f"“{label}” comes later: the causal mask sets its score to −∞."
    over = f" / √{width}" if choice["scaled"] else ""
    warm = f" / {choice['temperature']:g}" if choice["temperature"] != 1 else ""
    equals = f"{number(found['products'][row])}{over}{warm} = {number(found['scores'][row])}"
    return f"The score of “{label}”: {equals}."


def weight(found: dict, label: str, row: int) -> str:
    if found["hidden"][row]:
        return f"The weight of “{label}”: e to the power of −∞ is 0, so 0.000."
    top = float(found["scores"].max())
    share, whole = np.exp(float(found["scores"][row]) - top), np.exp(found["scores"].astype(float) - top).sum()
    return (
        f"The weight of “{label}”: e^({number(found['scores'][row])} − {number(top)}) = {share:.3f}, divided by the "
        f"sum of all such powers, {whole:.3f}: {number(found['weights'][row])}. (The largest score is taken off "
        f"first, which changes no weight.)"
    ).replace("− −", "+ ")


def fetched(found: dict, labels: list, column: int) -> str:
    terms = found["weighted"][:, column]
    order = np.argsort(-np.abs(terms))[:FEW]
    parts = ", ".join(
        f"{number(found['weights'][i])} · {number(found['values'][i, column])} from “{labels[i]}”" for i in order
    )
    others = len(terms) - len(order)
    left = terms.sum(dtype=float) - terms[order].sum(dtype=float)
    rest = f", and {number(left)} from the other {others}" if others else ""
    return f"Channel {column + 1} of what is fetched: {parts}{rest}. Together {number(found['fetched'][column])}."
