"""The same preferences without a reward model and without sampling: DPO (Rafailov et al. 2023)."""

from dataclasses import dataclass
from pathlib import Path

import torch
from models.vocabulary import Vocabulary
from torch.nn.functional import logsigmoid

from tools.train import gpt_data
from tools.train.gpt_network import GPT, with_tensors
from tools.train.gpt_runs import Run, adam_of, climb, result_of, set_rate
from tools.train.rlhf_sampling import answer_log_probability, in_parts


@dataclass(frozen=True)
class Direct:
    beta: float = 0.1
    count: int = 24_000
    held_out: int = 500
    batch: int = 64
    rate: float = 2e-4
    warm_up: int = 30
    every: int = 25
    seed: int = 5


def train_directly(place: Path, words: Vocabulary, sft: dict, recipe: Direct) -> dict:
    """The DPO model, from the reward model's own pairs, and how often it ranks held-out pairs as labelled."""
    pairs = gpt_data.preferences(words, "preferences", recipe.count)[:2]
    tests = gpt_data.preferences(words, "held-out preferences", recipe.held_out)[:2]
    model, reference = (with_tensors(GPT(len(words.words)), sft) for _ in range(2))
    known, known_tests = (
        [in_parts(answer_log_probability, reference, side) for side in both] for both in (pairs, tests)
    )
    adam = adam_of(model.parameters(), recipe.rate)
    run, steps = Run(place, recipe.seed, model=model, adam=adam), recipe.count // recipe.batch
    while run.step < steps:
        set_rate(adam, run.step, steps, recipe.warm_up)
        rows = torch.arange(run.step * recipe.batch, (run.step + 1) * recipe.batch)
        chosen, rejected = (answer_log_probability(model, side.rows(rows)) for side in pairs)
        loss = dpo_loss(chosen, known[0][rows], rejected, known[1][rows], recipe.beta).mean()
        climb(model, adam, loss)
        record = {"pairs": run.step * recipe.batch, "loss": loss.item()}
        run.done(record | agreed(model, tests, known_tests) if run.step % recipe.every == 0 else None)
    run.records.append({"pairs": steps * recipe.batch, **agreed(model, tests, known_tests)})
    return result_of(run, model)


def agreed(model: GPT, sides: tuple, known: list[torch.Tensor]) -> dict:
    chosen, rejected = (in_parts(answer_log_probability, model, side) for side in sides)
    return {"noisy": ((chosen - known[0]) > (rejected - known[1])).float().mean().item()}


def dpo_loss(chosen, chosen_reference, rejected, rejected_reference, beta: float) -> torch.Tensor:
    """-log sigmoid(β (log π/π_ref(w) - log π/π_ref(l))) of each pair (Rafailov et al. 2023, equation 7)."""
    return -logsigmoid(beta * ((chosen - chosen_reference) - (rejected - rejected_reference)))
