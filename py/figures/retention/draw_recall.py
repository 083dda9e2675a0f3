"""The `retention` chart by recall: how often each architecture's networks name the symbol k steps back."""

from math import log2

import numpy as np
from lab import drawing, lines
from lab.style import LOOKS, MUTED, RULE
from matplotlib.ticker import FixedLocator, FuncFormatter, NullLocator
from models.recall_task import CHANCE, TRAINED

# pixels between lines of the same height
SIDE_BY_SIDE = 2.5
NAME = "retention"  # of the chart, unless another shows the same


def draw(found: dict, chosen: str, scale: str, width: float, longest: int, trained: bool):
    """A Figure of what `gathered` gives: medians in front, each network as a thin line, the median network's 95 %
    interval as an upright bar; chance and, for `trained` networks, the distances of their training are marked.

    The axis of distances runs from 1 to `longest`, "log" (each doubling as wide as the next) or "linear".
    """
    labels = "recall: share of symbols named", "distance k: steps from symbol to cue"
    figure, axes, narrow = lines.frame(width, *labels, names=len(found))
    grade(axes, scale, longest)
    mark_context(axes, longest, trained)
    perfect = [name for name, one in found.items() if (np.median(one["shares"], axis=0) == 1).all()]
    for name, one in found.items():
        middle = np.median(one["shares"], axis=0)
        lines.draw_each(axes, name, one["distances"], one["shares"])
        draw_intervals(axes, name, one)
        # those that recall everything would hide each other
        lower = SIDE_BY_SIDE * perfect.index(name) if name in perfect else 0
        lines.draw_line(axes, name, one["distances"], middle, front=name == chosen, lower=lower)
    if narrow:
        lines.name_lines_below(figure, axes)
    else:
        ends = {name: (float(np.median(one["shares"][:, -1])), LOOKS[name]["label"]) for name, one in found.items()}
        lines.name_lines_beside(axes, ends, chosen)
    lines.add_reader(axes)
    return figure


def grade(axes, scale: str, longest: int) -> None:
    """Shares from 0 to 100 %, and distances."""
    axes.set_ylim(0, 1.04)
    axes.yaxis.set_major_locator(FixedLocator([0, 0.25, 0.5, 0.75, 1]))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda share, _: f"{100 * share:.0f} %"))
    if scale == "linear" or longest == 1:
        lines.distances(axes, longest)
        return
    axes.set_xscale("log", base=2)
    axes.set_xlim(1, longest)
    axes.xaxis.set_major_locator(FixedLocator([2**e for e in range(int(log2(longest)) + 1)]))
    axes.xaxis.set_major_formatter(FuncFormatter(lambda k, _: f"{k:.0f}"))
    axes.xaxis.set_minor_locator(NullLocator())


def mark_context(axes, longest: int, trained: bool) -> None:
    """Where guessing lies, and which distances the networks were trained on."""
    axes.axhline(CHANCE, color=MUTED, linewidth=0.9, linestyle=(0, (1, 2)), zorder=1).set_gid("chance")
    small = {"va": "bottom", "size": 11, "color": MUTED, "transform": axes.get_yaxis_transform()}
    axes.text(0.012, CHANCE + 0.012, f"guessing, {100 * CHANCE:.1f} %", **small)
    if trained:
        first, end = axes.get_xlim()[0], min(TRAINED[-1], longest)
        axes.axvspan(first, end, color=RULE, alpha=0.45, linewidth=0, zorder=0).set_gid("trained")
        axes.text(0.012, 0.02, f"trained on 1 to {TRAINED[-1]}", **small)


def draw_intervals(axes, name: str, one: dict) -> None:
    """The 95 % interval of the network in the middle, at each distance."""
    bars = axes.vlines(one["distances"], one["low"], one["high"], color=LOOKS[name]["color"], linewidth=1.1, zorder=3)
    bars.set_gid(f"interval-{name}")


def describe(found: dict, count: int) -> str:
    """The picture in words: what is left at the longest distance of each."""
    ends = [
        f"{LOOKS[name]['label']} {100 * np.median(one['shares'][:, -1]):.0f} % at distance {one['distances'][-1]}"
        for name, one in found.items()
    ]
    return f"Line chart of recall against distance, counted on {count:,} sequences. Medians: {', '.join(ends)}."


def rows(found: dict) -> tuple:
    """The table's head and body: medians, then interval and extremes of each; None where nothing is counted yet."""
    longest = max(found.values(), key=lambda one: len(one["distances"]))["distances"]
    head, columns = ["distance k"], [longest]
    for name, one in found.items():
        head.append(LOOKS[name]["label"])
        columns.append(padded(np.median(one["shares"], axis=0), longest))
    for name, one in found.items():
        label = LOOKS[name]["label"]
        head += [f"{label}, {what}" for what in ("95 % from", "95 % to", "least", "most")]
        least, most = one["shares"].min(axis=0), one["shares"].max(axis=0)
        columns += [padded(values, longest) for values in (one["low"], one["high"], least, most)]
    return head, [list(row) for row in zip(*columns, strict=True)]


def padded(values, longest: list) -> list:
    values = [float(value) for value in values]
    return values + [None] * (len(longest) - len(values))


def sentence(head: list, row: list, names: int) -> str:
    """What stands above one distance. Example: "Distance 48: RNN 100 %, Transformer 94.5 %"."""
    parts = [
        f"{label} {100 * v:.1f} %" for label, v in zip(head[1 : 1 + names], row[1:], strict=False) if v is not None
    ]
    return f"Distance {row[0]}: " + ", ".join(parts)


def render(found: dict, chosen: str, scale: str, width: float, longest: int, trained: bool, count: int, name=NAME):
    """{"svg", "alt", "rows", "reading"} of the chart `name`; `count` is how many sequences it all rests on."""
    head, body = rows(found)
    figure = draw(found, chosen, scale, width, longest, trained)
    made = drawing.render(figure, name, describe(found, count), head, body)
    sentences = [sentence(head, row, len(found)) for row in body]
    return made | {"reading": lines.reading(figure.axes[0], [row[0] for row in body], sentences)}
