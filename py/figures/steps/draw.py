"""The `steps` chart: one piece's attention in one head from word vector to what the layer adds, all numbers as cells.

A panel is an array in a grid of cells. Vectors of C channels lie as 12 rows of 32, so that in what the heads fetched
side by side each row is a head. The answer says where each panel lies, so that the page can find the cell under a
pointer and frame it.
"""

import numpy as np
from figures.steps.layout import NUMBERS, layout
from figures.steps.measure import spread
from lab import drawing
from lab.colours import BLUE, NEGATIVE
from lab.style import INK, MUTED

TITLES = {
    "word": "word vector", "position": "vector of its place", "input": "what comes into the layer", "query": "query q",
    "keys": "keys k", "products": "q · k", "scores": "score", "weights": "weight", "values": "values v",
    "fetched": "fetched: Σ weight · v", "joined": "all 12 heads side by side", "mixed": "after the output matrix",
}  # fmt: skip


def grid(found: dict, name: str):
    """The panel's numbers in rows and columns of cells."""
    values = found[name]
    if name in NUMBERS:
        return values[:, None]
    if values.ndim == 2:
        return values
    return values.reshape(1, -1) if len(values) == len(found["query"]) else values.reshape(-1, len(found["query"]))


def draw(found: dict, labels: list, asking: int, head: int, width: float):
    """A Figure of the trace `found` (figures.steps.measure); labels are the T pieces."""
    whole = layout(width, len(labels), max(len(label) for label in labels))
    figure = drawing.blank(whole["width"], whole["height"])
    axes = figure.add_axes([0, 0, 1, 1])  # in CSS pixels from the upper left corner
    axes.set_axis_off()
    axes.set_xlim(0, whole["width"])
    axes.set_ylim(whole["height"], 0)
    for name, place in whole["panels"].items():
        values = grid(found, name)
        title = TITLES[name]
        if name in NUMBERS:
            draw_numbers(axes, name, values[:, 0], place)
            axes.text(place["left"] + place["width"] / 2, place["top"] - 8, title, ha="center", va="center", size=11)
        else:
            draw_cells(axes, values, place)
            shape = " × ".join(str(n) for n in found[name].shape)
            axes.text(place["left"], place["top"] - 9, f"{title}: {shape}", va="center", size=11, color=INK)
    for left in whole["labels"]:
        draw_labels(axes, labels, asking, found["hidden"], left, whole["panels"]["keys"], whole["rows"][left])
    mark_head(axes, whole["panels"]["joined"], head)
    x, y = whole["sum"]
    axes.text(x, y, f"sum {found['weights'].sum(dtype=float):.3f}", ha="right", va="center", size=11)
    return figure, whole


def draw_cells(axes, values, place: dict) -> None:
    """An image of one pixel a cell: the hue says the sign, the opacity the size against the panel's largest."""
    largest = float(np.abs(values).max()) or 1.0
    image = np.zeros((*values.shape, 4), np.uint8)
    image[..., :3] = np.where(values[..., None] < 0, NEGATIVE, BLUE)
    image[..., 3] = np.round(255 * np.sqrt(np.abs(values) / largest))
    left, top = place["left"], place["top"]
    right, bottom = left + place["width"], top + place["height"]
    # "none" keeps one pixel a cell in the SVG; the browser enlarges it without blurring
    axes.imshow(image, extent=(left, right, bottom, top), interpolation="none", aspect="auto", origin="upper")
    axes.plot([left, right, right, left, left], [top, top, bottom, bottom, top], color=MUTED, linewidth=0.6)


def draw_numbers(axes, name: str, values, place: dict) -> None:
    """A column of numbers; under a weight lies a bar as long as it is large."""
    for row, value in enumerate(values):
        middle = place["top"] + (row + 0.5) * place["high"]
        if name == "weights":
            # a hair's breadth would only look like dirt
            length = place["width"] * value if value >= 0.01 else 0
            low = place["top"] + (row + 1) * place["high"] - 2
            (bar,) = axes.plot([place["left"], place["left"] + length], [low, low], linewidth=3,
                               color=np.array(BLUE) / 255, solid_capstyle="butt")  # fmt: skip
            bar.set_gid(f"weight-{row}")
        axes.text(place["left"] + place["width"] - 4, middle, shown(name, value), ha="right", va="center", size=11)


def shown(name: str, value: float) -> str:
    """A number as the picture has it: weights with three places, scores with one."""
    if np.isinf(value):
        return "−∞"
    if name == "weights":
        return f"{value:.3f}"
    return "0.0" if abs(value) < 0.05 else f"{value:.1f}".replace("-", "−")


def draw_labels(axes, labels: list, asking: int, hidden, left: float, keys: dict, top: float) -> None:
    """The pieces, the asking one in bold; a hidden one in brackets."""
    for row, label in enumerate(labels):
        text = label if len(label) <= 11 else label[:10] + "…"
        text = f"({text})" if hidden[row] else text
        axes.text(left, top + (row + 0.5) * keys["high"], text, va="center", size=11,
                  weight="bold" if row == asking else "normal")  # fmt: skip


def mark_head(axes, place: dict, head: int) -> None:
    """A frame around this head's row of what all fetched."""
    left, right = place["left"], place["left"] + place["width"]
    top, bottom = place["top"] + head * place["high"], place["top"] + (head + 1) * place["high"]
    (frame,) = axes.plot([left, right, right, left, left], [top, top, bottom, bottom, top], color=INK, linewidth=1.2)
    frame.set_gid("own-head")


def describe(found: dict, labels: list, asking: int, layer: int, head: int) -> str:
    """The picture in words."""
    most = int(found["weights"].argmax())
    return (
        f"The arrays of layer {layer + 1}, head {head + 1}, for the piece “{labels[asking]}”, step by step, as cells. "
        f"Its query meets the keys of {len(labels)} pieces; the largest weight, {found['weights'][most]:.3f}, goes to "
        f"“{labels[most]}”."
    )


def render(found: dict, labels: list, asking: int, layer: int, head: int, width: float, name: str = "steps") -> dict:
    """{"svg", "alt", "rows", "panels", "summary"}: panels as [{"name", "left", "top", "wide", "high", "across", "down",
    "title"}], a cell being `wide` by `high` CSS pixels."""
    figure, whole = draw(found, labels, asking, head, width)
    alt = describe(found, labels, asking, layer, head)
    body = [
        [label, float(found["products"][i]), None if found["hidden"][i] else float(found["scores"][i]),
         float(found["weights"][i])]
        for i, label in enumerate(labels)
    ]  # fmt: skip
    made = drawing.render(figure, name, alt, ["piece", "q · k", "score", "weight"], body)
    panels = [{"name": each, "title": TITLES[each], **place} for each, place in whole["panels"].items()]
    return made | {"panels": panels, "summary": summary(found, labels, asking, layer, head)}


def summary(found: dict, labels: list, asking: int, layer: int, head: int) -> str:
    """Of which piece the picture is, and what the softmax made of its scores."""
    weights, most = found["weights"], int(found["weights"].argmax())
    return (
        f"“{labels[asking]}” in layer {layer + 1}, head {head + 1}: the {len(labels)} weights sum to "
        f"{weights.sum(dtype=float):.3f}. The largest, {weights[most]:.3f}, goes to “{labels[most]}”; they spread as "
        f"if evenly over {spread(weights):.1f} pieces."
    )
