"""The `cache` chart: the work for each piece that is written, with a cache of keys and values and without."""

from math import log10

import numpy as np
from figures.cache import measure as decoding
from lab import drawing, lines
from lab.style import INK, TRANSFORMER
from lab.words import power_of_ten, short
from matplotlib.ticker import FixedLocator, FuncFormatter, NullLocator
from models import encoder

MOST = 2**13  # the longest text that the page offers: the axes hold it and stand still
COLOR = TRANSFORMER
LINES = {  # name, colour, dash pattern, marker
    "again": ("all again", INK, (6, 2), "s"),
    "cached": ("cached", COLOR, (None, None), "o"),
}


def draw(found: dict, width: float = 680):
    """A Figure of `figures.cache.measure.work`: both axes logarithmic, a line from piece 1 to piece n for each way."""
    figure, axes, narrow = lines.frame(width, "multiply-adds for piece t", "t, the piece that is written")
    n = len(found["cached"])
    axes.set_xscale("log", base=2)
    axes.set_yscale("log")
    axes.set_xlim(1, MOST)
    axes.set_ylim(3e6, 1e12)
    axes.xaxis.set_major_locator(FixedLocator([1, 16, 256, MOST] if narrow else [1, 4, 16, 64, 256, 1024, MOST]))
    axes.xaxis.set_major_formatter(FuncFormatter(lambda t, _: f"{t:,.0f}"))
    axes.yaxis.set_major_locator(FixedLocator([10.0**power for power in range(7, 13)]))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda y, _: power_of_ten(round(log10(y)))))
    for axis in (axes.xaxis, axes.yaxis):
        axis.set_minor_locator(NullLocator())
    if narrow:  # its last number would not fit into the margin
        axes.get_xticklabels()[-1].set_horizontalalignment("right")
    for way, (name, color, dashes, marker) in LINES.items():
        (line,) = axes.plot(np.arange(1, n + 1), found[way], color=color, linewidth=2.2, label=name, zorder=3)
        line.set_dashes(dashes)
        line.set_gid(f"line-{way}")
        (end,) = axes.plot([n], found[way][-1:], marker, color=color, markersize=7, label=f"_{way}", zorder=4,
                         clip_on=False)  # fmt: skip
        end.set_gid(f"end-{way}")
    name_ends(figure, axes, found, narrow)
    return figure


def name_ends(figure, axes, found: dict, narrow: bool) -> None:
    """On a laptop the name and the number stand beside the end, on a phone the names below."""
    if narrow:
        lines.name_lines_below(figure, axes)
        return
    for way, (name, color, *_) in LINES.items():
        end = found[way][-1]
        axes.annotate(f"{name}: {short(end)}", (len(found[way]), end), xytext=(9, 0), textcoords="offset points",
                      va="center", size=13, color=color, annotation_clip=False)  # fmt: skip


def said(found: dict) -> str:
    """What it comes to for the whole text, in sentences."""
    n, cached, again = len(found["cached"]), int(found["cached"].sum()), int(found["again"].sum())
    other = {name: short(n * each, "B") for name, each in decoding.kept_by_this_encoder().items()}
    return (
        f"{n:,} pieces: {short(cached)} multiply-adds in the layers with a cache, {short(again)} if all is read again "
        f"for each piece, {again / cached:,.0f} times as many. By then the cache holds {short(found['kept'], 'B')}: "
        f"{found['kept'] // n:,} bytes for each piece, a key and a value of {decoding.WIDTH} numbers in each of "
        f"{decoding.LAYERS} layers. It would hold {other['grouped']} if its {encoder.HEADS} heads shared keys and "
        f"values in {decoding.GROUPS} groups, {other['multi-query']} if all shared one set, and {other['latent']} as "
        "latent vectors."
    )


def describe(found: dict) -> str:
    """The picture in words, for those who do not see it."""
    n, ends = len(found["cached"]), {way: short(found[way][-1]) for way in LINES}
    return (
        f"Line chart, both axes logarithmic, of the work for each piece of a text of {n:,}. Piece 1 takes "
        f"{short(found['cached'][0])} multiply-adds either way; piece {n:,} takes {ends['cached']} with a cache and "
        f"{ends['again']} if the text is read again."
    )


def render(n: int, width: float) -> dict:
    """{"svg", "alt", "rows", "said"}; the table has a row for each power of two up to n."""
    found = decoding.work(n)
    head = ["piece", "multiply-adds with a cache", "if all is read again", "bytes in the cache",
            f"in {decoding.GROUPS} groups of heads", "one set for all heads", "latent vectors"]  # fmt: skip
    sizes = [2**power for power in range(n.bit_length()) if 2**power <= n]
    kept = decoding.kept_by_this_encoder().values()  # in the order of the head
    body = [[t, int(found["cached"][t - 1]), int(found["again"][t - 1]), *(each * t for each in kept)] for t in sizes]
    return {**drawing.render(draw(found, width), "cache", describe(found), head, body), "said": said(found)}
