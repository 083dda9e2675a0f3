"""The `pretraining` chart and the runs behind it: a small GPT that is pre-trained and fine-tuned in the browser."""

import numpy as np
from figures.pretraining import draw as chart
from figures.pretraining import town
from figures.pretraining.measure import training
from lab import runs
from lab.border import exported
from lab.connection import tell
from lab.long_work import paced

WHAT = "pretraining"
LEGS = {"pretraining": 1000, "finetuning": 200}  # steps from one press of a button to the next
held = {}  # the runs, as lab.runs keeps them, each with its {"now": stage}


async def answer(tell, mode: str, choices: dict, beside: list, width: float) -> dict:
    """As `lab.runs.answer`, for choices {"seed"}; `mode` "finetune" goes on with questions and answers.

    Fine-tuning takes up the run that is held, however far it came, or one that has learned nothing. The first call
    makes the texts of the town, which takes a second or two, and tells so; stopped in that time, it trains nothing.
    """
    async for done, total in paced(WHAT, town.reading()):
        tell("town", done=done, total=total)
    if not town.ready:
        for _ in town.reading():
            pass
        mode = "reset"
    return await runs.answer(tell, mode, choices, beside, width, runs.Kind(WHAT, held, chosen, end_of_leg, state))


def chosen(mode: str, choices: dict) -> dict:
    """The run to go on with, in the stage that the mode asks for."""
    key = runs.key_of(choices)
    if mode == "resume":
        return held[key]
    if mode != "finetune" or key not in held:
        stage = {"now": "pretraining"}
        source = training(np.random.default_rng(choices["seed"]), town.ready[0], stage)
        run = {"choices": choices, "records": [], "source": source, "stage": stage, "from": 0}
    else:
        run = held[key]
    if mode == "finetune" and run["stage"]["now"] == "pretraining":
        run["stage"]["now"] = "finetuning"
        run["from"] = run["records"][-1]["step"] if run["records"] else 0
    return run


def end_of_leg(run: dict) -> int:
    """The next full leg, counted from where the stage began."""
    leg = LEGS[run["stage"]["now"]]
    step = run["records"][-1]["step"] if run["records"] else 0
    return run["from"] + leg * ((step - run["from"]) // leg + 1)


def state(run: dict, end: int, beside: list, width: float) -> dict:
    """The answer for a run as it is now; "baselines" travels in its curve, so that it can be drawn without the town."""
    curve = {"choices": run["choices"], "records": run["records"], "baselines": town.ready[0].baselines}
    drawn = chart.render([*beside, curve], width)
    return drawn | {
        "said": chart.said(run["records"], end),
        "curve": curve,
        "step": run["records"][-1]["step"],
        "end": end,
    }


@exported
async def pretrain(mode, choices, beside, width):
    """Train a small GPT: `mode` "start", "resume", "finetune" or "reset"; tells pictures of the `pretraining` chart."""
    return await answer(tell, mode, choices, beside, width)


@exported
def pretraining_curves(curves, width):
    """The `pretraining` chart of runs that the page remembers: {"svg", "alt", "rows"}."""
    return chart.render(curves, width)
