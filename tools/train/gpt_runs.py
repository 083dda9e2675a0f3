"""Training that can be stopped: a stage that is done is read from the cache, one that is not goes on where it was."""

import hashlib
import json
import time
from pathlib import Path

import numpy as np
import torch
from torch import nn

from tools.train.gpt_network import tensors_of

SAVED_EVERY_SECONDS = 60


class Run:
    """One stage of training: its step, its records so far, and everything whose state has to be kept beside them.

        run = Run(place, model=model, adam=adam)
        while run.step < steps:
            ...
            run.done({"loss": …})

    `parts` have state_dict() and load_state_dict(). Random numbers come from `run.rng` and PyTorch's global generator,
    both kept too.
    """

    def __init__(self, place: Path, seed: int, **parts):
        self.place, self.parts = place, parts
        self.step, self.records, self.seconds = 0, [], 0.0
        self.kept = {}  # name -> tensors, such as checkpoints along the way
        self.rng = np.random.default_rng(seed)
        torch.manual_seed(seed)
        if place.exists():
            self.restore(torch.load(place, weights_only=False))
        self.ticked = self.saved = time.perf_counter()

    def restore(self, stored: dict) -> None:
        for name, part in self.parts.items():
            part.load_state_dict(stored["parts"][name])
        for key in ("step", "records", "seconds", "kept"):
            setattr(self, key, stored[key])
        self.rng.bit_generator.state = stored["rng"]
        torch.set_rng_state(stored["torch"])

    def done(self, record: dict | None = None) -> None:
        """Count one more step; now and then write everything down."""
        self.step += 1
        now = time.perf_counter()
        self.seconds += now - self.ticked
        self.ticked = now
        if record is not None:
            self.records.append(record)
            print(self.place.stem, json.dumps(record), round(self.seconds), flush=True)
        if now - self.saved > SAVED_EVERY_SECONDS:
            self.save()

    def save(self) -> None:
        stored = {"parts": {name: part.state_dict() for name, part in self.parts.items()}}
        stored |= {"step": self.step, "records": self.records, "seconds": self.seconds, "kept": self.kept}
        stored |= {"rng": self.rng.bit_generator.state, "torch": torch.get_rng_state()}
        partial = self.place.with_suffix(".tmp")
        torch.save(stored, partial)
        partial.rename(self.place)
        self.saved = self.ticked = time.perf_counter()

    def keep(self, name: str, model: nn.Module) -> None:
        """Remember the model's numbers as they are now."""
        self.kept[name] = tensors_of(model)


def key(recipe, *others: str) -> str:
    """Eight letters that change when the recipe does, or one of the other texts."""
    return hashlib.sha256("\n".join([repr(recipe), *others]).encode()).hexdigest()[:8]


def finished(folder: Path, name: str, train, **arguments) -> dict:
    """What `train(run_file, **arguments)` returned, from the cache or trained now: {"tensors", "records", …}."""
    place = folder / f"{name}.pt"
    if not place.exists():
        running = folder / f"{name}.running"
        result = train(running, **arguments)
        partial = place.with_suffix(".tmp")
        torch.save(result, partial)
        partial.rename(place)
        running.unlink(missing_ok=True)
    return torch.load(place, weights_only=False)


def result_of(run: Run, model: nn.Module) -> dict:
    return {"tensors": tensors_of(model), "kept": run.kept, "records": run.records, "seconds": round(run.seconds, 1)}


class Muon:
    """Muon (Jordan et al. 2024) for the layers' matrices, Adam for the word vectors and all else.

    It learns in all directions of a matrix alike, also in those of which text says little, such as one name of forty.
    """

    def __init__(self, model: nn.Module, muon_rate: float, adam_rate: float):
        hidden = [p for name, p in model.named_parameters() if p.dim() > 1 and "layers." in name]
        taken = {id(p) for p in hidden}
        others = [p for p in model.parameters() if id(p) not in taken]
        self.parts = [torch.optim.Muon(hidden, muon_rate, weight_decay=0.0), adam_of(others, adam_rate)]
        self.param_groups = [group for part in self.parts for group in part.param_groups]
        for group in self.param_groups:
            group["peak"] = group["lr"]

    def zero_grad(self) -> None:
        for part in self.parts:
            part.zero_grad()

    def step(self) -> None:
        for part in self.parts:
            part.step()

    def state_dict(self) -> list:
        return [part.state_dict() for part in self.parts]

    def load_state_dict(self, stored: list) -> None:
        for part, state in zip(self.parts, stored, strict=True):
            part.load_state_dict(state)
        self.param_groups = [group for part in self.parts for group in part.param_groups]


def adam_of(parameters, rate: float) -> torch.optim.AdamW:
    adam = torch.optim.AdamW(parameters, rate, betas=(0.9, 0.98), weight_decay=0.0)
    for group in adam.param_groups:
        group["peak"] = rate
    return adam


def set_rate(optimizer, step: int, steps: int, warm_up: int) -> None:
    """The learning rates of a step: up over the first ones, then down to a fiftieth in a straight line."""
    for group in optimizer.param_groups:
        group["lr"] = group["peak"] * min((step + 1) / warm_up, 1) * max(1 - step / steps, 0.02)


def climb(model: nn.Module, optimizer, loss: torch.Tensor, longest: float = 1.0) -> None:
    """One step down the gradient of the loss, the gradient clipped."""
    optimizer.zero_grad()
    loss.backward()
    nn.utils.clip_grad_norm_(model.parameters(), longest)
    optimizer.step()
