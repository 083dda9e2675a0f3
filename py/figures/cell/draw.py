"""The `cell` chart: one column a step, and under the tokens every state, gate, answer and gradient of it.

Everything is placed in pixels on one axes: the column of a step is the same in all panels, so that one mark, which the
page moves, stands in all of them. Blue is above 0, orange below, and opacity is size.
"""

import numpy as np
from figures.cell.words import described, letter, sentences, state_name
from lab import drawing
from lab.colours import BLUE, NEGATIVE
from lab.style import LOOKS, MARK, MUTED, PAPER, RULE
from lab.words import power_of_ten

LEFT, RIGHT = 38, 8  # margins
TOKENS, TITLE, GRADIENT, STEPS = 22, 24, 76, 22  # heights: of the tokens, a panel's title, the last panel, its ticks
SMALLEST = -8  # power of ten below which a gradient is drawn at the bottom
UNSEEN = 0.004  # of 0, matplotlib would make no filling at all, which nothing could draw together later


def draw(trace: dict, width: float = 680):
    """A Figure of a `trace` (figures.cell.measure), `width` CSS pixels wide, with step 1 marked."""
    parts = panels(trace)
    count, column = len(trace["tokens"]), column_of(trace, width)
    height = TOKENS + sum(TITLE + rows * size for rows, size in map(extent, parts)) + TITLE + GRADIENT + STEPS
    figure = drawing.blank(width, height)
    axes = figure.add_axes([0, 0, 1, 1])
    axes.set_axis_off()
    axes.set_xlim(0, width)
    axes.set_ylim(height, 0)
    for t, token in enumerate(trace["tokens"]):
        axes.text(LEFT + (t + 0.5) * column, TOKENS / 2, letter(token), ha="center", va="center", size=13)
    top, keys, marked = TOKENS, set(), [(1, TOKENS - 2)]
    for part in parts:
        rows, size = extent(part)
        axes.text(0, top + TITLE / 2, part["title"], va="center", size=12)
        if part["limits"] not in keys:
            draw_key(axes, width - RIGHT, top + TITLE / 2, *part["limits"])
            keys.add(part["limits"])
        draw_map(axes, part, top + TITLE, size, column)
        marked.append((top + TITLE - 1, top + TITLE + rows * size + 1))
        top += TITLE + rows * size
    draw_veil(axes, count, column, top)
    draw_gradient(axes, trace, top, column)
    draw_mark(axes, column, [*marked, (top + TITLE, height - 2)])
    return figure


def column_of(trace: dict, width: float) -> float:
    return (width - LEFT - RIGHT) / len(trace["tokens"])


def panels(trace: dict) -> list:
    """The heat maps from the top: {"title", "values" (rows, T), "limits" (least, most), "size" of a row, "labels"}."""
    found = []
    for name, values in trace["states"].items():
        title = f"{state_name(name, trace['states'])}, {values.shape[1]} channels"
        most = max(1.0, float(np.abs(values).max()))
        found.append({"title": title, "values": values.T, "limits": (-most, most), "size": channel(values)})
    for name, values in trace["gates"].items():
        title = f"{name} gate, {values.shape[1]} channels"
        found.append({"title": title, "values": values.T, "limits": (0, 1), "size": channel(values)})
    for layer, heads in enumerate(trace["attention"]):
        for head, weights in enumerate(heads):
            title = f"attention, layer {layer + 1}, head {head + 1}"
            size, ends = max(4, min(8, 84 / len(weights))), (0, len(weights) - 1)
            labels = {t: letter(trace["tokens"][t]) for t in ends}
            found.append({"title": title, "values": weights.T, "limits": (0, 1), "size": size, "labels": labels})
    answers = {"title": "answer, if asked now", "values": trace["answers"].T, "limits": (0, 1), "size": 11}
    return [*found, answers | {"labels": dict(enumerate("ABCDEFGH"))}]


def channel(values) -> float:
    """Height of a channel in pixels."""
    return 4 if values.shape[1] > 24 else 5


def extent(part: dict) -> tuple:
    return len(part["values"]), part["size"]


def coloured(values, most: float):
    """The colours of values (rows, T) from -most to most: an image (rows, T, 4) of bytes, transparent at 0."""
    image = np.empty((*values.shape, 4), np.uint8)
    image[..., :3] = np.where(values[..., None] < 0, NEGATIVE, BLUE)
    image[..., 3] = np.round(255 * np.clip(np.abs(values) / most, 0, 1))
    return image


def draw_map(axes, part: dict, top: float, size: float, column: float) -> None:
    """A heat map with its thin frame and the names of its rows."""
    rows, count = part["values"].shape
    right, bottom = LEFT + count * column, top + rows * size
    # "none" keeps one pixel a cell in the SVG; the browser enlarges it without blurring
    axes.imshow(coloured(part["values"], part["limits"][1]), extent=(LEFT, right, bottom, top), interpolation="none",
                aspect="auto", origin="upper", label=part["title"])  # fmt: skip
    axes.plot([LEFT, right, right, LEFT, LEFT], [top, top, bottom, bottom, top], color=MUTED, linewidth=0.6)
    for row, label in part.get("labels", {}).items():
        axes.text(LEFT - 6, top + (row + 0.5) * size, label, ha="right", va="center", size=10)


def draw_key(axes, right: float, middle: float, least: float, most: float) -> None:
    """The colours of a panel and the numbers at their ends, flush right in the line of its title."""
    axes.text(right, middle, f"{most:.2g}", ha="right", va="center", size=10)
    ramp = np.linspace(least, most, 25)[None]
    axes.imshow(coloured(ramp, most), extent=(right - 76, right - 26, middle + 4, middle - 4), interpolation="none",
                aspect="auto", origin="upper")  # fmt: skip
    axes.text(right - 82, middle, f"{least:.2g}".replace("-", "−"), ha="right", va="center", size=10)


def draw_veil(axes, count: int, column: float, bottom: float) -> None:
    """What has not been read yet, under paper: not to be seen until the page plays and draws it together."""
    left, right = LEFT + column, LEFT + count * column
    (veil,) = axes.fill([left, right, right, left], [0, 0, bottom, bottom], color=PAPER, alpha=UNSEEN,
                        linewidth=0, zorder=4)  # fmt: skip
    veil.set_gid("ahead")


def draw_gradient(axes, trace: dict, top: float, column: float) -> None:
    """The gradient at each step as a mark on a stem, over powers of ten."""
    gradient, look = trace["gradient"], LOOKS[trace["architecture"]]
    axes.text(0, top + TITLE / 2, "gradient of the last output, last step = 1", va="center", size=12)
    lowest, highest = decades(gradient)
    first, last = top + TITLE + 6, top + TITLE + GRADIENT
    place = lambda exponent: last - (exponent - lowest) / (highest - lowest) * (last - first)  # noqa: E731
    right, count = LEFT + len(gradient) * column, len(gradient)
    for exponent in sorted({highest, 0, (lowest // 2), lowest}):
        axes.plot([LEFT, right], [place(exponent)] * 2, color=RULE, linewidth=0.6, zorder=1)
        below = "≤" if exponent == SMALLEST and gradient.min() < 10.0**SMALLEST else ""
        axes.text(LEFT - 6, place(exponent), below + power_of_ten(exponent), ha="right", va="center", size=11)
    xs = LEFT + (np.arange(count) + 0.5) * column
    exponents = np.log10(np.maximum(gradient, 10.0**lowest))
    axes.vlines(xs, last, place(exponents), color=look["color"], linewidth=1.2)
    (marks,) = axes.plot(xs, place(exponents), look["marker"], color=look["color"], markersize=5)
    marks.set_gid("gradient")
    for t in range(count):
        if count <= 16 or t in (0, count - 1) or (t % 5 == 4 and t < count - 3):
            axes.text(xs[t], last + STEPS / 2 + 2, str(t + 1), ha="center", va="center", size=11)


def decades(gradient) -> tuple:
    """The powers of ten from below the smallest gradient, but not below SMALLEST, to above the largest."""
    exponents = np.log10(np.maximum(gradient, 10.0**SMALLEST))
    return min(int(np.floor(exponents.min())), -1), max(int(np.ceil(exponents.max())), 0)


def draw_mark(axes, column: float, marked: list) -> None:
    """A frame around step 1 in every panel, each (top, bottom), so that no title is cut; the page moves them all."""
    left, right, gap = LEFT, LEFT + column, np.nan
    xs = [left, right, right, left, left, gap] * len(marked)
    ys = [y for top, bottom in marked for y in (top, top, bottom, bottom, top, gap)]
    (mark,) = axes.plot(xs, ys, color=MARK, linewidth=1.8, zorder=5)
    mark.set_gid("step")


def rows(trace: dict) -> dict:
    """The numbers drawn, a row a step: gradient, answers, then every channel of states and gates, or all attention."""
    blocks = {"answer": (trace["answers"], "ABCDEFGH")}
    for name, values in (trace["states"] | trace["gates"]).items():
        blocks[name] = values, range(1, values.shape[1] + 1)
    for layer, heads in enumerate(trace["attention"]):
        for head, weights in enumerate(heads):
            blocks[f"layer {layer + 1}, head {head + 1}, to step"] = weights, range(1, len(weights) + 1)
    head = ["step", "token", "gradient"] + [f"{name} {each}" for name, (_, names) in blocks.items() for each in names]
    numbers = np.concatenate([trace["gradient"][:, None], *(values for values, _ in blocks.values())], axis=1)
    body = [[t + 1, letter(trace["tokens"][t]), *line] for t, line in enumerate(numbers.tolist())]
    return {"head": head, "body": body}


def render(trace: dict, width: float, name: str = "cell") -> dict:
    """{"svg", "alt", "rows", "said"}: "said" holds a sentence for each step. The picture's style says where the columns
    are, so that the page can move the mark, and find the step that a reader points at."""
    alt = described(trace)
    style = f"--left: {LEFT}px; --column: {column_of(trace, width):g}px; --columns: {len(trace['tokens'])}"
    svg = drawing.to_svg(draw(trace, width), name, alt, style)
    return {"svg": svg, "alt": alt, "rows": rows(trace), "said": sentences(trace)}
