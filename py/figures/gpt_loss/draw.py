"""The `gpt-loss` chart: how the loss of the trained GPT fell as it read, and the four ages that can be asked.

Its numbers are those that tools/train/gpt.py wrote down; it is drawn by tools/build.py and never in the browser.
"""

from math import exp, log

from lab import drawing, lines
from lab.style import INK, MUTED, TRANSFORMER
from matplotlib.ticker import FixedLocator

COLOR = TRANSFORMER
MILLION = 1e6


def draw(curve: list, ages: dict, words: int, width: float):
    """A Figure of the held-out loss by tokens read; `ages` {tokens: perplexity} are marked; `words`: how many."""
    figure, axes, narrow = lines.frame(width, "loss on texts not learned from (nats a token)", "million tokens read")
    xs, ys = [point["tokens"] / MILLION for point in curve], [point["held_out"] for point in curve]
    axes.set_xlim(-0.15, xs[-1] * 1.02)
    axes.set_ylim(0, 7.6)
    axes.xaxis.set_major_locator(FixedLocator(range(0, 10, 3 if narrow else 1)))
    axes.yaxis.set_major_locator(FixedLocator(range(8)))
    (line,) = axes.plot(xs, ys, color=COLOR, linewidth=2)
    line.set_gid("held-out")
    even = log(words)
    (guess,) = axes.plot([0, xs[-1]], [even, even], color=MUTED, linewidth=1, dashes=(2, 3))
    guess.set_gid("even")
    axes.text(xs[-1], even + 0.1, f"guessing evenly among {words}", ha="right", va="bottom", size=11, color=MUTED)
    for tokens, perplexity in ages.items():
        x = tokens / MILLION
        axes.plot([x], [log(perplexity)], marker="o", markersize=7, color=INK, zorder=5)
        right = x > 0.9 * xs[-1]
        axes.annotate(f"{perplexity:,.0f}" if perplexity > 99 else f"{perplexity:.1f}", (x, log(perplexity)), (
            -4 if right else 8, 6), textcoords="offset points", ha="right" if right else "left", size=12)  # fmt: skip
    return figure


def render(curve: list, ages: dict, words: int, width: float, name: str = "gpt-loss") -> dict:
    """{"svg", "alt", "rows"}; a row of the table is a point of the curve."""
    first, last = curve[0], curve[-1]
    marks = ", ".join(f"{perplexity:,.1f} after {tokens / MILLION:.2g} million" for tokens, perplexity in ages.items())
    alt = (
        f"Line chart: the loss falls from {first['held_out']:.2f} to {last['held_out']:.2f} nats a token over "
        f"{last['tokens'] / MILLION:.1f} million tokens, steeply at first. Perplexity of the four ages: {marks}."
    )
    body = [[f"{point['tokens']:,}", point["held_out"], exp(point["held_out"])] for point in curve]
    return drawing.render(draw(curve, ages, words, width), name, alt, ["tokens read", "loss", "perplexity"], body)
