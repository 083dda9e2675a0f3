"""The `sizes` chart: how large the three stages are in published models, and how large on this page.

All published numbers are quoted, those with a dagger as a book reports them. Nothing is measured here, so
the chart is drawn once, by tools/build.py, and never sent to the browser as Python.
"""

from math import log10
from typing import NamedTuple

from lab import drawing, lines
from lab.style import INK, MUTED, RULE, TRANSFORMER
from lab.words import number, power_of_ten
from matplotlib.lines import Line2D

PAPER, BOOK = "Ouyang et al. 2022", "as reported by Lambert’s RLHF book"
OURS = "this page"
OWN = TRANSFORMER
LOW, HIGH = -9, 12  # powers of ten at the ends of the scale
NAMES, VALUE = 258, 84  # pixels: labels on a wide screen, and a number beside its mark
HEAD, ROW, PHONE_ROW, TOP, BOTTOM = 26, 18, 28, 26, 26
TRAINED_PARAMETERS = 535_584  # of each model in static/models/gpt
LIVE_PARAMETERS, LIVE_TOKENS = (
    29_722,
    960_000,
)  # of models/tiny_gpt.py and one press of its button (figures/pretraining)
OPERATIONS = 6  # for each parameter and token: two in the forward pass, four in the backward pass
DAY = 1e15 * 24 * 60 * 60  # operations in a petaflop/s-day


class Size(NamedTuple):
    name: str
    value: float
    source: str


SIZES = {
    "Parameters": (
        Size("GPT-3; InstructGPT, the largest", 175e9, PAPER),
        Size("LIMA", 65e9, BOOK),
        Size("InstructGPT, its reward model", 6e9, PAPER),
        Size("InstructGPT, the smallest", 1.3e9, PAPER),
        Size("The trained GPT of this page", TRAINED_PARAMETERS, OURS),
        Size("The model you can pre-train here", LIVE_PARAMETERS, OURS),
    ),
    "Tokens of pre-training": (
        Size("GPT-3", 300e9, BOOK),
        Size("The model you pre-train, one press of Start", LIVE_TOKENS, OURS),
    ),
    "Answers to imitate": (
        Size("Tülu 3", 1e6, BOOK),
        Size("InstructGPT", 12_725, PAPER),
        Size("LIMA", 1_000, BOOK),
        Size("The model you pre-train", 1_500, OURS),
    ),
    "Preferences": (
        Size("Tülu 3, pairs", 1e6, BOOK),
        Size("InstructGPT, rankings of 4 to 9", 33_207, PAPER),
        Size("The twelve answers, pairs", 66, OURS),
    ),
    "Prompts for reinforcement learning": (
        Size("InstructGPT", 31_144, PAPER),
        Size("Tülu 3, answers can be checked", 10_000, BOOK),
        Size("The twelve answers", 1, OURS),
    ),
    "People who judge": (Size("InstructGPT, about", 40, PAPER), Size("You", 1, OURS)),
    "Computing, in petaflop/s-days": (
        Size("GPT-3, pre-training", 3_640, PAPER),
        Size("InstructGPT, reinforcement learning", 60, PAPER),
        Size("InstructGPT, fine-tuning", 4.9, PAPER),
        Size("The model you pre-train, one press of Start", OPERATIONS * LIVE_PARAMETERS * LIVE_TOKENS / DAY, OURS),
    ),
}


def draw(width: float):
    """A Figure with a mark for each size on one logarithmic scale; `width` is in CSS pixels."""
    narrow = width < lines.NARROW
    row = PHONE_ROW if narrow else ROW
    height = TOP + sum(HEAD + row * len(sizes) for sizes in SIZES.values()) + BOTTOM
    figure = drawing.blank(width, height)
    axes = figure.add_axes([0, 0, 1, 1])  # in CSS pixels from the upper left corner
    axes.set_xlim(0, width)
    axes.set_ylim(height, 0)
    axes.set_axis_off()
    left = 14 if narrow else NAMES
    span = width - left - (14 if narrow else VALUE)
    draw_scale(axes, left, span, height)
    name_marks(axes)
    y = TOP
    for title, sizes in SIZES.items():
        axes.text(0, y + HEAD - 11, title, size=12, va="center", color=INK, weight="bold")
        y += HEAD
        for size in sizes:
            draw_size(axes, size, left, span, y, narrow)
            y += row
    return figure


def draw_scale(axes, left: float, span: float, height: float) -> None:
    """A line at every third power of ten, named below."""
    for power in range(LOW, HIGH + 1, 3):
        x = place(10.0**power, left, span)
        axes.add_line(Line2D([x, x], [TOP, height - BOTTOM + 4], color=RULE, linewidth=0.6, zorder=0))
        axes.text(x, height - 10, power_of_ten(power), size=11, va="center", ha="center", color=MUTED)


def name_marks(axes) -> None:
    add_mark(axes, 5, 9, ours=False)
    axes.text(16, 9, "published", size=12, va="center", color=INK)
    add_mark(axes, 97, 9, ours=True)
    axes.text(108, 9, "this page", size=12, va="center", color=INK)


def draw_size(axes, size: Size, left: float, span: float, y: float, narrow: bool) -> None:
    """One line: its name, its mark, and the number beside it; on a phone the name stands above."""
    ours = size.source == OURS
    axes.text(0, y + 6, size.name, size=12, va="center", color=OWN if ours else INK)
    middle = y + (20 if narrow else 6)
    x = place(size.value, left, span)
    add_mark(axes, x, middle, ours).set_gid(f"size-{size.name}-{size.value:g}")
    before = narrow and x > left + span / 2  # on a phone there is no room behind the far end
    text = short(size.value) + ("†" if size.source == BOOK else "")
    side, x = ("right", x - 10) if before else ("left", x + 10)
    axes.text(x, middle, text, size=12, va="center", ha=side, color=INK)


def place(value: float, left: float, span: float) -> float:
    return left + span * (log10(value) - LOW) / (HIGH - LOW)


def add_mark(axes, x: float, y: float, ours: bool):
    dot = Line2D([x], [y], linestyle="none", marker="D" if ours else "o", markersize=6 if ours else 7)
    dot.set_color(OWN if ours else INK)
    return axes.add_line(dot)


def short(value: float) -> str:
    """Example: 175e9 -> "175 billion", 12725 -> "12,725", 4.9 -> "4.9", 2e-9 -> "2.0 × 10⁻⁹"."""
    for power, name in ((1e9, "billion"), (1e6, "million")):
        if value >= power:
            return f"{value / power:g} {name}"
    return f"{value:,.0f}" if value >= 10 or value == 1 else number(value)


def alt() -> str:
    """The picture in words, for those who do not see it."""
    parts = [
        title + ": " + ", ".join(f"{size.name} {short(size.value)}" for size in sizes) for title, sizes in SIZES.items()
    ]
    return "Sizes on one logarithmic scale. " + "; ".join(parts) + "."


def render(width: float, name: str = "sizes") -> dict:
    """{"svg", "alt", "rows"}: a row holds what is counted, of which model, how many, and who says so."""
    body = [[title, size.name, size.value, size.source] for title, sizes in SIZES.items() for size in sizes]
    return drawing.render(draw(width), name, alt(), ["what", "of", "how many", "source"], body)
