"""The `retention` chart: how much of an input k steps back is left, for each architecture."""

from math import ceil, log10

from matplotlib.ticker import FixedLocator, FuncFormatter, NullLocator

from lab.figures import drawing
from lab.figures.style import ARCHITECTURES, RULE
from lab.figures.words import number, power_of_ten

# a float32 sum loses what is smaller than about 1e-8 of it: lower than that, nothing arrives in practice
FLOOR = 1e-8


def draw(curves: dict, chosen: str, scale: str = "log", width: float = 680):
    """A Figure with one line for each architecture in `curves` (name -> r(k), k from 0), the `chosen` one in front.

    `scale` is "log" or "linear", `width` in CSS pixels. Values of 0 leave a logarithmic axis downwards.
    """
    narrow = width < 520
    height = 340 if narrow else 400
    figure = drawing.blank(width, height)
    # margins in pixels: tick labels stand left, the names of the lines right or, on a phone, below
    left, right, bottom, top = (40, 14, 70, 34) if narrow else (46, 112, 46, 34)
    box = [left / width, bottom / height, (width - left - right) / width, (height - bottom - top) / height]
    axes = figure.add_axes(box)
    dress(axes, curves, scale)
    for name, curve in curves.items():
        draw_line(axes, name, curve, front=name == chosen, scale=scale)
    if narrow:
        name_lines_below(figure, axes)
    else:
        name_lines_beside(axes, curves, chosen, scale)
    return figure


def dress(axes, curves: dict, scale: str) -> None:
    """Axes, ticks and their words."""
    longest = max(len(curve) for curve in curves.values()) - 1
    highest = max(float(max(curve)) for curve in curves.values())
    axes.set_xlim(0, longest)
    axes.xaxis.set_major_locator(FixedLocator(ticks(longest)))
    if scale == "log":
        axes.set_yscale("log")
        top = max(1, ceil(log10(highest)))
        axes.set_ylim(FLOOR, 10.0**top)
        axes.yaxis.set_major_locator(FixedLocator([10.0**e for e in range(-8, top + 1, 2)]))
        axes.yaxis.set_major_formatter(FuncFormatter(lambda y, _: power_of_ten(round(log10(y)))))
    else:
        axes.set_ylim(0, 1.05 * highest)
    axes.yaxis.set_minor_locator(NullLocator())
    axes.grid(axis="y", color=RULE, linewidth=0.6)
    axes.tick_params(length=0, pad=6)
    axes.spines["left"].set_visible(False)
    # told where they go, matplotlib need not measure every tick label to find a place: a third of the drawing time
    axes.set_xlabel("distance k: steps back from the last input", size=12)
    axes.xaxis.set_label_coords(0.5, -34 / axes.bbox.height)
    axes.set_title("gradient retention r(k)", loc="left", size=12, x=-axes.bbox.x0 / axes.bbox.width, y=1.03)


def ticks(longest: int) -> list:
    """Round distances from 0 to the longest: three to seven of them from 2 on."""
    step = next(s for s in (1, 2, 5, 10, 20, 30, 50) if longest / s <= 6.5 or s == 50)
    return list(range(0, longest + 1, step))


def draw_line(axes, name: str, curve, front: bool, scale: str) -> None:
    """One architecture in its colour, dash pattern and marker."""
    look = ARCHITECTURES[name]
    # 0 has no place on a logarithmic axis: draw it far below, so that the line leaves the picture at the floor
    drawn = [max(float(r), 1e-300) for r in curve] if scale == "log" else [float(r) for r in curve]
    (line,) = axes.plot(
        range(len(drawn)), drawn, color=look["color"], linewidth=2.6 if front else 1.4, zorder=4 if front else 3,
        label=look["label"], marker=look["marker"], markersize=5.5 if front else 4, markevery=max(1, len(drawn) // 8),
    )  # fmt: skip
    line.set_dashes(look["dashes"])
    line.set_gid(f"line-{name}")


def name_lines_beside(axes, curves: dict, chosen: str, scale: str) -> None:
    """Each line's name at its right end, moved apart so that no two touch; one that left the axis says so."""
    box = axes.bbox
    ends = {}
    for name, curve in curves.items():
        end = max(float(curve[-1]), FLOOR) if scale == "log" else float(curve[-1])
        ends[name] = min(max(axes.transData.transform((0, end))[1], box.y0 + 4), box.y1)
    for name, y in apart(ends, box.y1, 17).items():
        below = scale == "log" and curves[name][-1] < FLOOR
        axes.annotate(
            ARCHITECTURES[name]["label"] + (" < 10⁻⁸" if below else ""), (box.x1 + 8, y),
            xycoords="figure pixels", va="center", size=13, color=ARCHITECTURES[name]["color"],
            weight="bold" if name == chosen else "normal", annotation_clip=False,
        )  # fmt: skip


def apart(heights: dict, top: float, gap: float) -> dict:
    """The heights in rising order, moved so that neighbours are `gap` apart and none is above `top`."""
    rising = dict(sorted(heights.items(), key=lambda item: item[1]))
    lowest = -float("inf")
    for name, height in rising.items():
        rising[name] = lowest = max(height, lowest + gap)
    for name, height in reversed(rising.items()):
        rising[name] = min(height, top)
        top -= gap
    return rising


def name_lines_below(figure, axes) -> None:
    """On a phone the names stand in one row under the axis, each after a piece of its line."""
    figure.legend(handles=axes.lines, loc="lower center", ncols=4, fontsize=12, handlelength=1.9, columnspacing=1.2,
                  handletextpad=0.5, borderpad=0, bbox_to_anchor=(0.5, 0.0))  # fmt: skip


def describe(curves: dict) -> str:
    """The picture in one sentence, for those who do not see it."""
    longest = max(len(curve) for curve in curves.values()) - 1
    ends = ", ".join(f"{ARCHITECTURES[name]['label']} {number(float(curve[-1]))}" for name, curve in curves.items())
    return (
        f"Line chart of gradient retention against distance, 0 to {longest} steps back. All curves start at 1; "
        f"at distance {longest}: {ends}."
    )


def answer(curves: dict, chosen: str, scale: str, width: float, name: str = "retention") -> dict:
    """{"svg", "alt", "rows"} of the chart; a row holds the distance, then r(k) of each architecture."""
    head = ["distance k", *(ARCHITECTURES[name]["label"] for name in curves)]
    columns = [curve.tolist() for curve in curves.values()]
    body = [[k, *values] for k, values in enumerate(zip(*columns, strict=True))]
    figure = draw(curves, chosen, scale, width)
    return drawing.answer(figure, name, describe(curves), head, body)
