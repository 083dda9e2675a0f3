"""The `similarity` chart: how much each pair of pieces adds to the cosine of two sentences."""

import numpy as np
from lab import drawing
from lab.colours import BLUE, NEGATIVE
from lab.style import INK, MUTED
from lab.words import decimals

SMALLEST, LARGEST, WITH_NUMBERS = 15, 38, 25  # sides of a cell in pixels; from the last on there is room for a number


def draw(first: list, second: list, parts, width: float = 672):
    """A Figure of `parts` (T1, T2), the pieces of the first sentence down the side, of the second along the top."""
    parts = np.asarray(parts)
    if parts.shape != (len(first), len(second)):
        raise ValueError(f"parts must be ({len(first)}, {len(second)}) for these pieces, got {parts.shape}")
    left, top, cell = layout(first, second, width)
    down, across = parts.shape
    whole, height = left + across * cell + 2, top + down * cell + 2
    figure = drawing.blank(whole, height)
    axes = figure.add_axes([left / whole, 2 / height, across * cell / whole, down * cell / height])
    axes.set_axis_off()
    axes.set_xlim(0, across)
    axes.set_ylim(down, 0)
    # "none" keeps one pixel a cell in the SVG; the browser enlarges it without blurring
    axes.imshow(image_of(parts), extent=(0, across, down, 0), interpolation="none", aspect="auto")
    axes.plot([0, across, across, 0, 0], [0, 0, down, down, 0], color=MUTED, linewidth=0.6, clip_on=False)
    for i, token in enumerate(first):
        axes.text(-6 / cell, i + 0.5, shortened(token), ha="right", va="center", size=12)
    for j, token in enumerate(second):
        axes.text(j + 0.5, -6 / cell, shortened(token), ha="center", va="bottom", rotation=90, size=12)
    if cell >= WITH_NUMBERS:
        draw_numbers(axes, parts)
    else:
        draw_signs(axes, parts)
    return figure


def shortened(token: str) -> str:
    return token if len(token) <= 16 else token[:15] + "…"


def layout(first: list, second: list, width: float) -> tuple:
    """Room for the labels at the left and at the top, and the side of a cell, in pixels."""
    left, top = (16 + 7.2 * min(max(map(len, tokens)), 16) for tokens in (first, second))
    return left, top, min(max((min(width, 672) - left - 2) / len(second), SMALLEST), LARGEST)


def image_of(parts):
    """(T1, T2, 4) of bytes: blue where a pair brings the sentences together, orange where it holds them apart.

    The opacity is the square root of the size, the largest being full.
    """
    image = np.empty((*parts.shape, 4), np.uint8)
    image[..., :3] = np.where(parts[..., None] < 0, NEGATIVE, BLUE)
    image[..., 3] = np.round(255 * np.sqrt(np.abs(parts) / np.abs(parts).max()))
    return image


def hundredths(part: float) -> str:
    """Example: 0.0241 -> "2.4", -0.0013 -> "−0.1", ±0.0003 -> "0"; the colour still says its sign."""
    text = f"{100 * part:.1f}".replace("-", "−")
    return "0" if text in ("0.0", "−0.0") else text


def draw_numbers(axes, parts) -> None:
    for i, j in np.ndindex(parts.shape):
        axes.text(j + 0.5, i + 0.5, hundredths(parts[i, j]), ha="center", va="center", size=10, color=INK)


def draw_signs(axes, parts) -> None:
    """A minus in each negative cell where there is no room for numbers, all of them one line with breaks."""
    xs, ys = [], []
    for i, j in np.argwhere(parts < 0):
        xs += [j + 0.3, j + 0.7, np.nan]
        ys += [i + 0.5, i + 0.5, np.nan]
    (line,) = axes.plot(xs, ys, color=INK, linewidth=0.8)
    line.set_gid("minus")


def strongest(first: list, second: list, parts, count: int = 3) -> list:
    """The pairs that add most, as (piece as it is named, piece as it is named, part)."""
    order = np.argsort(-parts, axis=None, kind="stable")[:count]
    return [
        (named(first, i), named(second, j), float(parts[i, j]))
        for i, j in zip(*np.unravel_index(order, parts.shape), strict=True)
    ]


def named(pieces: list, index: int) -> str:
    """The piece in quotation marks; one that stands there twice with its place, [CLS] being 0."""
    text = f"“{pieces[index]}”"
    return text if pieces.count(pieces[index]) == 1 else f"{text} (piece {index})"


def said_of(first: list, second: list, parts) -> str:
    """The cosine and where most of it comes from."""
    pairs = ", ".join(f"{a} with {b} {part:.3f}" for a, b, part in strongest(first, second, parts))
    below = int((parts < 0).sum())
    lowered = f" It is lowered by {below} of {parts.size} pairs." if below else " No pair lowers it."
    return f"Cosine {decimals(parts.sum(), 2)}. The pairs that add most: {pairs}.{lowered}"


def rows(first: list, second: list, parts) -> dict:
    """The parts with their sums; the last cell is the cosine."""
    body = [[piece, *line.tolist(), float(line.sum())] for piece, line in zip(first, parts, strict=True)]
    body.append(["sum", *parts.sum(axis=0).tolist(), float(parts.sum())])
    return {"head": ["first sentence", *second, "sum"], "body": body}


def render(first: list, second: list, parts, width: float, name: str = "similarity") -> dict:
    """{"svg", "alt", "rows", "said"} for two lists of pieces and what each pair adds to the cosine (T1, T2)."""
    said = said_of(first, second, parts)
    alt = f"Matrix of {len(first)} by {len(second)} pieces: what each pair adds to the similarity. {said}"
    svg = drawing.to_svg(draw(first, second, parts, width), name, alt)
    return {"svg": svg, "alt": alt, "rows": rows(first, second, parts), "said": said}
