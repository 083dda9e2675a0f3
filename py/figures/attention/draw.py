"""The `attention` chart: one head's matrix, asking words down the side, words looked at along the top."""

import numpy as np
from lab import drawing
from lab.colours import BLUE
from lab.style import MARK, MUTED

MOST = 392  # CSS pixels, labels included


def shade(weights):
    """Opacity of an attention weight, 0 to 1: its square root, for most weights are small and the eye is not linear."""
    return np.sqrt(np.clip(weights, 0, 1))


def draw(tokens: list, weights, asking: int = 0, width: float = 680):
    """A Figure of the square matrix `weights` (T, T), row i being what `tokens[i]` attends to, row `asking` marked.

    `width` is the room in CSS pixels. A window shows words, sentence and matrix together, so no side is above
    `MOST`; but a long sentence takes more, 15 pixels a row, so that its labels stay legible.
    """
    count = len(tokens)
    weights = np.asarray(weights)
    if weights.shape != (count, count):
        raise ValueError(f"weights must be ({count}, {count}) for {count} tokens, got {weights.shape}")
    margin, cell = layout(tokens, width)
    side = cell * count
    whole = margin + side + 2
    figure = drawing.blank(whole, whole)
    axes = figure.add_axes([margin / whole, 2 / whole, side / whole, side / whole])
    axes.set_axis_off()
    axes.set_xlim(0, count)
    axes.set_ylim(count, 0)
    draw_cells(axes, weights)
    for i, token in enumerate(tokens):
        label = token if len(token) <= 16 else token[:15] + "…"
        axes.text(-6 / cell, i + 0.5, label, ha="right", va="center", size=12)
        axes.text(i + 0.5, -6 / cell, label, ha="center", va="bottom", rotation=90, size=12)
    (row,) = axes.plot([0, count, count, 0, 0], [asking, asking, asking + 1, asking + 1, asking], color=MARK,
                       linewidth=1.8, clip_on=False, zorder=5)  # fmt: skip
    row.set_gid("row")
    (column,) = axes.plot([asking, asking + 1, asking + 1, asking, asking], [0, 0, count, count, 0], color=MARK,
                          linewidth=1.8, clip_on=False, zorder=5)  # fmt: skip
    column.set_gid("column")
    return figure


def layout(tokens: list, width: float) -> tuple:
    """Room for the labels and size of a cell, both in pixels."""
    margin = 16 + 7.2 * min(max(len(token) for token in tokens), 16)
    return margin, min(max((min(width, MOST) - margin) / len(tokens), 15), 44)


def draw_cells(axes, weights) -> None:
    """The matrix as an image of one pixel a cell, in a thin frame."""
    count = len(weights)
    image = np.zeros((count, count, 4), np.uint8)
    image[..., :3] = BLUE
    image[..., 3] = np.round(255 * shade(weights))
    # "none" keeps one pixel a cell in the SVG; the browser enlarges it without blurring
    axes.imshow(image, extent=(0, count, count, 0), interpolation="none", aspect="auto")
    axes.plot([0, count, count, 0, 0], [0, 0, count, count, 0], color=MUTED, linewidth=0.6, clip_on=False)


def describe(tokens: list, weights, layer: str, head: str) -> str:
    """The picture in words: the strongest link between two different pieces, if there are two."""
    weights = np.asarray(weights)
    if len(tokens) == 1:
        return f"Attention matrix of 1 piece, {place(layer, head)}. “{tokens[0]}” gives {weights[0, 0]:.2f} to itself."
    apart = np.where(np.eye(len(tokens), dtype=bool), -1.0, weights)
    asking, asked = np.unravel_index(apart.argmax(), apart.shape)
    return (
        f"Attention matrix of {len(tokens)} pieces, {place(layer, head)}. The strongest link between two different "
        f"pieces: “{tokens[asking]}” gives {weights[asking, asked]:.2f} to “{tokens[asked]}”."
    )


def place(layer: str, head: str) -> str:
    """Example: "layer 3, head 7"; layers and heads count from 1 for readers and from 0 in the code."""
    layers = "mean over the layers" if layer == "mean" else f"layer {int(layer) + 1}"
    return f"{layers}, {'mean over the heads' if head == 'mean' else f'head {int(head) + 1}'}"


def render(tokens: list, weights, layer: str, head: str, asking: int, width: float, name: str = "attention") -> dict:
    """{"svg", "alt"} of the chart; the page holds the numbers already. The picture's style carries the height of a row
    and which one is marked, so that the page can move the mark as the reader asks from word to word."""
    alt = describe(tokens, weights, layer, head)
    style = f"--cell: {layout(tokens, width)[1]:g}px; --drawn-row: {asking}"
    return {"svg": drawing.to_svg(draw(tokens, weights, asking, width), name, alt, style), "alt": alt}
