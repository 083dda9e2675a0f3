"""The `block` diagram: one layer of the encoder from top to bottom, with the shapes of this sentence, and how long the
vectors are at each place, measured; below it the same lengths over all layers.

The stream of vectors runs down the left side. Each of the two parts of a layer takes a copy of it, and what the part
makes is added to the stream. Shapes are (T, C), or (H, T, D) for H heads; all places here are CSS pixels.
"""

from figures.block import draw_chart as block_chart
from figures.block.measure import of_choice
from figures.block.words import describe, place, table
from lab import drawing
from lab.style import INK, MARK, MUTED, PAPER, TRANSFORMER
from matplotlib.patches import Rectangle
from models.encoder import HEADS

WIDTH, INSIDE = 384, 1536  # C and F of this encoder
NARROW = 520
STREAM, NOTE = 10, 28  # how far from the left edge the stream is, and the notes beside it
BOX, GAP, COLUMNS = 34, 10, 66  # heights: of a box, between two, of the heads
PARTS = {"attention": 64, "fed": 350}  # where the first box of each part begins
SUMS = {"attention": 64 + 3 * BOX + COLUMNS + 3 * GAP + 24, "fed": 350 + 2 * BOX + GAP + 24}
END = SUMS["fed"] + 74
COLOR = TRANSFORMER


def draw(measured, layer: int | str, head: int | str, pieces: int, width: float = 680):
    """A Figure for a sentence of so many pieces; `measured` is (L, 7), as `figures.block.measure.lengths` gives it.

    layer, head: from 0, or "mean"; the chosen head is framed.
    """
    height = END + block_chart.TALL
    figure = drawing.blank(width, height)
    axes = figure.add_axes([0, 0, 1, 1])
    axes.set_axis_off()
    axes.set_xlim(0, width)
    axes.set_ylim(height, 0)
    left, right = (118, width - 2) if width < NARROW else (230, min(width - 2, 660))
    axes.text(0, 9, place(layer, len(measured)), size=13, weight="bold", va="center", color=INK)
    draw_stream(axes, layer, len(measured))
    draw_lengths(axes, of_choice(measured, layer))
    label(axes, 134, 36, f"({pieces}, {WIDTH})", color=MUTED, ha="left")
    draw_attention(axes, pieces, head, left, right)
    draw_feed_forward(axes, pieces, left, right)
    block_chart.draw(figure, measured, layer)
    return figure


def draw_stream(axes, layer: int | str, layers: int) -> None:
    """The line down the left side with its two sums and two normalisations."""
    axes.plot([STREAM] * 2, [28, END - 12], color=COLOR, linewidth=4, solid_capstyle="butt", zorder=1)
    axes.plot([STREAM], [END - 12], "v", color=COLOR, markersize=11)
    for part, y in SUMS.items():
        axes.plot([STREAM], [y], "o", color=COLOR, markerfacecolor=PAPER, markersize=17, markeredgewidth=2, zorder=3)
        axes.plot([STREAM], [y], "+", color=INK, markersize=10, markeredgewidth=1.4, zorder=4)
        norm = Rectangle((0, y + 26), 2 * STREAM, 18, facecolor=PAPER, edgecolor=COLOR, linewidth=1.6, zorder=3)
        axes.add_patch(norm)
        label(axes, STREAM, y + 35, "N", size=11, zorder=4)
        middle = (PARTS[part] + y - 30) / 2
        label(axes, NOTE + 10, middle, "residual stream", color=MUTED, rotation=90)
    last = layer == "mean" or layer + 1 == layers
    label(axes, NOTE, END - 16, "comes out" if last else f"on to layer {layer + 2}", color=MUTED, ha="left")


def draw_lengths(axes, found: dict) -> None:
    """What happens to the stream, and the mean length of its vectors there."""
    notes = [("in", 36, "comes in", 96)]
    for part, adds in (("attention", "attention adds"), ("fed", "feed-forward adds")):
        y = SUMS[part]
        notes += [(part, y - 12, adds, 136), (f"{part}_sum", y + 15, "sum", 96),
                  (f"{part}_norm", y + 35, "normalised", 96)]  # fmt: skip
    for stage, y, text, x in notes:
        label(axes, NOTE, y, text, color=MUTED, ha="left")
        label(axes, x + 4, y, f"{found[stage]:.1f}", ha="left", weight="bold").set_gid(f"length-{stage}")


def draw_attention(axes, pieces: int, head: int | str, left: float, right: float) -> None:
    """Split into heads, attend in each, put side by side, mix."""
    y, width = PARTS["attention"], WIDTH // HEADS
    leave(axes, y, left, right)
    box(axes, left, right, y, f"q, k, v: {WIDTH} → 3 × {WIDTH}", f"split: 3 × ({HEADS}, {pieces}, {width})")
    y += BOX + GAP
    draw_heads(axes, left, right, y, head, pieces)
    y += COLUMNS + GAP
    box(axes, left, right, y, "joined: heads side by side", f"({pieces}, {WIDTH})")
    link(axes, left, right, y + BOX)
    y += BOX + GAP
    box(axes, left, right, y, f"output matrix: {WIDTH} → {WIDTH}", f"({pieces}, {WIDTH})")
    come_back(axes, "attention", left, right, y + BOX)


def draw_heads(axes, left: float, right: float, y: float, head: int | str, pieces: int) -> None:
    """Twelve columns, one for each head, and what each of them does."""
    step = (right - left) / HEADS
    for h in range(HEADS):
        x, chosen = left + h * step, h == head
        axes.plot([x + step / 2] * 2, [y - GAP, y + COLUMNS + GAP], color=MUTED, linewidth=0.8, zorder=1)
        frame = Rectangle((x + 1.5, y), step - 3, 24, facecolor=PAPER, edgecolor=MARK if chosen else COLOR,
                          linewidth=2.2 if chosen else 1, zorder=2)  # fmt: skip
        frame.set_gid(f"head-{h}")
        axes.add_patch(frame)
        label(axes, x + step / 2, y + 12, str(h + 1), size=10.5, weight="bold" if chosen else "normal")
    # paper under the words, over the twelve lines
    axes.add_patch(Rectangle((left, y + 27), right - left, 38, facecolor=PAPER, edgecolor="none", zorder=2))
    label(axes, (left + right) / 2, y + 37, f"in each: softmax(q kᵀ / √{WIDTH // HEADS}) v")
    label(axes, (left + right) / 2, y + 53, f"weights ({HEADS}, {pieces}, {pieces})", color=MUTED)


def draw_feed_forward(axes, pieces: int, left: float, right: float) -> None:
    """Each piece alone: four times as wide, GELU, and back."""
    y = PARTS["fed"]
    leave(axes, y, left, right)
    box(axes, left, right, y, f"{WIDTH} → {INSIDE:,}, then GELU", f"({pieces}, {INSIDE:,})")
    link(axes, left, right, y + BOX)
    y += BOX + GAP
    box(axes, left, right, y, f"{INSIDE:,} → {WIDTH}", f"({pieces}, {WIDTH})")
    come_back(axes, "fed", left, right, y + BOX)


def box(axes, left: float, right: float, y: float, what: str, shape: str) -> None:
    """One step of a part: what it does, and the shape of what it gives."""
    axes.add_patch(Rectangle((left, y), right - left, BOX, facecolor=PAPER, edgecolor=COLOR, linewidth=1.2, zorder=2))
    label(axes, (left + right) / 2, y + 10, what)
    label(axes, (left + right) / 2, y + 25, shape, color=MUTED)


def leave(axes, top: float, left: float, right: float) -> None:
    """A copy of the stream goes into a part."""
    middle = (left + right) / 2
    axes.plot([STREAM, middle, middle], [top - 14, top - 14, top], color=COLOR, linewidth=1.2, zorder=0)
    axes.plot([middle], [top - 4], "v", color=COLOR, markersize=5)


def link(axes, left: float, right: float, y: float) -> None:
    axes.plot([(left + right) / 2] * 2, [y, y + GAP], color=MUTED, linewidth=0.8, zorder=1)


def come_back(axes, part: str, left: float, right: float, bottom: float) -> None:
    """What the part gives goes to its sum."""
    middle, y = (left + right) / 2, SUMS[part]
    axes.plot([middle, middle, STREAM + 14], [bottom, y, y], color=COLOR, linewidth=1.2, zorder=0)
    axes.plot([STREAM + 13], [y], "<", color=COLOR, markersize=5)


def label(axes, x: float, y: float, text: str, **look):
    return axes.text(x, y, text, **({"size": 12, "ha": "center", "va": "center", "color": INK, "zorder": 5} | look))


def render(measured, layer: int | str, head: int | str, pieces: int, width: float, name: str = "block") -> dict:
    """{"svg", "alt", "rows", "said"}: a row of the table is a layer, "said" compares what the two parts add."""
    figure, alt = draw(measured, layer, head, pieces, width), describe(measured, layer, pieces)
    return {**drawing.render(figure, name, alt, *table(measured)), "said": alt.split(": ", 1)[1]}
