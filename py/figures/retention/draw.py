"""The `retention` chart by gradient: how much of an input k steps back is left, for each architecture."""

from math import ceil, log10

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
    "linear", `width` in CSS pixels. Values of 0 leave a logarithmic axis downwards.
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
        lines.name_lines_beside(axes, {name: end_of(name, curve, scale) for name, curve in curves.items()}, chosen)
    lines.add_reader(axes)
    return figure


def grade(axes, curves: dict, scale: str) -> None:
    """The vertical axis and its ticks."""
    highest = max(float(max(curve)) for curve in curves.values())
    if scale == "log":
        axes.set_yscale("log")
        top = max(1, ceil(log10(highest)))
        axes.set_ylim(FLOOR, 10.0**top)
        axes.yaxis.set_major_locator(FixedLocator([10.0**e for e in range(-8, top + 1, 2)]))
        axes.yaxis.set_major_formatter(FuncFormatter(lambda y, _: power_of_ten(round(log10(y)))))
        axes.yaxis.set_minor_locator(FixedLocator([]))
    else:
        axes.set_ylim(0, 1.05 * highest)


def drawable(curve, scale: str) -> list:
    """0 has no place on a logarithmic axis: drawn far below, so that the line leaves the picture at the floor."""
    return [max(float(r), 1e-300) for r in curve] if scale == "log" else [float(r) for r in curve]


def end_of(name: str, curve, scale: str) -> tuple:
    """Where a line ends and what stands there; one that left the axis says so."""
    end, label = float(curve[-1]), LOOKS[name]["label"]
    if scale == "log" and end < FLOOR:
        return FLOOR, f"{label} < 10⁻⁸"
    return end, label


def describe(curves: dict) -> str:
    """The picture in one sentence, for those who do not see it."""
    longest = max(len(curve) for curve in curves.values()) - 1
    ends = ", ".join(f"{LOOKS[name]['label']} {number(float(curve[-1]))}" for name, curve in curves.items())
    return (
        f"Line chart of gradient retention against distance, 0 to {longest} steps back. All curves start at 1; "
        f"at distance {longest}: {ends}."
    )


def render(curves: dict, chosen: str, scale: str, width: float, each: dict | None = None):
    """{"svg", "alt", "rows", "reading"} of the chart; a row holds the distance, r(k) of each architecture and, with
    `each`, the least and the most of its networks."""
    labels = [LOOKS[name]["label"] for name in curves]
    columns = [curve.tolist() for curve in curves.values()]
    sentences = [sentence(k, labels, values) for k, values in enumerate(zip(*columns, strict=True))]
    for architecture, many in (each or {}).items():
        label = LOOKS[architecture]["label"]
        labels += [f"{label}, least of {len(many)}", f"{label}, most of {len(many)}"]
        columns += [many.min(axis=0).tolist(), many.max(axis=0).tolist()]
    body = [[k, *values] for k, values in enumerate(zip(*columns, strict=True))]
    figure = draw(curves, chosen, scale, width, each)
    made = drawing.render(figure, "retention", describe(curves), ["distance k", *labels], body)
    return made | {"reading": lines.reading(figure.axes[0], range(len(body)), sentences)}


def sentence(k: int, labels: list, values) -> str:
    """What stands above one distance. Example: "Distance 7: RNN 0.057, LSTM 0.15"."""
    return f"Distance {k}: " + ", ".join(f"{label} {number(r)}" for label, r in zip(labels, values, strict=False))
