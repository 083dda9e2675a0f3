"""The `loss` chart: how loss and recall change while networks learn the recall task, one line a run."""

from math import log
from textwrap import wrap

from figures.loss.measure import BATCH, LEARNED, STEPS_PER_RUN
from figures.loss.words import describe, in_common, labels, result
from lab import drawing, lines
from lab.style import LOOKS, MUTED, PAPER, RULE
from matplotlib.ticker import FixedLocator, FuncFormatter, NullLocator
from models.recall_task import CHANCE, SYMBOLS

GUESS = log(SYMBOLS)  # nats
# several runs of one architecture differ in how their markers are filled
FILLS = ("full", "none", "left", "top", "right", "bottom")
TOP, PANEL, GAP = 34, 150, 46  # pixels: above the charts, height of each, and between them


def draw(curves: list, width: float = 680):
    """A Figure of two charts, loss above recall, with a line in each for every curve; the last one stands in front.

    A curve is {"choices": {"network", "distance", "seed", "rate"}, "records": [{"step", "loss", "recall", …}, …]} with
    at least one record. What a guessing network reaches is marked. `width` is in CSS pixels.
    """
    narrow = width < lines.NARROW
    names, shared = labels(curves), in_common(curves)
    if narrow:
        left, right, bottom = 44, 14, 54 + legend_height(names, shared)
    else:
        shared = "\n".join(wrap(shared, 20))
        left, right, bottom = 46, 66 + 6 * max(map(len, "\n".join([*names, shared]).split("\n"))), 46
    figure = drawing.blank(width, TOP + PANEL + GAP + PANEL + bottom)
    height = figure.bbox.height
    box = left / width, bottom / height, (width - left - right) / width, PANEL / height
    recall = figure.add_axes(box)
    loss = figure.add_axes((box[0], (bottom + PANEL + GAP) / height, *box[2:]))
    dress(loss, recall, curves)
    for i, name in enumerate(names):
        draw_curve(loss, curves, i, "loss")
        draw_curve(recall, curves, i, "recall").set_label(name)
    corner = (0, 0) if narrow else ((width - right + 12) / width, 1 - TOP / height)
    place = {"loc": "lower left" if narrow else "upper left", "bbox_to_anchor": corner}
    name_curves(figure, recall, curves, shared, place)
    return figure


def dress(loss, recall, curves: list) -> None:
    """Axes, ticks, their words, and what guessing gives."""
    last = max(curve["records"][-1]["step"] for curve in curves)
    end = STEPS_PER_RUN * max(1, -(-last // STEPS_PER_RUN))
    titles = f"loss in nats (dotted: guessing, {GUESS:.2f})", f"recall (dotted: guessing, {100 * CHANCE:.1f} %)"
    for axes, title, guess, of in ((loss, titles[0], GUESS, "loss"), (recall, titles[1], CHANCE, "recall")):
        axes.axhline(guess, color=MUTED, linewidth=0.9, linestyle=(0, (1, 2)), zorder=1).set_gid(f"guess-{of}")
        axes.set_xlim(0, end)
        axes.xaxis.set_major_locator(FixedLocator(range(0, end + 1, end // 4)))
        axes.yaxis.set_minor_locator(NullLocator())
        axes.grid(axis="y", color=RULE, linewidth=0.6)
        axes.tick_params(length=0, pad=6)
        axes.spines["left"].set_visible(False)
        axes.set_title(title, loc="left", size=12, x=-axes.bbox.x0 / axes.bbox.width, y=1.05)
    loss.set_xticklabels([])
    loss.set_ylim(0, max(2.4, 1.04 * max(record["loss"] for curve in curves for record in curve["records"])))
    recall.set_ylim(0, 1.04)
    recall.yaxis.set_major_locator(FixedLocator([0, 0.25, 0.5, 0.75, LEARNED, 1]))
    recall.yaxis.set_major_formatter(FuncFormatter(lambda share, _: f"{100 * share:.0f} %"))
    recall.set_xlabel(f"training step ({BATCH} fresh sequences each)", size=12)
    recall.xaxis.set_label_coords(0.5, -32 / recall.bbox.height)


def draw_curve(axes, curves: list, i: int, what: str):
    """One run in its architecture's colour, dashes and marker; returns the line."""
    network, front = curves[i]["choices"]["network"], i == len(curves) - 1
    look, records = LOOKS[network], curves[i]["records"]
    same = [curve["choices"]["network"] for curve in curves[:i]].count(network)
    (line,) = axes.plot(
        [record["step"] for record in records], [record[what] for record in records], color=look["color"],
        linewidth=2.6 if front else 1.4, zorder=4 if front else 3, marker=look["marker"],
        markersize=6 if front else 5, markevery=max(1, len(records) // 8), fillstyle=FILLS[same % len(FILLS)],
        markerfacecoloralt=PAPER,
    )  # fmt: skip
    line.set_dashes(look["dashes"])
    line.set_gid(f"{what}-{i}-{network}")
    return line


def name_curves(figure, recall, curves: list, shared: str, place: dict) -> None:
    """Which line is which, the highest recall first, below what all runs share."""
    handles = [line for line in recall.lines if not line.get_label().startswith("_")]
    ends = [(curve["records"][-1]["recall"], -curve["records"][-1]["loss"]) for curve in curves]
    ranked = [handles[i] for i in sorted(range(len(curves)), key=lambda i: ends[i], reverse=True)]
    legend = figure.legend(
        handles=ranked, fontsize=12, handlelength=2.4, handletextpad=0.6, borderpad=0, labelspacing=0.5,
        title=shared, title_fontsize=11, alignment="left", **place,
    )  # fmt: skip
    legend.get_title().set_color(MUTED)
    for text, line in zip(legend.get_texts(), ranked, strict=True):
        text.set_color(line.get_color())


def legend_height(names: list, shared: str) -> float:
    """Pixels that `name_curves` takes, measured once: matplotlib would need its slow layout to tell."""
    return sum(18.5 + 12.5 * name.count("\n") for name in names) + 18 * bool(shared)


def render(curves: list, width: float, name: str = "loss") -> dict:
    """{"svg", "alt", "rows"}: a row holds a step, then loss and recall of each run that was that far."""
    heads = [describe(curve["choices"]) for curve in curves]
    head = ["step", *(f"{which}: {what}" for which in heads for what in ("loss", "recall"))]
    by_step = [{record["step"]: record for record in curve["records"]} for curve in curves]
    steps = sorted(set().union(*by_step))
    body = [[step, *(by[step][what] if step in by else None for by in by_step for what in ("loss", "recall"))]
            for step in steps]  # fmt: skip
    return drawing.render(draw(curves, width), name, alt(curves), head, body)


def alt(curves: list) -> str:
    """The picture in words, for those who do not see it."""
    each = " ".join(f"{describe(curve['choices'])}: {result(curve['records'])}." for curve in curves)
    return f"Learning curves, loss and recall against training steps. {each}"
