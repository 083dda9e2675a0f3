"""The `pretraining` chart: the loss of a small GPT against the tokens that it has read, in both of its stages."""

from lab import drawing, lines
from lab.style import INK, MUTED, TRANSFORMER
from matplotlib.ticker import FixedLocator, FuncFormatter

OWN = TRANSFORMER
LINES = {  # of the newest run; earlier ones are thin
    "text": {"label": "new text", "color": OWN, "marker": "o", "dashes": (None, None)},
    "answers": {"label": "answers", "color": INK, "marker": "D", "dashes": (6, 2, 1.5, 2)},
}
STAGES = {"pretraining": "pre-training", "finetuning": "fine-tuning"}
GUESSERS = {"even": "any word", "single": "by frequency", "pairs": "by the word before"}
LEAST = 960_000  # tokens that the axis shows at least: one leg of pre-training
HIGHEST = 8.0  # nats; what fine-tuning does to the text may be cut off above


def draw(curves: list, width: float = 680):
    """A Figure with the losses of every curve; the last one stands in front, its lines named at their ends.

    A curve is {"choices": {"seed"}, "records": [{"step", "stage", "tokens", "text", "answers", …}, …], "baselines"}
    with at least one record. Losses are in nats for each word. `width` is in CSS pixels.
    """
    newest = curves[-1]
    figure, axes, narrow = lines.frame(width, "loss in nats for each word", "tokens read")
    most = max(LEAST, *(curve["records"][-1]["tokens"] for curve in curves))
    axes.set_xlim(0, most)
    axes.set_ylim(0, HIGHEST)
    axes.yaxis.set_major_locator(FixedLocator(range(0, 9, 2)))
    axes.xaxis.set_major_locator(FixedLocator([part * step_of(most) for part in range(int(most / step_of(most)) + 1)]))
    axes.xaxis.set_major_formatter(FuncFormatter(lambda tokens, _: f"{tokens / 1000:,.0f} k" if tokens else "0"))
    draw_guessers(axes, newest["baselines"])
    for curve in curves[:-1]:
        draw_line(axes, curve, "text", thin=True)
    for what in LINES:
        draw_line(axes, newest, what, thin=False)
    mark_stages(axes, newest["records"])
    name_lines(figure, axes, newest["records"][-1], narrow)
    return figure


def step_of(most: float) -> float:
    """Tokens between two ticks: two to five of them."""
    return next(step for step in (200_000, 500_000, 1_000_000, 2_000_000, 5_000_000) if most / step < 5.5)


def draw_guessers(axes, baselines: dict) -> None:
    """What three guessers without any network would lose, dotted, with their names on the lines."""
    for name, how in GUESSERS.items():
        value = baselines[name]
        axes.axhline(value, color=MUTED, linewidth=0.9, linestyle=(0, (1, 2)), zorder=1).set_gid(f"guess-{name}")
        axes.annotate(
            f"{how} {value:.2f}", (1, value), xycoords=("axes fraction", "data"), xytext=(-2, 3),
            textcoords="offset points", ha="right", va="bottom", size=11, color=MUTED,
        )  # fmt: skip


def draw_line(axes, curve: dict, what: str, thin: bool) -> None:
    look, records = LINES[what], curve["records"]
    (line,) = axes.plot(
        [record["tokens"] for record in records], [record[what] for record in records], color=look["color"],
        linewidth=0.9 if thin else 2.2, zorder=2 if thin else 4, label=look["label"] if not thin else "_",
        marker=None if thin else look["marker"], markersize=5, markevery=max(1, len(records) // 8),
    )  # fmt: skip
    line.set_dashes(look["dashes"])
    line.set_gid(f"{what}-{curve['choices']['seed']}")


def mark_stages(axes, records: list) -> None:
    """An upright line where fine-tuning began."""
    begun = next((record for record in records if record["stage"] == "finetuning"), None)
    if begun is not None:
        axes.axvline(begun["tokens"], color=INK, linewidth=0.9, zorder=1).set_gid("finetuning")
        right = begun["tokens"] < axes.get_xlim()[1] / 2
        axes.annotate(
            "fine-tuning", (begun["tokens"], 1), xycoords=("data", "axes fraction"), xytext=(4 if right else -4, -4),
            textcoords="offset points", ha="left" if right else "right", va="top", size=11, color=INK,
        )  # fmt: skip


def name_lines(figure, axes, last: dict, narrow: bool) -> None:
    """The names of the newest run's lines, beside their ends or, on a phone, below."""
    if narrow:
        lines.name_lines_below(figure, axes)
        return
    box = axes.bbox
    ends = {what: axes.transData.transform((0, min(last[what], HIGHEST)))[1] for what in LINES}
    for what, y in lines.apart(ends, box.y1, 17).items():
        axes.annotate(
            LINES[what]["label"], (box.x1 + 8, y), xycoords="figure pixels", va="center", size=13,
            color=LINES[what]["color"], annotation_clip=False,
        )  # fmt: skip


def said(records: list, end: int) -> str:
    """The newest run as it is now, for the line under the chart."""
    last = records[-1]
    of = f" of {end}" if end else ""  # of a run that was only reset, nobody asked for steps
    return (
        f"Step {last['step']}{of} ({STAGES[last['stage']]}): {last['tokens']:,} tokens read, "
        f"loss {last['text']:.2f} on new text and {last['answers']:.2f} on answers, "
        f"after {last['seconds']:.1f} s of training."
    )


def alt(curves: list) -> str:
    """The picture in words, for those who do not see it."""
    parts = []
    for curve in curves:
        first, last = curve["records"][0], curve["records"][-1]
        parts.append(
            f"Seed {curve['choices']['seed']}: loss on new text from {first['text']:.2f} to {last['text']:.2f} nats, "
            f"on answers from {first['answers']:.2f} to {last['answers']:.2f}, after {last['tokens']:,} tokens."
        )
    return "Learning curves of a small GPT, loss against tokens read. " + " ".join(parts)


def render(curves: list, width: float, name: str = "pretraining") -> dict:
    """{"svg", "alt", "rows"}: a row for each record, the newest run first."""
    head = ["seed", "step", "stage", "tokens", "loss on new text", "loss on answers"]
    body = [
        [curve["choices"]["seed"], one["step"], STAGES[one["stage"]], one["tokens"], one["text"], one["answers"]]
        for curve in reversed(curves)
        for one in curve["records"]
    ]
    return drawing.render(draw(curves, width), name, alt(curves), head, body)
