"""The `tradeoffs` chart: what one layer of each architecture costs, six small panels with logarithmic scales.

Marks, not bars: a bar's length means nothing on a scale without zero. The scales hold every choice that the page
offers and stand still, so that a mark moves by what was changed.
"""

from math import log10

from figures.tradeoffs.measure import costs
from lab import drawing
from lab.style import INK, LOOKS, MUTED, RULE
from lab.words import power_of_ten, short
from matplotlib.collections import LineCollection
from matplotlib.lines import Line2D
from models.architectures import VARIANTS

# measure: title, what it is, powers of ten at the two ends, unit; numbers to 10^0 first
PANELS = {
    "parameters": ("Parameters", "numbers to train", 2, 8, ""),
    "per_token": ("Work per token", "multiply-adds", 2, 8, ""),
    "sequential_steps": ("Steps in a row", "each waits its turn", 0, 4, ""),
    "longest_path": ("Longest path", "first to last token", 0, 4, ""),
    "kept_bytes": ("Kept to go on", "while generating", 1, 8, "B"),
    "at_once": ("Work at once", "multiply-adds a step", 2, 11, ""),
}
ROW, TITLE, AXIS, GAP = 19, 40, 22, 14  # heights in CSS pixels: one architecture, above, below, between panels
NAMES, VALUE = 82, 50  # widths: the column of names, room for a number right of the last mark


def numbers(n: int, d: int, r: int) -> dict:
    """{architecture: {measure: number}} of what the panels show."""
    return {name: each | {"per_token": each["multiply_adds"] / n} for name, each in costs(n, d, r).items()}


def draw(found: dict, chosen: str, r: int, width: float = 680):
    """A Figure of `numbers`: on a laptop three panels side by side, on a phone two; the `chosen` architecture bold."""
    across = 2 if width < 520 else 3
    down = len(PANELS) // across
    tall = TITLE + len(found) * ROW + AXIS
    height = down * tall + (down - 1) * GAP
    figure = drawing.blank(width, height)
    axes = figure.add_axes([0, 0, 1, 1])  # one for all panels, in CSS pixels from the upper left corner
    axes.set_xlim(0, width)
    axes.set_ylim(height, 0)
    axes.set_axis_off()
    wide = (width - NAMES) / across
    for i, measure in enumerate(PANELS):
        left, top = NAMES + i % across * wide, i // across * (tall + GAP)
        if i % across == 0:
            name_rows(axes, found, chosen, r, top)
        draw_panel(axes, measure, found, chosen, left, top, wide - VALUE)
    return figure


def name_rows(axes, found: dict, chosen: str, r: int, top: float) -> None:
    for i, name in enumerate(found):
        axes.text(0, row(top, i), label(name, r), size=12, va="center", color=LOOKS[name]["color"],
                  weight="bold" if name == chosen else "normal")  # fmt: skip


def row(top: float, i: int) -> float:
    """The height of the i-th architecture in a panel that begins at `top`."""
    return top + TITLE + (i + 0.5) * ROW


def label(name: str, r: int) -> str:
    """The last rows are architectures of above again: they say what is different."""
    return f"… window {r}" if VARIANTS[name]["of"] else LOOKS[name]["label"]


def draw_panel(axes, measure: str, found: dict, chosen: str, left: float, top: float, span: float) -> None:
    """One measure: a mark and its number for each architecture on a logarithmic scale `span` pixels wide."""
    title, what, low, high, unit = PANELS[measure]
    bottom = top + TITLE + len(found) * ROW
    axes.text(left, top + 8, title, size=12, va="center", color=INK, weight="bold")
    axes.text(left, top + 24, what, size=11, va="center", color=MUTED)
    # a line at every power of ten, named at the ends
    tens = [left + span * i / (high - low) for i in range(high - low + 1)]
    grid = LineCollection([[(x, top + TITLE - 4), (x, bottom)] for x in tens], color=RULE, linewidth=0.6)
    axes.add_collection(grid, autolim=False)
    for x, power in ((tens[0], low), (tens[-1], high)):
        text = str(10**power) if power < 3 else power_of_ten(power)
        axes.text(x, bottom + 10, text, size=11, va="center", ha="center" if power else "left", color=MUTED)
    for i, name in enumerate(found):
        value, y = found[name][measure], row(top, i)
        x = left + span * (log10(value) - low) / (high - low)
        mark(axes, measure, name, x, y, front=name == chosen)
        axes.text(x + 8, y, short(value, unit), size=12, va="center", color=INK,
                  weight="bold" if name == chosen else "normal")  # fmt: skip


def mark(axes, measure: str, name: str, x: float, y: float, front: bool) -> None:
    look = LOOKS[name]
    hollow = VARIANTS[name]["of"]
    dot = Line2D([x], [y], linestyle="none", marker=look["marker"], markersize=8 if front else 6.5,
                 color=look["color"], markerfacecolor="none" if hollow else look["color"])  # fmt: skip
    dot.set_gid(f"mark-{measure}-{name}")
    axes.add_line(dot)


def describe(found: dict, n: int, d: int, r: int) -> str:
    """The picture in words, for those who do not see it."""
    parts = [
        f"{title} ({what}): "
        + ", ".join(f"{spoken(name, r)} {short(each[measure], unit)}" for name, each in found.items())
        for measure, (title, what, _, _, unit) in PANELS.items()
    ]
    return f"Costs of one layer at n = {n:,} and d = {d:,}. " + ". ".join(parts) + "."


def spoken(name: str, r: int) -> str:
    return f"with window {r}" if VARIANTS[name]["of"] else LOOKS[name]["label"]


def in_words(name: str, cost: dict, n: int, d: int) -> str:
    """One architecture's costs in a few sentences, for its card."""
    times = "once" if cost["longest_path"] == 1 else f"{cost['longest_path']:,} times"
    if VARIANTS[name]["recurrent"]:
        keeping, training = "however long the text", "each token waits for the one before"
    else:
        keeping, training = "more with every token", "all tokens are worked on at once"
    return (
        f"One layer at n = {n:,} and d = {d:,}: {short(cost['parameters'])} parameters, {short(cost['per_token'])} "
        f"multiply-adds per token, {cost['sequential_steps']:,} steps in a row. From the first token to the last, what "
        f"was read is handed on {times}. To go on generating it keeps {short(cost['kept_bytes'], 'B')}, {keeping}. "
        f"In training, {training}."
    )


def render(n: int, d: int, r: int, chosen: str, width: float) -> dict:
    """{"svg", "alt", "rows", "cards"}: `cards` has a sentence for each architecture's card."""
    found = numbers(n, d, r)
    head = ["one layer", "parameters", "multiply-adds per token", "of these between tokens", "steps in a row",
            "longest path", "bytes kept (float32)", "multiply-adds a step"]  # fmt: skip
    body = [
        [spoken(name, r), each["parameters"],
         each["per_token"], each["between_tokens"] / n, each["sequential_steps"], each["longest_path"],
         each["kept_bytes"], each["at_once"]]
        for name, each in found.items()
    ]  # fmt: skip
    made = drawing.render(draw(found, chosen, r, width), "tradeoffs", describe(found, n, d, r), head, body)
    cards = {each: in_words(each, found[each], n, d) for each in found if not VARIANTS[each]["of"]}
    return {**made, "cards": cards}
