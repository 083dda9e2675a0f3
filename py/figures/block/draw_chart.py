"""Under the `block` diagram: the mean lengths of what comes in and of what each part adds, layer by layer."""

from figures.block.measure import STAGES
from lab.lines import apart
from lab.style import INK, RULE, TRANSFORMER
from matplotlib.ticker import FixedLocator, NullLocator

TALL = 168  # CSS pixels, titles and labels included
COLOR = TRANSFORMER
LINES = {  # stage: name, colour, dash pattern, marker
    "in": ("comes in", INK, (None, None), "o"),
    "attention": ("attention adds", COLOR, (None, None), "s"),
    "fed": ("feed-forward adds", COLOR, (5, 2), "^"),
}


def draw(figure, measured, layer: int | str) -> None:
    """Three lines over the layers at the foot of the figure; the chosen layer stands on a band."""
    width, height = (72 * inches for inches in figure.get_size_inches())
    right = 124
    axes = figure.add_axes([30 / width, 42 / height, (width - 30 - right) / width, (TALL - 88) / height])
    layers = range(1, len(measured) + 1)
    axes.set_xlim(0.6, len(measured) + 0.4)
    axes.set_ylim(0, 1.08 * measured[:, [STAGES.index(stage) for stage in LINES]].max())
    axes.xaxis.set_major_locator(FixedLocator(layers))
    axes.yaxis.set_major_locator(FixedLocator(range(0, 100, 5 if axes.get_ylim()[1] < 32 else 20)))
    axes.yaxis.set_minor_locator(NullLocator())
    axes.grid(axis="y", color=RULE, linewidth=0.6)
    axes.tick_params(length=0, pad=6)
    axes.spines["left"].set_visible(False)
    axes.text(0, TALL - 28, "mean length of a piece’s vector", size=12, color=INK, va="center", transform=None)
    axes.text((30 + width - right) / 2, 12, "layer", size=12, color=INK, ha="center", va="center", transform=None)
    if layer != "mean":
        axes.axvspan(layer + 0.7, layer + 1.3, color=RULE, alpha=0.6, linewidth=0, zorder=0).set_gid("chosen-layer")
    draw_lines(axes, layers, measured)


def draw_lines(axes, layers, measured) -> None:
    """Each line with its name at its right end."""
    ends = {}
    for stage, (_, color, dashes, marker) in LINES.items():
        values = measured[:, STAGES.index(stage)]
        (line,) = axes.plot(layers, values, color=color, linewidth=1.8, marker=marker, markersize=5, zorder=3)
        line.set_dashes(dashes)
        line.set_gid(f"by-layer-{stage}")
        ends[stage] = axes.transData.transform((layers[-1], values[-1]))[1]
    for stage, y in apart(ends, axes.bbox.y1, 16).items():
        name, color, _, _ = LINES[stage]
        axes.text(axes.bbox.x1 + 4, y, name, size=12, color=color, va="center", transform=None)
