"""Stage three, first half: a reward model from preferences (Ouyang et al. 2022, equation 1)."""

from dataclasses import dataclass
from pathlib import Path

import torch
from models.vocabulary import Vocabulary
from torch.nn.functional import logsigmoid

from tools.train import gpt_data
from tools.train.gpt_network import Scorer, with_tensors
from tools.train.gpt_runs import Muon, Run, climb, result_of, set_rate
from tools.train.rlhf_sampling import in_parts


@dataclass(frozen=True)
class Preferring:
    count: int = 32_000  # pairs, each read once
    held_out: int = 1000
    batch: int = 16
    rate: float = 0.01  # of Muon, for the matrices
    adam_rate: float = 1e-3  # for all else
    warm_up: int = 50
    every: int = 50
    seed: int = 3


def rewards(model: Scorer, chats: gpt_data.Dialogues) -> torch.Tensor:
    """(B,): the reward model's number at the last token of each dialogue."""
    return model(chats.tokens)[torch.arange(len(chats.length)), chats.length - 1]


def preference_loss(chosen: torch.Tensor, rejected: torch.Tensor) -> torch.Tensor:
    """-log sigmoid(r_w - r_l) of each pair: Bradley-Terry."""
    return -logsigmoid(chosen - rejected)


def train_reward(place: Path, words: Vocabulary, sft: dict, recipe: Preferring) -> dict:
    """The reward model, which begins as the SFT model, and how often it agrees with held-out labels."""
    chosen, rejected, _ = gpt_data.preferences(words, "preferences", recipe.count)
    held_out = gpt_data.preferences(words, "held-out preferences", recipe.held_out)
    model = with_tensors(Scorer(len(words.words)), sft)
    muon = Muon(model, recipe.rate, recipe.adam_rate)
    run, steps = Run(place, recipe.seed, model=model, muon=muon), recipe.count // recipe.batch
    losses = []
    while run.step < steps:
        set_rate(muon, run.step, steps, recipe.warm_up)
        rows = torch.arange(run.step * recipe.batch, (run.step + 1) * recipe.batch)
        loss = preference_loss(rewards(model, chosen.rows(rows)), rewards(model, rejected.rows(rows))).mean()
        climb(model, muon, loss)
        losses.append(loss.item())
        record = None
        if run.step % recipe.every == 0:
            record = {
                "pairs": run.step * recipe.batch,
                "loss": sum(losses) / len(losses),
                **agreement(model, *held_out),
            }
            losses = []
        run.done(record)
    run.records.append({"pairs": steps * recipe.batch, **agreement(model, *held_out)})
    settle(model, gpt_data.instructions(words, "held-out instructions", 1000))
    return result_of(run, model)


@torch.no_grad()
def agreement(model: Scorer, chosen: gpt_data.Dialogues, rejected: gpt_data.Dialogues, true: torch.Tensor) -> dict:
    """How often the model prefers what the labeller chose ("noisy") and what the labeller should have ("clean")."""
    ahead = in_parts(rewards, model, chosen) > in_parts(rewards, model, rejected)  # (B,)
    return {"noisy": ahead.float().mean().item(), "clean": (ahead == true).float().mean().item()}


@torch.no_grad()
def settle(model: Scorer, demonstrations: gpt_data.Dialogues) -> None:
    """Shift all rewards so that demonstrations have 0 on average (Ouyang et al. 2022, section 3.5)."""
    model.head.bias -= in_parts(rewards, model, demonstrations).mean()
