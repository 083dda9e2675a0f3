"""The `vectors` chart: how alike the two vectors of a word that stands in both sentences are, layer by layer."""

import numpy as np
from lab import drawing
from lab.lines import apart
from lab.style import INK, MUTED, RULE
from matplotlib.ticker import FixedLocator, NullLocator

NARROW = 520
MOST = 5  # words that are drawn; the table has all
DASHES = ((None, None), (7, 2), (1.5, 1.5), (6, 2, 1.5, 2), (3, 3))
MARKERS = "os^Dv"


def chosen(cosines: dict) -> dict:
    """The words to draw, those that end the least alike, in the order of the sentence."""
    least = sorted(cosines, key=lambda word: cosines[word][-1])[:MOST]
    return {word: values for word, values in cosines.items() if word in least}


def draw(cosines: dict, width: float = 672):
    """A Figure of {word: cosines before the first layer and after each (L+1,)}; without a word it says so."""
    narrow = width < NARROW
    height = 300 if narrow else 320
    left, right, bottom, top = 40, 92 if narrow else 130, 48, 30
    figure = drawing.blank(width, height)
    axes = figure.add_axes([left / width, bottom / height, 1 - (left + right) / width, 1 - (bottom + top) / height])
    axes.tick_params(length=0, pad=6)
    axes.spines["left"].set_visible(False)
    axes.grid(axis="y", color=RULE, linewidth=0.6)
    axes.set_title("Cosine of the word’s two vectors", loc="left", size=12, x=-axes.bbox.x0 / axes.bbox.width, y=1.03)
    axes.set_xlabel("after layer" if narrow else "after layer (0: before the first)", size=12)
    axes.xaxis.set_label_coords(0.5, -34 / axes.bbox.height)
    shown = chosen(cosines)
    last = len(next(iter(shown.values()))) - 1 if shown else 6
    lowest = min([0.0, *(float(values.min()) for values in shown.values())])
    axes.set_xlim(0, last)
    axes.set_ylim(np.floor(lowest * 5) / 5, 1)
    axes.xaxis.set_major_locator(FixedLocator(range(last + 1)))
    axes.yaxis.set_major_locator(FixedLocator(np.arange(np.floor(lowest * 5) / 5, 1.01, 0.2).round(1)))
    axes.yaxis.set_minor_locator(NullLocator())
    if not shown:
        axes.text(0.5, 0.5, "no word stands in both", transform=axes.transAxes, ha="center", color=MUTED)
    for i, (word, values) in enumerate(shown.items()):
        draw_word(axes, word, values, i)
    name_words(axes, shown)
    return figure


def draw_word(axes, word: str, values, number: int) -> None:
    (line,) = axes.plot(range(len(values)), values, color=INK, linewidth=1.6, marker=MARKERS[number], markersize=5,
                        label=word, clip_on=False, zorder=3)  # fmt: skip
    line.set_dashes(DASHES[number])
    line.set_gid(f"word-{number}")


def name_words(axes, shown: dict) -> None:
    """Each word and its last cosine at the right end of its line, moved apart so that no two touch."""
    box = axes.bbox
    ends = {word: axes.transData.transform((axes.get_xlim()[1], values[-1]))[1] for word, values in shown.items()}
    for word, y in apart({word: max(y, box.y0 + 4) for word, y in ends.items()}, box.y1, 16).items():
        text = f"{word if len(word) <= 9 else word[:8] + '…'} {shown[word][-1]:.2f}"
        axes.annotate(text, (box.x1 + 10, y), xycoords="figure pixels", va="center", size=12, annotation_clip=False)


def said_of(cosines: dict) -> str:
    """The words and what became of them, in words."""
    if not cosines:
        return "No word stands in both sentences, so there is none to compare. Punctuation does not count."
    drawn = chosen(cosines)
    parts = "; ".join(f"“{word}” {values[0]:.2f} before the first layer, {values[-1]:.2f} after the last"
                      for word, values in drawn.items())  # fmt: skip
    more = len(cosines) - len(drawn)
    rest = f" {more} more {'is' if more == 1 else 'are'} in the table." if more else ""
    return f"How alike a word’s two vectors are (cosine): {parts}.{rest}"


def render(cosines: dict, width: float, name: str = "vectors") -> dict:
    """{"svg", "alt", "rows", "said"} for what figures.vectors.measure.same_words gives."""
    said = said_of(cosines)
    layers = max([6, *(len(values) - 1 for values in cosines.values())])
    head = ["word in both", "before layer 1", *(f"after layer {i}" for i in range(1, layers + 1))]
    body = [[word, *map(float, values)] for word, values in cosines.items()] or [["none", *[None] * (layers + 1)]]
    svg = drawing.to_svg(draw(cosines, width), name, said)
    return {"svg": svg, "alt": said, "rows": {"head": head, "body": body}, "said": said}
