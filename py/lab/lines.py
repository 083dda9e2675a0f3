"""What all line charts share: the frame, lines in each architecture's look, names, and the reading line."""

from matplotlib.patches import Rectangle
from matplotlib.ticker import FixedLocator, NullLocator
from matplotlib.transforms import Affine2D

from lab import drawing
from lab.style import INK, LOOKS, RULE

NARROW = 520


def frame(width: float, title: str, horizontal: str, names: int = 4, beside: int = 112):
    """A figure `width` CSS pixels wide with one axes for lines with so many names, and whether it is for a phone.

    Margins are in pixels: tick labels stand left, the names of the lines right, in `beside` pixels, or, on a phone,
    below; beyond the four architectures there are longer names.
    """
    narrow, more = width < NARROW, names > 4
    height = 340 + 40 * more if narrow else 400
    figure = drawing.blank(width, height)
    left, right, bottom, top = (44, 14, 70 + 40 * more, 34) if narrow else (46, 172 if more else beside, 46, 34)
    box = [left / width, bottom / height, (width - left - right) / width, (height - bottom - top) / height]
    axes = figure.add_axes(box)
    axes.yaxis.set_minor_locator(NullLocator())
    axes.grid(axis="y", color=RULE, linewidth=0.6)
    axes.tick_params(length=0, pad=6)
    axes.spines["left"].set_visible(False)
    # told where they go, matplotlib need not measure every tick label to find a place: a third of the drawing time
    axes.set_xlabel(horizontal, size=12)
    axes.xaxis.set_label_coords(0.5, -34 / axes.bbox.height)
    axes.set_title(title, loc="left", size=12, x=-axes.bbox.x0 / axes.bbox.width, y=1.03)
    return figure, axes, narrow


def distances(axes, longest: int) -> None:
    """A linear axis of distances from 0."""
    axes.set_xlim(0, longest)
    axes.xaxis.set_major_locator(FixedLocator(ticks(longest)))


def ticks(longest: int) -> list:
    """Round distances from 0 to the longest: three to seven of them from 2 on."""
    step = next(s for s in (1, 2, 5, 10, 20, 30, 50) if longest / s <= 6.5 or s == 50)
    return list(range(0, longest + 1, step))


def draw_line(axes, name: str, xs, ys, front: bool, lower: float = 0) -> None:
    """One architecture in its colour, dash pattern and marker, drawn `lower` pixels below its values."""
    look = LOOKS[name]
    moved = axes.transData + Affine2D().translate(0, -lower)
    (line,) = axes.plot(
        xs, ys, transform=moved, color=look["color"], linewidth=2.6 if front else 1.4, zorder=4 if front else 3,
        label=look["label"], marker=look["marker"], markersize=5.5 if front else 4, markevery=max(1, len(ys) // 8),
    )  # fmt: skip
    line.set_dashes(look["dashes"])
    line.set_gid(f"line-{name}")


def draw_each(axes, name: str, xs, many) -> None:
    """The single networks behind a median, as thin lines without markers."""
    for i, ys in enumerate(many):
        (line,) = axes.plot(xs, ys, color=LOOKS[name]["color"], linewidth=0.6, alpha=0.5, zorder=2)
        line.set_gid(f"one-{name}-{i}")


def name_lines_beside(axes, ends: dict, chosen: str) -> None:
    """Each line's name at its right end, moved apart so that no two touch: {name: (height in data units, text)}."""
    box = axes.bbox
    heights = {name: axes.transData.transform((axes.get_xlim()[1], end))[1] for name, (end, _) in ends.items()}
    heights = {name: min(max(y, box.y0 + 4), box.y1) for name, y in heights.items()}
    for name, y in apart(heights, box.y1, 17).items():
        axes.annotate(
            ends[name][1], (box.x1 + 8, y), xycoords="figure pixels", va="center", size=13,
            color=LOOKS[name]["color"], weight="bold" if name == chosen else "normal", annotation_clip=False,
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
    """On a phone the names stand in rows under the axis, each after a piece of its line."""
    named = [line for line in axes.lines if not line.get_label().startswith("_")]
    figure.legend(handles=named, loc="lower center", ncols=4 if len(named) < 5 else 2, fontsize=12, handlelength=1.9,
                  columnspacing=1.2, handletextpad=0.5, borderpad=0, bbox_to_anchor=(0.5, 0.0))  # fmt: skip


def add_reader(axes) -> None:
    """The upright line that the page moves to the distance that is read; it starts at the axes' left end."""
    reader = Rectangle((0, 0), 0, 1, transform=axes.transAxes, edgecolor=INK, facecolor="none", zorder=6)
    axes.add_patch(reader).set_gid("reader")


def reading(axes, xs, sentences: list) -> dict:
    """Where the page finds each row of the table in the picture: {"xs": pixels from the axes' left end, "left": the
    end itself, "said": a sentence for each}."""
    pixels = [axes.transData.transform((x, axes.get_ylim()[1]))[0] for x in xs]
    left = float(axes.bbox.x0)
    return {"left": round(left, 2), "xs": [round(float(x) - left, 2) for x in pixels], "said": sentences}
