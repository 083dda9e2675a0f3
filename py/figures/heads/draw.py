"""The `heads` chart: every head's matrix in small, layers down and heads across; on a phone the other way round.

A matrix is drawn as in the `attention` chart, all pieces with [CLS] first and [SEP] last; under it stands what the head
mostly does (figures.heads.measure). The page lays a button over each: NARROW, TOP, LABEL, LEFT and
COLUMN are in page.css too.
"""

import numpy as np
from figures.attention.draw import shade
from figures.heads.measure import WORDS, of_head, role
from figures.heads.words import alt_of, labels, rows, said, short
from lab import drawing
from lab.colours import BLUE
from lab.style import INK, MUTED

NARROW = 633  # from here on there is room for twelve matrices side by side
TOP, LABEL = 22, 34  # pixels above the first row, and under each matrix
LEFT, COLUMN = {True: 28, False: 52}, {True: 49, False: 51.6}  # on a phone or not; a column is as wide as that at most
GAP = 8  # a gap is about that part of a matrix


def layout(width: float, layers: int, heads: int) -> dict:
    """Where things stand in a picture for `width` CSS pixels: {"narrow", "across", "down", "left", "column", "row"}."""
    narrow = width < NARROW
    across, down = (layers, heads) if narrow else (heads, layers)
    column = min(COLUMN[narrow], (width - LEFT[narrow]) / across)
    return {"narrow": narrow, "across": across, "down": down, "left": LEFT[narrow], "column": column,
            "row": column + LABEL}  # fmt: skip


def draw(attention, shares: dict, width: float = 672):
    """A Figure of `attention` (L, H, T, T) and what head_roles.measure says of it."""
    layers, heads, length, _ = attention.shape
    place = layout(width, layers, heads)
    whole = place["left"] + place["across"] * place["column"], TOP + place["down"] * place["row"]
    figure = drawing.blank(*whole)
    axes = figure.add_axes([0, 0, 1, 1])  # in CSS pixels from the upper left corner
    axes.set_axis_off()
    axes.set_xlim(0, whole[0])
    axes.set_ylim(whole[1], 0)
    gap = max(1, round(length / GAP))
    side = place["column"] * length / (length + gap)
    in_order = attention.transpose(1, 0, 2, 3) if place["narrow"] else attention
    for row, strip in enumerate(in_order):
        top = TOP + row * place["row"]
        # "none" keeps one pixel a weight in the SVG; the browser enlarges it without blurring
        axes.imshow(side_by_side(strip, gap), extent=(place["left"], whole[0], top + side, top), interpolation="none",
                    aspect="auto", origin="upper")  # fmt: skip
    draw_frames(axes, place, side)
    draw_names(axes, place)
    for layer in range(layers):
        for head in range(heads):
            x, y = corner(place, layer, head)
            draw_label(axes, x + side / 2, y + side, *role(of_head(shares, layer, head)), length)
    return figure


def corner(place: dict, layer: int, head: int) -> tuple:
    """The upper left corner of a head's matrix."""
    across, down = (layer, head) if place["narrow"] else (head, layer)
    return place["left"] + across * place["column"], TOP + down * place["row"]


def side_by_side(matrices, gap: int):
    """Matrices (N, T, T) as one image (T, N (T + gap), 4) of bytes, `gap` transparent pixels after each."""
    count, length, _ = matrices.shape
    opacity = np.zeros((length, count, length + gap), np.uint8)
    opacity[..., :length] = np.round(255 * shade(matrices)).transpose(1, 0, 2)
    image = np.empty((length, count * (length + gap), 4), np.uint8)
    image[..., :3] = BLUE
    image[..., 3] = opacity.reshape(length, -1)
    return image


def draw_frames(axes, place: dict, side: float) -> None:
    """A thin frame around each matrix, all of them one line with breaks."""
    xs, ys = [], []
    for down in range(place["down"]):
        for across in range(place["across"]):
            x, y = place["left"] + across * place["column"], TOP + down * place["row"]
            xs += [x, x + side, x + side, x, x, np.nan]
            ys += [y, y, y + side, y + side, y, np.nan]
    (frames,) = axes.plot(xs, ys, color=MUTED, linewidth=0.6)
    frames.set_gid("frames")


def draw_names(axes, place: dict) -> None:
    """Layers and heads count from 1 for readers."""
    middle = place["column"] * (1 - 0.5 / (GAP + 1))
    for i in range(place["across"]):
        text = f"layer {i + 1}" if place["narrow"] else f"{i + 1}"
        axes.text(place["left"] + i * place["column"] + middle / 2, TOP / 2, text, ha="center", va="center", size=11,
                  color=MUTED)  # fmt: skip
    for i in range(place["down"]):
        text = f"{i + 1}" if place["narrow"] else f"layer {i + 1}"
        axes.text(0, TOP + i * place["row"] + middle / 2, text, va="center", size=11, color=MUTED)
    beside = TOP + 6 if place["narrow"] else TOP / 2
    axes.text(0, beside, "head", va="center", size=11, color=MUTED)


def draw_label(axes, middle: float, top: float, name: str, number: float, length: int) -> None:
    """What the head mostly does and the number that says so; a relation between words stands out."""
    own = {"color": INK, "weight": "bold"} if name in WORDS else {"color": MUTED}
    for i, text in enumerate((name, short(name, number, length))):
        axes.text(middle, top + 8 + 12 * i, text, ha="center", va="center", size=10, **own)


def render(attention, texts: list, shares: dict, record: dict, width: float, name: str = "heads") -> dict:
    """{"svg", "alt", "rows", "labels", "said"}: a label and a sentence for each head, layer by layer.

    `shares` is what head_roles.measure says of this sentence, `record` what head_roles.stored() does.
    """
    length, alt = len(texts), alt_of(shares, len(texts))
    # matrices finer than the screen are blended, not thinned out
    style = f"--rendering: {'auto' if length > 40 else 'pixelated'}"
    return {
        "svg": drawing.to_svg(draw(attention, shares, width), name, alt, style),
        "alt": alt,
        "rows": rows(shares, record["shares"], length),
        "labels": labels(shares, length),
        "said": said(shares, record, length),
    }
