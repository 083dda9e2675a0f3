"""The `positions` chart: how alike two places look, by the distance between them, for three ways to mark places.

Learned positions are shown as the mean over all pairs of places that far apart, on a band from the least to the most
of them, and for one place and those after it. The other two depend on the distance alone: one line says all.
"""

import numpy as np
from figures.positions import measure as positions
from lab import drawing, lines
from lab.style import INK, MUTED, RULE, TRANSFORMER
from matplotlib.ticker import FixedLocator, FuncFormatter

WIDTH, HEAD = 384, 32  # channels of a piece's vector, and of a head's queries and keys, which are what is turned
COLOR = TRANSFORMER
LOOKS = {  # label, colour, dash pattern, line width
    "mean": ("learned, mean", COLOR, (None, None), 2.6),
    "place": ("learned, from {}", COLOR, (1.5, 1.5), 1.6),
    "sinusoids": ("sinusoids", INK, (None, None), 1.6),
    "rotations": ("rotations", MUTED, (6, 2), 1.6),
}


def measured(matrix, distance: int, place: int, base: float) -> dict:
    """What is drawn, by the distance 0 to `distance`: each of LOOKS, and "least" and "most" of the learned ones."""
    return {
        **positions.of_learned(matrix, distance),
        "place": positions.from_place(matrix, place, distance),
        "sinusoids": positions.of_sinusoids(distance, WIDTH, base),
        "rotations": positions.of_rotations(distance, HEAD, base),
    }


def draw(found: dict, place: int, width: float = 680):
    """A Figure with four lines and a band over the distances."""
    figure, axes, narrow = lines.frame(width, "likeness of two places", "distance between them", names=5)
    longest = len(found["mean"]) - 1
    axes.set_xlim(0, longest)
    axes.set_ylim(-0.8, 1.05)
    axes.xaxis.set_major_locator(FixedLocator(ticks(longest)))
    axes.yaxis.set_major_locator(FixedLocator([-0.5, 0, 0.5, 1]))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda y, _: f"{y:g}".replace("-", "−")))
    band = axes.fill_between(range(longest + 1), found["least"], found["most"], color=RULE, alpha=0.7, linewidth=0)
    band.set_gid("band")
    for name, (label, color, dashes, thick) in LOOKS.items():
        values = found[name]
        (line,) = axes.plot(range(len(values)), values, color=color, linewidth=thick, label=label.format(place))
        line.set_dashes(dashes)
        line.set_gid(f"line-{name}")
    if narrow:
        figure.legend(handles=axes.lines, loc="lower center", ncols=2, fontsize=12, handlelength=1.9, borderpad=0,
                      columnspacing=1.2, handletextpad=0.5, bbox_to_anchor=(0.5, 0.0))  # fmt: skip
    else:
        name_ends(axes, found, place)
    return figure


def ticks(longest: int) -> list:
    return lines.ticks(longest) if longest <= 300 else list(range(0, longest + 1, 100))


def name_ends(axes, found: dict, place: int) -> None:
    """Each line's name in the margin, at the height where the line ends."""
    heights = {name: axes.transData.transform((0, found[name][-1]))[1] for name in LOOKS}
    for name, y in lines.apart(heights, axes.bbox.y1, 17).items():
        axes.annotate(LOOKS[name][0].format(place), (axes.bbox.x1 + 8, y), xycoords="figure pixels", va="center",
                      size=13, color=LOOKS[name][1], annotation_clip=False)  # fmt: skip


def describe(found: dict, place: int, base: float) -> str:
    """The picture in words, for those who do not see it."""
    longest, middle = len(found["mean"]) - 1, (len(found["mean"]) - 1) // 2
    texts = [
        f"{label.format(f'place {place}')} {found[name][1]:.2f}, {found[name][middle]:.2f}, {found[name][-1]:.2f}"
        for name, (label, *_) in LOOKS.items()
        if len(found[name]) > longest
    ]
    return (
        f"Line chart of how alike two places are, by their distance from 0 to {longest}, base {base:,}. At distances "
        f"1, {middle} and {longest}: {'; '.join(texts)}."
    )


def render(matrix, distance: int, place: int, base: int, width: float) -> dict:
    """{"svg", "alt", "rows"}; matrix is the learned one, (512, C). A row of the table is a distance."""
    found = measured(matrix, distance, place, base)
    beyond = np.full(distance + 1 - len(found["place"]), np.nan)  # after the last place there is none to compare with
    columns = {**found, "place": np.append(found["place"], beyond)}
    order = {
        "mean": "learned, mean", "least": "learned, least", "most": "learned, most",
        "place": f"learned, from place {place}", "sinusoids": "sinusoids", "rotations": "rotations",
    }  # fmt: skip
    body = [
        [k, *(None if np.isnan(columns[each][k]) else float(columns[each][k]) for each in order)]
        for k in range(distance + 1)
    ]
    made = draw(found, place, width)
    return drawing.render(made, "positions", describe(found, place, base), ["distance", *order.values()], body)
