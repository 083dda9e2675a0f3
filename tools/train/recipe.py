"""How the networks of the recall task are trained: one recipe for all five architectures, but for the learning rate.

Each step draws one distance from 1 to 32 and a batch of fresh sequences of it; Adam follows the clipped gradient of the
cross-entropy at the cue; its rate rises over the first steps and then falls to 0 in a straight line.
"""

import time
from dataclasses import asdict, dataclass, replace

import numpy as np
import torch
from models.recall_task import TRAINED, sequences
from torch.nn.functional import cross_entropy
from torch.nn.utils import clip_grad_norm_

from tools.train.networks import Network, parameters


@dataclass(frozen=True)
class Recipe:
    steps: int = 3000
    batch: int = 128  # sequences a step
    warm_up: int = 150  # steps until the full learning rate
    clip: float = 1.0  # longest gradient, as a Euclidean norm over all parameters
    report: int = 100  # steps that are averaged into one point of the training curve
    validation: int = 128  # sequences a distance
    distances: tuple[int, ...] = tuple(TRAINED)


RECIPE = Recipe()
RATES = (0.001, 0.003, 0.01)
TUNING_SEEDS = (101, 102)  # of networks that only choose the rate
SEEDS = (1, 2, 3, 4, 5)  # of the networks that are shipped
# What shows how hard learning is, as opposed to remembering: the same recipe, but every sequence has one length.
SINGLE = {distance: replace(RECIPE, distances=(distance,), validation=1000) for distance in (8, 16, 32)}


def train(architecture: str, rate: float, seed: int, recipe: Recipe = RECIPE) -> tuple[Network, dict]:
    """One network and its record: what it is, its training curve, and how it does on the distances it was trained on.

    The seed decides both the first weights and the sequences. "loss" (nats) and "accuracy" are means over `report`
    steps, on sequences before they were learned from.
    """
    started = time.perf_counter()
    torch.manual_seed(seed)
    network, rng = Network(architecture), np.random.default_rng(seed)
    record = {"architecture": architecture, "rate": rate, "seed": seed, "parameters": parameters(network)}
    points = list(zip(*steps(network, rate, rng, recipe), strict=True))  # losses, accuracies
    losses, accuracies = (np.reshape(values, (-1, recipe.report)).mean(axis=1) for values in points)
    record |= validate(network, np.random.default_rng([seed, 1]), recipe)
    record |= {"seconds": round(time.perf_counter() - started, 1)}
    record |= {"loss": rounded(losses), "accuracy": rounded(accuracies)}
    return network, record


def steps(network: Network, rate: float, rng: np.random.Generator, recipe: Recipe):
    """Train the network in place; yields (loss, accuracy) on the batch of every step."""
    adam = torch.optim.Adam(network.parameters(), rate)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        adam, lambda step: min((step + 1) / recipe.warm_up, 1) * (1 - step / recipe.steps)
    )
    for _ in range(recipe.steps):
        tokens, answers = drawn(rng, recipe.batch, int(rng.choice(recipe.distances)))
        logits = network(tokens)  # (B, 8)
        loss = cross_entropy(logits, answers)
        adam.zero_grad()
        loss.backward()
        clip_grad_norm_(network.parameters(), recipe.clip)
        adam.step()
        schedule.step()
        yield loss.item(), (logits.argmax(dim=1) == answers).float().mean().item()


@torch.no_grad()
def validate(network: Network, rng: np.random.Generator, recipe: Recipe) -> dict:
    """Accuracy and cross-entropy over fresh sequences of all trained distances, equally many of each."""
    losses, shares = [], []
    for distance in recipe.distances:
        tokens, answers = drawn(rng, recipe.validation, distance)
        logits = network(tokens)
        losses.append(cross_entropy(logits, answers).item())
        shares.append((logits.argmax(dim=1) == answers).float().mean().item())
    return {"validation_accuracy": float(np.mean(shares)), "validation_loss": float(np.mean(losses))}


def drawn(rng: np.random.Generator, count: int, distance: int) -> tuple[torch.Tensor, torch.Tensor]:
    tokens, answers = sequences(rng, count, distance)
    return torch.from_numpy(tokens), torch.from_numpy(answers)


def chosen(records: list[dict]) -> dict[str, float]:
    """Each architecture's learning rate: best mean validation accuracy or, of equals, lowest mean loss."""

    def quality(architecture: str, rate: float) -> tuple[float, float]:
        runs = [r for r in records if (r["architecture"], r["rate"]) == (architecture, rate)]
        return np.mean([r["validation_accuracy"] for r in runs]), -np.mean([r["validation_loss"] for r in runs])

    names = dict.fromkeys(record["architecture"] for record in records)
    return {name: max(RATES, key=lambda rate: quality(name, rate)) for name in names}


def rounded(values: np.ndarray) -> list[float]:
    return [round(float(value), 5) for value in values]


def described() -> dict:
    """The recipe in numbers, for the log."""
    return {**asdict(RECIPE), "rates": RATES, "tuning_seeds": TUNING_SEEDS, "seeds": SEEDS}
