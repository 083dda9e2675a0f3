"""The `policy` chart: how likely a policy makes each of twelve answers while it learns, beside start and optimum."""

from figures.policy import measure
from figures.policy.bandit import ANSWERS, QUALITIES, REFERENCE
from lab import drawing, lines
from lab.style import INK, MARK, MUTED, RULE, TRANSFORMER
from lab.words import decimals
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle

OWN = TRANSFORMER  # the policy stands for a language model
LEGEND, TITLE, AXIS, SUMS = 30, 20, 28, 106  # pixels: heights of the parts
ROW, PHONE_ROW = 27, 43
TEXTS, VALUE = 292, 46  # pixels: the answers on a wide screen, and a number at a bar's end
SHARES = (0.2, 0.4, 0.6, 0.8, 1.0)  # where the scale may end
COLUMNS = ("mean reward", "KL in nats", "reward − β KL", "mean quality")


def draw(policy, rewards, beta: float, width: float):
    """A Figure with a bar for each answer's probability, the reference below it and the exact optimum as a mark.

    Under the bars stand what the three policies are worth. `width` is in CSS pixels.
    """
    narrow = width < lines.NARROW
    best = measure.optimum(REFERENCE, rewards, beta)
    row = PHONE_ROW if narrow else ROW
    top = LEGEND + (TITLE if narrow else 0)
    height = top + row * len(ANSWERS) + AXIS + SUMS
    figure = drawing.blank(width, height)
    axes = figure.add_axes([0, 0, 1, 1])  # in CSS pixels from the upper left corner
    axes.set_xlim(0, width)
    axes.set_ylim(height, 0)
    axes.set_axis_off()
    left = 0 if narrow else TEXTS
    end = next(share for share in SHARES if share >= max(best.max(), REFERENCE.max(), policy.max()) or share == 1)
    scale = (width - left - VALUE) / end
    name_marks(axes, narrow)
    bottom = top + row * len(ANSWERS)
    draw_scale(axes, left, top, bottom, end, scale)
    for i, answer in enumerate(ANSWERS):
        y = top + row * i + row / 2
        if narrow:
            y += 9
        axes.text(0, y - 18 if narrow else y, answer.text, size=12, va="center", color=INK)
        draw_bars(axes, i, left, y, scale, (policy[i], REFERENCE[i], best[i]))
    draw_sums(axes, (policy, REFERENCE, best), rewards, beta, bottom + AXIS + 14, width)
    return figure


def name_marks(axes, narrow: bool) -> None:
    """What the three marks of an answer stand for; on a phone in two lines."""
    places = ((0, 9), (84, 9), (0, 29)) if narrow else ((0, 9), (100, 9), (220, 9))
    for (x, y), color, thick in zip(places[:2], (OWN, MUTED), (9, 3), strict=True):
        axes.add_patch(Rectangle((x, y - thick / 2), 18, thick, facecolor=color, edgecolor="none"))
    x, y = places[2]
    add_mark(axes, x + 9, y)
    for (x, y), text in zip(places, ("policy", "reference", "exact optimum, π_ref · exp(r/β) / Z"), strict=True):
        axes.text(x + 24, y, text, size=12, va="center", color=INK)


def draw_scale(axes, left: float, top: float, bottom: float, end: float, scale: float) -> None:
    for part in range(5):
        x = left + end * part / 4 * scale
        axes.add_line(Line2D([x, x], [top, bottom], color=RULE, linewidth=0.6, zorder=0))
        text = f"{100 * end * part / 4:.3g} %"
        axes.text(x, bottom + 11, text, size=11, va="center", ha="center" if part else "left", color=MUTED)


def draw_bars(axes, i: int, left: float, y: float, scale: float, shares: tuple) -> None:
    """One answer: bars for policy and reference, and a mark for the optimum."""
    for name, share, color, up, thick in (("policy", shares[0], OWN, -7, 9), ("reference", shares[1], MUTED, 4, 3)):
        bar = Rectangle((left, y + up), share * scale, thick, facecolor=color, edgecolor="none", zorder=2)
        axes.add_patch(bar).set_gid(f"{name}-{i}")
    add_mark(axes, left + shares[2] * scale, y - 2.5).set_gid(f"optimum-{i}")
    at = value_at(left + shares[0] * scale, left + shares[2] * scale)
    axes.text(at, y - 2.5, percent(shares[0]), size=11, va="center", color=INK).set_gid(f"value-{i}")


def value_at(bar: float, mark: float) -> float:
    """Where the policy's number begins: at its bar's end, or after the optimum's mark if that is in the way."""
    at = bar + 6
    return mark + 6 if at - 3 < mark < at + VALUE - 8 else at


def add_mark(axes, x: float, y: float):
    """An upright stroke across a bar."""
    return axes.add_line(Line2D([x, x], [y - 7.5, y + 7.5], color=MARK, linewidth=2.2, zorder=3))


def draw_sums(axes, policies: tuple, rewards, beta: float, top: float, width: float) -> None:
    """What the policies are worth, as a table of three rows."""
    names = min(96, width * 0.24)
    wide = (width - names) / len(COLUMNS)
    for column, title in enumerate(COLUMNS):
        text = title if wide > 80 else "\n".join(title.rsplit(" ", 1) if column != 2 else ("reward", "− β KL"))
        x = names + wide * (column + 1)
        axes.text(x, top, text, size=11, va="center", ha="right", color=MUTED, linespacing=1.25)
    for line, (name, policy) in enumerate(zip(("policy", "reference", "optimum"), policies, strict=True)):
        y = top + 28 + 21 * line
        weight = "bold" if line == 0 else "normal"
        axes.text(0, y, name, size=12, va="center", color=INK, weight=weight)
        for column, value in enumerate(worth(policy, rewards, beta)):
            x = names + wide * (column + 1)
            text = axes.text(x, y, decimals(value, 3), size=12, va="center", ha="right", color=INK, weight=weight)
            text.set_gid(f"sum-{name}-{column}")


def worth(policy, rewards, beta: float) -> tuple:
    """Mean reward, divergence from the reference, objective, and the mean of the qualities that we gave the answers."""
    far = measure.divergence(policy, REFERENCE)
    reward = float(policy @ rewards)
    return reward, far, reward - beta * far, float(policy @ QUALITIES)


def percent(share: float) -> str:
    """Example: 0.1234 -> "12 %", 0.0123 -> "1.2 %", 0.0001 -> "0.0 %"."""
    return f"{100 * share:.0f} %" if share >= 0.0995 else f"{100 * share:.1f} %"


def alt(policy, rewards, beta: float) -> str:
    """The picture in words, for those who do not see it."""
    best = measure.optimum(REFERENCE, rewards, beta)
    reward, far, _, quality = worth(policy, rewards, beta)
    likeliest = max(range(len(ANSWERS)), key=lambda i: policy[i])
    return (
        f"Probabilities of twelve answers at β = {beta:g}. The policy’s likeliest is “{ANSWERS[likeliest].text}” "
        f"with {percent(policy[likeliest])}; the reference gives it {percent(REFERENCE[likeliest])}, the exact optimum "
        f"{percent(best[likeliest])}. Mean reward {decimals(reward, 2)}, KL {decimals(far, 2)} nats, mean quality "
        f"{decimals(quality, 2)}."
    )


def render(policy, rewards, choices: list, beta: float, width: float, name: str = "policy") -> dict:
    """{"svg", "alt", "rows"}: a row holds an answer's three probabilities, its reward, its quality and its duels."""
    best = measure.optimum(REFERENCE, rewards, beta)
    head = ["answer", "reference", "policy", "exact optimum", "reward", "quality we gave it", "won", "lost"]
    won, lost = ([pair[side] for pair in choices] for side in (0, 1))
    body = [
        [one.text, float(REFERENCE[i]), float(policy[i]), float(best[i]), float(rewards[i]), one.quality,
         won.count(i), lost.count(i)]
        for i, one in enumerate(ANSWERS)
    ]  # fmt: skip
    return drawing.render(draw(policy, rewards, beta, width), name, alt(policy, rewards, beta), head, body)
