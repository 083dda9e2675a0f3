"""The `unrolled` diagram: the path from one step to the last output, through a recurrent network and through attention.

A diagram of how the models are wired, not a picture of numbers. Every part of a path is drawn, and transparent where
it is not on the path from `step`; the page lights the parts of another. An id's end says when: `hop-from-K` for all
steps up to K, `look-at-K` for step K alone; what ends in `step` moves with the step.
"""

from figures.cell.measure import path_length
from figures.cell.words import letter, spoken
from lab import drawing
from lab.style import INK, LOOKS, MARK, MUTED
from models.architectures import facing

LEFT, RIGHT = 38, 8  # margins, those of the `cell` chart, so that a step has the same column in both
TITLE, TALL, GAP = 26, 84, 12  # heights: of a title, of a network with its tokens, between the two


def draw(architecture: str, tokens, width: float = 680, step: int = 1):
    """A Figure of two networks reading `tokens`, one recurrent, one with attention, with the path from `step` lit."""
    height = 2 * (TITLE + TALL) + GAP
    figure = drawing.blank(width, height)
    axes = figure.add_axes([0, 0, 1, 1])
    axes.set_axis_off()
    axes.set_xlim(0, width)
    axes.set_ylim(height, 0)
    column = (width - LEFT - RIGHT) / len(tokens)
    xs = [LEFT + (t + 0.5) * column for t in range(len(tokens))]
    recurrent, attending = facing(architecture)
    for name, draw_one, top in ((recurrent, chain, 0), (attending, fan, TITLE + TALL + GAP)):
        look = LOOKS[name]
        text = f"{look['label']}: {'from state to state' if name == recurrent else 'straight to the last position'}"
        axes.text(0, top + TITLE / 2, text, va="center", size=12, color=look["color"],
                  weight="bold" if name == architecture else "normal")  # fmt: skip
        draw_one(axes, xs, top + TITLE, look["color"], step)
        draw_tokens(axes, xs, tokens, top + TITLE + TALL - 12, step, f"{draw_one.__name__}-step")
    return figure


def sizes(xs: list) -> tuple:
    """Diameter of a position's dot and width of a lit line, in pixels: smaller where columns are narrow."""
    column = xs[1] - xs[0]
    return min(13.0, max(4.5, 0.5 * column)), 3.2 if column > 16 else 2.4


def chain(axes, xs: list, top: float, color: str, step: int) -> None:
    """A state at each step, handed on to the next; the last one is the output."""
    dot, thick = sizes(xs)
    y, below = top + 14, top + TALL - 22
    axes.plot(xs, [y] * len(xs), "o-", color=MUTED, linewidth=1, markersize=0.6 * dot)
    axes.vlines(xs, below, y, color=MUTED, linewidth=1)
    for t in range(len(xs) - 1):
        (hop,) = axes.plot(xs[t : t + 2], [y, y], "o-", color=color, linewidth=thick, markersize=dot, markevery=[0],
                           alpha=float(step <= t + 1), zorder=3)  # fmt: skip
        hop.set_gid(f"hop-from-{t + 1}")
    (entry,) = axes.plot([xs[step - 1]] * 2, [below, y], color=color, linewidth=thick, zorder=3)
    entry.set_gid("entry-step")
    draw_output(axes, xs[-1], y, dot, color)


def fan(axes, xs: list, top: float, color: str, step: int) -> None:
    """The last position looks at every position; each is one step away."""
    dot, thick = sizes(xs)
    y, below = top + 14, top + TALL - 22
    for t, x in enumerate(xs):
        axes.plot([x, xs[-1]], [below, y], color=MUTED, linewidth=0.7)
        (look,) = axes.plot([x, xs[-1]], [below, y], color=color, linewidth=thick, alpha=float(step == t + 1), zorder=3)
        look.set_gid(f"look-at-{t + 1}")
    draw_output(axes, xs[-1], y, dot, color)


def draw_output(axes, x: float, y: float, size: float, color: str) -> None:
    """The last position, where every path ends: a dot in a ring."""
    axes.plot([x], [y], "o", color=color, markersize=size, zorder=4)
    axes.plot([x], [y], "o", color=INK, fillstyle="none", markersize=size + 5, markeredgewidth=1.4, zorder=5)


def draw_tokens(axes, xs: list, tokens, y: float, step: int, gid: str) -> None:
    """The tokens under their positions, the one that the path begins at in a frame that the page moves."""
    for t, x in enumerate(xs):
        axes.text(x, y, letter(tokens[t]), ha="center", va="center", size=13)
    half, x = min(10.0, 0.48 * (xs[1] - xs[0])), xs[step - 1]
    left, right, low, high = x - half, x + half, y - 10, y + 10
    (frame,) = axes.plot([left, right, right, left, left], [low, low, high, high, low], color=MARK, linewidth=1.6)
    frame.set_gid(gid)


def sentences(architecture: str, tokens) -> list:
    """For each step the lengths of both paths, the chosen architecture's first."""
    return [sentence(architecture, tokens, step) for step in range(1, len(tokens) + 1)]


def sentence(architecture: str, tokens, step: int) -> str:
    if step == len(tokens):
        return f"Step {step}, {spoken(tokens[-1])}, is at the output itself: the path is 0 steps long in all of them."
    lengths = [(name, path_length(name, len(tokens), step)) for name in facing(architecture)]
    lengths.sort(key=lambda each: each[0] != architecture)
    paths = [f"{steps(length)} long in the {LOOKS[name]['label']}" for name, length in lengths]
    return f"From step {step}, {spoken(tokens[step - 1])}, the path to the output is {' and '.join(paths)}."


def steps(count: int) -> str:
    return "1 step" if count == 1 else f"{count} steps"


def render(architecture: str, tokens, width: float, name: str = "unrolled") -> dict:
    """{"svg", "alt", "rows", "said"}: "said" holds a sentence for each step; a row of the table is a step."""
    recurrent, attending = facing(architecture)
    count = len(tokens)
    alt = (
        f"Two diagrams of {count} steps. In the {LOOKS[recurrent]['label']} a chain of states leads from each "
        f"step to the next; in the {LOOKS[attending]['label']} a line leads from every step straight to the last. "
        f"{sentence(architecture, tokens, 1)}"
    )
    names = (recurrent, attending)
    head = ["step", "token", *(f"path in the {LOOKS[each]['label']}" for each in names)]
    body = [[t, letter(tokens[t - 1]), *(path_length(each, count, t) for each in names)] for t in range(1, count + 1)]
    style = f"--left: {LEFT}px; --column: {(width - LEFT - RIGHT) / count:g}px; --columns: {count}"
    svg = drawing.to_svg(draw(architecture, tokens, width), name, alt, style)
    return {"svg": svg, "alt": alt, "rows": {"head": head, "body": body}, "said": sentences(architecture, tokens)}
