"""The `retention` chart by gradient: how much of an input k steps back is left, for each architecture."""

from math import ceil, isfinite, log10

from lab import drawing, lines
from lab.style import LOOKS
from lab.words import number, power_of_ten
from matplotlib.ticker import FixedLocator, FuncFormatter

# a float32 sum loses what is smaller than about 1e-8 of it: lower than that, nothing arrives in practice
FLOOR = 1e-8
BESIDE = 148  # pixels: room for the longest name, "Transformer < 10⁻⁸" in bold


def draw(curves: dict, chosen: str, scale: str = "log", width: float = 680, each: dict | None = None):
    """A Figure with one line for each architecture in `curves` (name -> r(k), k from 0), the `chosen` one in front.

    `each` (name -> array (networks, T)) adds the single networks whose median a curve is. `scale` is "log" or
    "linear", `width` in CSS pixels. Values of 0 leave a logarithmic axis downwards; a line ends before its first NaN.
    """
    figure, axes, narrow = lines.frame(
        width, "gradient retention r(k)", "distance k: steps back from the last input", names=len(curves), beside=BESIDE
    )
    lines.distances(axes, max(len(curve) for curve in curves.values()) - 1)
    grade(axes, curves, scale)
    for name, many in (each or {}).items():
        lines.draw_each(axes, name, range(many.shape[1]), [drawable(one, scale) for one in many])
    for name, curve in curves.items():
        lines.draw_line(axes, name, range(len(curve)), drawable(curve, scale), front=name == chosen)
    if narrow:
        lines.name_lines_below(figure, axes)
    else:
        ends = {name: end_of(name, curve, scale) for name, curve in curves.items() if isfinite(curve[0])}
        lines.name_lines_beside(axes, ends, chosen)
    lines.add_reader(axes)
    return figure


def grade(axes, curves: dict, scale: str) -> None:
    """The vertical axis and its ticks."""
    highest = highest_of(curves)
    if scale == "log":
        axes.set_yscale("log")
        top = max(1, ceil(log10(highest)))
        axes.set_ylim(FLOOR, 10.0 ** min(top, 307))
        step = tens_a_mark(curves)
        axes.yaxis.set_major_locator(FixedLocator([10.0**e for e in range(-8 if step == 2 else 0, top + 1, step)]))
        axes.yaxis.set_major_formatter(FuncFormatter(lambda y, _: power_of_ten(round(log10(y)))))
        axes.yaxis.set_minor_locator(FixedLocator([]))
    else:
        axes.set_ylim(0, min(1.05 * highest, 1e307))


def highest_of(curves: dict) -> float:
    """The largest value of all curves, 1 at least."""
    return max([1.0, *(float(r) for curve in curves.values() for r in curve if isfinite(r))])


def tens_a_mark(curves: dict) -> int:
    """How many powers of ten lie between two marks of a logarithmic axis: two, or as many as leave about ten marks."""
    top = ceil(log10(highest_of(curves)))
    return 2 if top <= 16 else 10 * ceil((top + 8) / 100)


def drawable(curve, scale: str) -> list:
    """0 has no place on a logarithmic axis: drawn far below, so that the line leaves the picture at the floor."""
    return [max(float(r), 1e-300) for r in curve] if scale == "log" else [float(r) for r in curve]


def end_of(name: str, curve, scale: str) -> tuple:
    """Where a line ends and what stands there; one that left the axis says so."""
    end, label = next(float(r) for r in reversed(curve) if isfinite(r)), LOOKS[name]["label"]
    if scale == "log" and end < FLOOR:
        return FLOOR, f"{label} < 10⁻⁸"
    return end, label


def describe(curves: dict) -> str:
    """The picture in one sentence, for those who do not see it."""
    longest = max(len(curve) for curve in curves.values()) - 1
    measured = {name: curve for name, curve in curves.items() if isfinite(curve[-1])}
    ends = ", ".join(f"{LOOKS[name]['label']} {number(float(curve[-1]))}" for name, curve in measured.items())
    return (
        f"Line chart of gradient retention against distance, 0 to {longest} steps back. All curves start at 1; "
        f"at distance {longest}: {ends or 'none has a value'}."
    )


def render(curves: dict, chosen: str, scale: str, width: float, each: dict | None = None, ended: tuple = ()):
    """{"svg", "alt", "rows", "reading"} of the chart; a row holds the distance, r(k) of each architecture (None for
    NaN) and, with `each`, the least and the most of its networks. `ended` are sentences on curves that are cut short.
    """
    labels = [LOOKS[name]["label"] for name in curves]
    columns = [[r if isfinite(r) else None for r in curve.tolist()] for curve in curves.values()]
    sentences = [sentence(k, labels, values) for k, values in enumerate(zip(*columns, strict=True))]
    for architecture, many in (each or {}).items():
        label = LOOKS[architecture]["label"]
        labels += [f"{label}, least of {len(many)}", f"{label}, most of {len(many)}"]
        columns += [many.min(axis=0).tolist(), many.max(axis=0).tolist()]
    body = [[k, *values] for k, values in enumerate(zip(*columns, strict=True))]
    figure = draw(curves, chosen, scale, width, each)
    alt = " ".join([describe(curves), *ended])
    made = drawing.render(figure, "retention", alt, ["distance k", *labels], body)
    return made | {"reading": lines.reading(figure.axes[0], range(len(body)), sentences)}


def sentence(k: int, labels: list, values) -> str:
    """What stands above one distance. Example: "Distance 7: RNN 0.057, LSTM 0.15"."""
    measured = [f"{label} {number(r)}" for label, r in zip(labels, values, strict=False) if r is not None]
    return f"Distance {k}: " + (", ".join(measured) or "no value")
