"""The `reward` chart: what PPO was paid, what the payment stands for, and how far it went from where it began.

Recorded by tools/train/gpt.py; drawn once, by tools/build.py, and never sent to the browser as Python.
"""

from lab import drawing, lines
from lab.style import INK, RULE, TRANSFORMER
from matplotlib.ticker import FixedLocator, FuncFormatter, NullFormatter, NullLocator

RUNS = {  # name of the curve: its checkpoints' stage, and its look
    "ppo": {"stage": "rlhf", "label": "β = 0.4", "color": TRANSFORMER, "marker": "o",
            "dashes": (None, None)},
    "greedy": {"stage": "greedy", "label": "β = 0", "color": INK, "marker": "D", "dashes": (5, 2)},
}  # fmt: skip
PANELS = {
    "reward": {"title": "reward model’s number", "range": (-0.6, 4.4), "ticks": (0, 1, 2, 3, 4)},
    "score": {"title": "town’s score, of 7", "range": (1.5, 7), "ticks": (2, 3, 4, 5, 6, 7)},
    "kl": {"title": "KL from SFT, nats", "range": (-0.06, 600), "ticks": (0, 1, 10, 100)},
}
NAMED = {  # where each line is named: step, height, and how the text lies there
    ("reward", "ppo"): (80, 1.35, "center"), ("reward", "greedy"): (80, 3.5, "center"),
    ("score", "ppo"): (80, 6.6, "center"), ("score", "greedy"): (80, 2.9, "center"),
    ("kl", "ppo"): (80, 2.6, "center"), ("kl", "greedy"): (80, 70, "center"),
}  # fmt: skip
EVERY, LAST = 4, 160  # every fourth step is drawn


def drawn(curves: dict, evaluation: dict) -> dict:
    """{run: {"training": records, "held out": records}} as drawn; a record is {"step", "reward", "score", "kl"}.

    `curves` and `evaluation` are those of static/models/gpt: every `EVERY`th step and the last one with the prompts
    that training used at it, and the checkpoints with the prompts that it never saw, SFT first.
    """
    found = {}
    for run, look in RUNS.items():
        records = curves[run]
        training = [one for one in records if one["step"] % EVERY == 0 or one is records[-1]]
        held_out = [
            {"step": step, **{what: evaluation["models"][name]["sampled"][what] for what in PANELS}}
            for step, name in checkpoints(look["stage"], len(records))
        ]
        found[run] = {"training": training, "held out": held_out}
    return found


def checkpoints(stage: str, steps: int) -> list:
    """(steps taken, name of the model): SFT, the three on the way, and the end."""
    return [(0, "sft"), *((step, f"{stage}-{step}") for step in (25, 50, 100)), (steps, stage)]


def draw(points: dict, width: float):
    """A Figure with a panel for each of reward, score and KL: beside each other or, on a phone, below."""
    narrow = width < lines.NARROW
    height = 3 * 208 if narrow else 266
    figure = drawing.blank(width, height)
    for i, (what, panel) in enumerate(PANELS.items()):
        if narrow:
            box = (40, 46 + (2 - i) * 208, width - 54, 132)
        else:
            box = (32 + i * (width - 14) / 3, 50, (width - 14) / 3 - 46, 178)
        axes = figure.add_axes([box[0] / width, box[1] / height, box[2] / width, box[3] / height])
        frame(axes, panel, what)
        for run, look in RUNS.items():
            draw_run(axes, what, points[run], look, run)
            x, y, side = NAMED[what, run]
            axes.text(x, y, look["label"], size=12, color=look["color"], ha=side, va="center")
    return figure


def frame(axes, panel: dict, what: str) -> None:
    if what == "kl":
        axes.set_yscale("symlog", linthresh=1, linscale=0.6)
    axes.set_xlim(0, LAST)
    axes.set_ylim(*panel["range"])
    axes.xaxis.set_major_locator(FixedLocator((0, 50, 100, 150)))
    axes.yaxis.set_major_locator(FixedLocator(panel["ticks"]))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:g}"))
    axes.yaxis.set_minor_locator(NullLocator())
    axes.yaxis.set_minor_formatter(NullFormatter())
    axes.grid(axis="y", color=RULE, linewidth=0.6)
    axes.tick_params(length=0, pad=6)
    axes.spines["left"].set_visible(False)
    axes.set_xlabel("steps of PPO", size=12)
    axes.xaxis.set_label_coords(0.5, -32 / axes.bbox.height)
    axes.set_title(panel["title"], loc="left", size=12, x=-26 / axes.bbox.width, y=1 + 12 / axes.bbox.height)


def draw_run(axes, what: str, points: dict, look: dict, run: str) -> None:
    """The training prompts as a thin line, the held-out ones as marks with a line between them."""
    for kind, thick in (("training", 0.9), ("held out", 2.0)):
        records = points[kind]
        (line,) = axes.plot(
            [one["step"] for one in records], [one[what] for one in records], color=look["color"], linewidth=thick,
            marker=look["marker"] if kind == "held out" else None, markersize=5.5, clip_on=False,
            zorder=4 if kind == "held out" else 3,
        )  # fmt: skip
        line.set_dashes(look["dashes"] if kind == "held out" else (None, None))
        line.set_gid(f"{what}-{run}-{kind.replace(' ', '-')}")


def alt(points: dict) -> str:
    """The picture in words, for those who do not see it."""
    parts = []
    for run, look in RUNS.items():
        first, last = points[run]["held out"][0], points[run]["held out"][-1]
        parts.append(
            f"{look['label']}, after {last['step']} steps: reward from {first['reward']:.2f} to {last['reward']:.2f}, "
            f"the town’s score from {first['score']:.2f} to {last['score']:.2f}, KL from 0 to {last['kl']:.1f} nats."
        )
    return "Three panels of two runs of PPO, on prompts that training never saw. " + " ".join(parts)


def render(curves: dict, evaluation: dict, width: float, name: str = "reward") -> dict:
    """{"svg", "alt", "rows"}: a row for each point, the held-out ones of a run first."""
    points = drawn(curves, evaluation)
    body = [
        [look["label"], kind, one["step"], one["reward"], one["score"], one["kl"]]
        for run, look in RUNS.items()
        for kind in ("held out", "training")
        for one in points[run][kind]
    ]
    head = ["run", "prompts", "step", "reward", "score", "KL"]
    return drawing.render(draw(points, width), name, alt(points), head, body)
