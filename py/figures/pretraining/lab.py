"""A small GPT that is pre-trained and fine-tuned in the browser, and the `pretraining` chart of its curves."""

from dataclasses import dataclass, field

import numpy as np
from figures.pretraining import draw, town
from figures.pretraining.measure import training
from lab import runs
from lab.border import exported
from lab.connection import tell
from lab.long_work import paced

STEPS_PER_RUN = {"pretraining": 1000, "finetuning": 200}  # steps from one press of a button to the next
KIND = runs.Kind("pretraining", draw.render, draw.said)


@dataclass
class TwoStages(runs.Run):
    """A run in one stage or the other: `stage["now"]` is read by its source, which puts the model into `stage`."""

    stage: dict = field(default_factory=dict)
    begun_at: int = 0  # the step where the present stage began

    def fine_tune(self):
        """Go on with questions and answers, however far pre-training came."""
        if self.stage["now"] == "pretraining":
            self.stage["now"], self.begun_at = "finetuning", self.step

    def next_stop(self) -> int:
        """The step where this run will stop by itself: a multiple of STEPS_PER_RUN from where the stage began."""
        steps = STEPS_PER_RUN[self.stage["now"]]
        return self.begun_at + steps * ((self.step - self.begun_at) // steps + 1)

    def curve(self) -> dict:
        """The baselines travel with it, so that it can be drawn by a lab without the town."""
        return super().curve() | {"baselines": town.ready[0].baselines}


def run_of(mode: str, seed: int) -> TwoStages:
    """The run to go on with, in the stage that the mode asks for. Raises KeyError if one to resume is not held."""
    choices, stage = {"seed": seed}, {"now": "pretraining"}
    if mode == "resume" or (mode == "finetune" and runs.key_of(choices) in KIND.held):
        run = KIND.resumed(choices)
    else:
        run = TwoStages(choices, training(np.random.default_rng(seed), town.ready[0], stage), stage=stage)
    if mode == "finetune":
        run.fine_tune()
    return run


@exported
async def pretrain(mode, seed, beside, width):
    """Train a small GPT: {"svg", "alt", "rows", "said", "curve", "end"} of the `pretraining` chart.

    `mode` "start" begins a run, "resume" goes on with one that is held here, "finetune" does so with questions and
    answers (or begins one that has read nothing), "reset" begins one and does not train it. The first call makes the
    texts of the town, which takes a second or two, and tells "town"; stopped in that time, it trains nothing.
    """
    async for done, total in paced(KIND.name, town.reading()):
        tell("town", done=done, total=total)
    if not town.ready:
        for _ in town.reading():
            pass
        mode = "reset"
    run = run_of(mode, seed)
    return await runs.train(KIND, run, 0 if mode == "reset" else run.next_stop(), beside, width)


@exported
def pretraining_curves(curves, width):
    """The `pretraining` chart of runs that the page remembers: {"svg", "alt", "rows"}."""
    return draw.render(curves, width)
