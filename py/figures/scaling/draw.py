"""The `scaling` chart: seconds to read n tokens, measured. Both axes are logarithmic: n^p is a straight line."""

from math import ceil, floor, log10

from figures.scaling import measure as scaling
from figures.tradeoffs.measure import costs
from lab import drawing, lines
from lab.style import MUTED
from lab.words import number
from matplotlib.ticker import FixedLocator, FuncFormatter, NullLocator
from models.architectures import ARCHITECTURES, VARIANTS, WINDOW, facing

# the shorter name: beside the others it is clear whose window it is
LABELS = {name: f"window of {WINDOW}" if row["of"] else row["label"] for name, row in VARIANTS.items()}
UNITS = {-6: "1 µs", -5: "10 µs", -4: "0.1 ms", -3: "1 ms", -2: "10 ms", -1: "0.1 s", 0: "1 s", 1: "10 s", 2: "100 s"}


def draw(curves: dict, width: float = 680):
    """A Figure with one line for each architecture in `curves`: {name: (sizes, seconds)}."""
    figure, axes, narrow = lines.frame(width, "time to read n tokens", "number of tokens n", names=len(LABELS))
    dress(axes, curves, scaling.SIZES[::2] if narrow else scaling.SIZES)
    if narrow:  # its last number would not fit into the margin
        axes.get_xticklabels()[-1].set_horizontalalignment("right")
    for name, (sizes, seconds) in curves.items():
        lines.draw_line(axes, name, sizes, seconds, front=False)
        axes.lines[-1].set_label(label(name, scaling.slope(sizes, seconds)))
    guides(axes)
    if narrow:
        lines.name_lines_below(figure, axes)
    else:
        ends = {
            name: (seconds[-1], label(name, scaling.slope(sizes, seconds))) for name, (sizes, seconds) in curves.items()
        }
        lines.name_lines_beside(axes, ends, chosen="")
    return figure


def dress(axes, curves: dict, ticks: tuple) -> None:
    """Axes that hold every size from the start, so that they stand still while the lines grow."""
    axes.set_xscale("log", base=2)
    axes.set_yscale("log")
    axes.set_xlim(scaling.SIZES[0], scaling.SIZES[-1])
    axes.xaxis.set_major_locator(FixedLocator(ticks))
    axes.xaxis.set_major_formatter(FuncFormatter(lambda n, _: f"{n:,.0f}"))
    low, high = limits(curves)
    axes.set_ylim(10.0**low, 10.0**high)
    axes.yaxis.set_major_locator(FixedLocator([10.0**e for e in range(low, high + 1)]))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda y, _: UNITS[round(log10(y))]))
    for axis in (axes.xaxis, axes.yaxis):
        axis.set_minor_locator(NullLocator())


def limits(curves: dict) -> tuple:
    """Whole powers of ten around all the times: from 0.1 ms to 1 s unless they need more."""
    every = [second for _, seconds in curves.values() for second in seconds]
    return min([-4, *(floor(log10(second)) for second in every)]), max([0, *(ceil(log10(second)) for second in every)])


def guides(axes) -> None:
    """Two thin lines without data, to compare slopes with, from the lower edge up to the right."""
    first, last = 512, scaling.SIZES[-1]
    start = 1.6 * axes.get_ylim()[0]
    for power, above in ((1, False), (2, True)):
        end = start * (last / first) ** power
        (line,) = axes.plot([first, last], [start, end], color=MUTED, linewidth=0.8, label="_guide")
        line.set_gid(f"guide-{power}")
        axes.annotate(f"slope {power}", (last, end), xytext=(-4, 4 if above else -14), textcoords="offset points",
                      ha="right", va="bottom" if above else "top", size=11, color=MUTED)  # fmt: skip


def label(name: str, slope: float | None) -> str:
    return LABELS[name] if slope is None else f"{LABELS[name]}: slope {slope:.2f}"


def describe(curves: dict) -> str:
    """The picture in one sentence, for those who do not see it."""
    if not curves:
        return "Chart of seconds against number of tokens, without any measurement yet."
    ends = ", ".join(f"{LABELS[name]} {milliseconds(s[-1])} at {n[-1]:,}" for name, (n, s) in curves.items())
    return f"Line chart, both axes logarithmic, of the time to read n tokens, from {scaling.SIZES[0]} on: {ends}."


def milliseconds(seconds: float) -> str:
    return f"{number(1000 * seconds)} ms" if seconds < 0.9995 else f"{number(seconds)} s"


def said(curves: dict, d: int) -> str:
    """What the measurement says, in sentences: slopes, crossings, and how fast the arithmetic went."""
    slopes = {name: scaling.slope(*curve) for name, curve in curves.items()}
    texts = [f"{LABELS[name]} {slope:.2f}" for name, slope in slopes.items() if slope is not None]
    if not curves or len(texts) < len(curves):
        return "Not enough sizes measured yet to fit slopes."
    sentences = [f"Slopes fitted from n = {scaling.FITTED_FROM} on: {', '.join(texts)}."]
    plainest, attending = facing(next(iter(ARCHITECTURES)))
    compared = [compared_with(name, attending, curves) for name in recurrent(d) if name in curves]
    sentences.append(f"The {LABELS[attending]} takes longer than {', '.join(compared)}.")
    fast, slow = (rate(name, curves[name], d) / 1e9 for name in (attending, plainest))
    sentences.append(
        f"At its longest text it gets through {fast:.1f} thousand million multiply-adds a second, the "
        f"{LABELS[plainest]} through {slow:.1f}."
    )
    return " ".join(sentences)


def recurrent(d: int) -> list:
    """The architectures that hand a state on, those with the least work for a token first."""
    work = {name: costs(1, d, 1)[name]["multiply_adds"] for name, row in ARCHITECTURES.items() if row["recurrent"]}
    return sorted(work, key=work.get)


def compared_with(name: str, attending: str, curves: dict) -> str:
    """From where on the `attending` one takes longer than this one. Example: "the LSTM from about n = 1,100 on"."""
    ahead = [slow > quick for slow, quick in zip(curves[attending][1], curves[name][1], strict=False)]
    crossed = scaling.crossing(curves[attending], curves[name])
    if crossed is None:
        return f"the {LABELS[name]} {'throughout' if ahead[-1] else 'nowhere'}"
    return f"the {LABELS[name]} from about n = {rounded(crossed)} on"


def rounded(n: float) -> str:
    """Two figures: a crossing between two sizes is not known better. Example: 1130.6 -> "1,100"."""
    return f"{float(f'{n:.2g}'):,.0f}"


def rate(name: str, curve: tuple, d: int) -> float:
    """Multiply-adds a second at the longest text: counted, divided by measured."""
    n, seconds = curve[0][-1], curve[1][-1]
    return costs(n, d, WINDOW)[name]["multiply_adds"] / seconds


def counted_slope(name: str, sizes: list, d: int) -> float | None:
    """The slope that the same fit gives for the counted multiply-adds instead of the measured seconds."""
    return scaling.slope(sizes, [costs(n, d, WINDOW)[name]["multiply_adds"] for n in sizes])


def render(records: list, d: int, width: float) -> dict:
    """{"svg", "alt", "rows", "said"}; a row holds an architecture, its seconds at each size, its slope, and the slope
    of its counted work."""
    curves = scaling.curves(records)
    head = [
        "seconds for n =",
        *(f"{n:,}" for n in scaling.SIZES),
        f"slope from {scaling.FITTED_FROM}",
        "slope of the work",
    ]
    body = []
    for architecture in LABELS:
        sizes, seconds = curves.get(architecture, ([], []))
        times = dict(zip(sizes, seconds, strict=True))
        slopes = [scaling.slope(sizes, seconds), counted_slope(architecture, sizes, d)]
        body.append([LABELS[architecture], *(times.get(n) for n in scaling.SIZES), *slopes])
    made = drawing.render(draw(curves, width), "scaling", describe(curves), head, body)
    return {**made, "said": said(curves, d)}
