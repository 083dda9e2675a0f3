"""Stages one and two: the next token of raw text, then the next token of answers."""

from dataclasses import dataclass
from pathlib import Path

import torch
from models.vocabulary import Vocabulary
from torch.nn.functional import cross_entropy

from tools.train import gpt_data
from tools.train.gpt_network import CONTEXT, GPT, with_tensors
from tools.train.gpt_runs import Muon, Run, climb, result_of, set_rate


@dataclass(frozen=True)
class Pretraining:
    rows: int = 96_000  # of 96 tokens, each read once
    batch: int = 16
    rate: float = 0.02  # of Muon, for the matrices
    adam_rate: float = 3e-3  # for all else
    warm_up: int = 100
    held_out: int = 500  # rows that are never learned from
    checkpoints: tuple[int, ...] = (0, 200, 1000)  # steps, beside the last
    every: int = 100  # steps between two points of the curve
    seed: int = 1


@dataclass(frozen=True)
class Finetuning:
    count: int = 120_000  # instructions, each read once
    held_out: int = 1000
    unknown: float = 0.03  # of the words in prompts, so that a model knows what to do with a word that it does not
    batch: int = 16
    text_batch: int = 4  # rows of raw text that are learned on beside, so that they are not forgotten
    text_weight: float = 0.5  # of their loss
    rate: float = 0.01  # of Muon, for the matrices
    adam_rate: float = 1e-3  # for all else
    warm_up: int = 100
    every: int = 100
    seed: int = 2


def pretrain(place: Path, words: Vocabulary, recipe: Pretraining) -> dict:
    """The base model and its curve: mean training loss since the last point, held-out loss (nats), tokens seen."""
    read, following = gpt_data.text_rows(place.parent, words, "pretraining", recipe.rows)
    held_out = gpt_data.text_rows(place.parent, words, "held-out text", recipe.held_out)
    torch.manual_seed(recipe.seed)
    model = GPT(len(words.words))
    muon = Muon(model, recipe.rate, recipe.adam_rate)
    run, losses = Run(place, recipe.seed, model=model, muon=muon), []
    steps = recipe.rows // recipe.batch
    while run.step < steps:
        if run.step in recipe.checkpoints:
            run.keep(f"{run.step}", model)
        set_rate(muon, run.step, steps, recipe.warm_up)
        rows = slice(run.step * recipe.batch, (run.step + 1) * recipe.batch)
        point = run.step % recipe.every == 0
        tokens = run.step * recipe.batch * CONTEXT
        record = {"tokens": tokens, "held_out": text_loss(model, *held_out)} if point else None
        loss = cross_entropy(model(read[rows]).flatten(0, 1), following[rows].flatten())
        climb(model, muon, loss)
        losses.append(loss.item())
        if record:
            record["loss"], losses = sum(losses) / len(losses), []
        run.done(record)
    tokens = steps * recipe.batch * CONTEXT
    run.records.append({"tokens": tokens, "held_out": text_loss(model, *held_out), "loss": None})
    return result_of(run, model)


@torch.no_grad()
def text_loss(model: GPT, read: torch.Tensor, following: torch.Tensor) -> float:
    """Mean cross-entropy over rows of text, in nats a token."""
    parts = zip(read.split(250), following.split(250), strict=True)
    sums = [cross_entropy(model(x).flatten(0, 1), y.flatten(), reduction="sum").item() for x, y in parts]
    return sum(sums) / following.numel()


def finetune(place: Path, words: Vocabulary, base: dict, recipe: Finetuning) -> dict:
    """The SFT model and its curve. The loss counts the tokens of answers only; prompts are read and not learned.

    Some raw text is learned on beside, the way that Ouyang et al. 2022 mix it into their third stage (equation 2, γ).
    """
    data = gpt_data.instructions(words, "finetuning", recipe.count, recipe.unknown)
    held_out = gpt_data.instructions(words, "held-out instructions", recipe.held_out)
    steps = recipe.count // recipe.batch
    read, following = gpt_data.text_rows(place.parent, words, "pretraining", steps * recipe.text_batch)
    model = with_tensors(GPT(len(words.words)), base)
    muon = Muon(model, recipe.rate, recipe.adam_rate)
    run = Run(place, recipe.seed, model=model, muon=muon)
    while run.step < steps:
        set_rate(muon, run.step, steps, recipe.warm_up)
        point = run.step % recipe.every == 0
        record = {"examples": run.step * recipe.batch, "held_out": mean_answer_loss(model, held_out)} if point else None
        some = data.rows(torch.arange(run.step * recipe.batch, (run.step + 1) * recipe.batch))
        rows = slice(run.step * recipe.text_batch, (run.step + 1) * recipe.text_batch)
        beside = cross_entropy(model(read[rows]).flatten(0, 1), following[rows].flatten())
        climb(model, muon, answer_loss(model, some) + recipe.text_weight * beside)
        run.done(record)
    run.records.append({"examples": recipe.count, "held_out": mean_answer_loss(model, held_out)})
    return result_of(run, model)


def answer_loss(model: GPT, batch: gpt_data.Dialogues) -> torch.Tensor:
    """Mean cross-entropy over the tokens of the answers: what the mask hides has no part in it."""
    mask = batch.answer_mask()  # (B, T-1)
    states = model.states(batch.tokens[:, :-1])[mask]  # (N, C)
    return cross_entropy(model.logits(states), batch.tokens[:, 1:][mask])


@torch.no_grad()
def mean_answer_loss(model: GPT, data: gpt_data.Dialogues) -> float:
    return answer_loss(model, data).item()
