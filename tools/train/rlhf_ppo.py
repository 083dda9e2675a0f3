"""Stage three, second half: the policy follows the reward, by PPO with a penalty for leaving the SFT model.

Schulman et al. 2017 for PPO and 2016 for the advantages; Ouyang et al. 2022, section 3.5 and appendix C, for the reward
of each token: -β log(π / π_SFT), and the reward model's number with the last. Without their pre-training mix.
"""

from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path

import torch
from corpus.rules import verdict
from models.vocabulary import Vocabulary

from tools.train import gpt_data, world
from tools.train.gpt_data import Dialogues
from tools.train.gpt_network import GPT, Scorer, with_tensors
from tools.train.gpt_runs import Run, adam_of, climb, result_of
from tools.train.rlhf_reward import rewards
from tools.train.rlhf_sampling import log_probabilities, sampled, written


@dataclass(frozen=True)
class Reinforcing:
    beta: float = 0.4
    steps: int = 120
    prompts: int = 128  # a step
    passes: int = 2  # over the answers of a step
    batches: int = 2  # a pass
    rate: float = 1e-4
    critic_rate: float = 5e-4
    warm_up: int = 10
    clip: float = 0.2
    decay: float = 0.95  # λ of the advantages
    checkpoints: tuple[int, ...] = (25, 50, 100)
    seed: int = 4


JUDGED = ("score", "right", "kind", "short", "words")
PPO_NO_KL = Reinforcing(beta=0.0, steps=160, rate=2e-4)


def reinforce(place: Path, words: Vocabulary, sft: dict, reward: dict, recipe: Reinforcing) -> dict:
    """The policy, which begins as the SFT model, and at every step reward, KL and what the town's own rules say."""
    policy, reference = (with_tensors(GPT(len(words.words)), sft) for _ in range(2))
    judge, critic = (with_tensors(Scorer(len(words.words)), reward) for _ in range(2))
    adams = adam_of(policy.parameters(), recipe.rate), adam_of(critic.parameters(), recipe.critic_rate)
    run = Run(place, recipe.seed, policy=policy, critic=critic, adam=adams[0], critic_adam=adams[1])
    tasks = islice(world.tasks("reinforcing"), run.step * recipe.prompts, None)
    while run.step < recipe.steps:
        if run.step in recipe.checkpoints:
            run.keep(f"{run.step}", policy)
        for adam, rate in zip(adams, (recipe.rate, recipe.critic_rate), strict=True):
            for group in adam.param_groups:
                group["lr"] = rate * min((run.step + 1) / recipe.warm_up, 1)
        asked = list(islice(tasks, recipe.prompts))
        chats = sampled(policy, gpt_data.prompts(words, asked))
        seen, record = experience(policy, reference, judge, critic, chats, recipe)
        improve(policy, critic, adams, chats, seen, recipe)
        run.done({"step": run.step, **record, **judged(asked, written(chats, words))})
    return result_of(run, policy)


@torch.no_grad()
def experience(policy: GPT, reference: GPT, judge: Scorer, critic: Scorer, chats: Dialogues, recipe: Reinforcing):
    """What the answers were worth: {"old", "advantage", "return"} (B, T-1), and the means for the record."""
    mask = chats.answer_mask()  # (B, T-1)
    old = torch.where(mask, log_probabilities(policy, chats), 0.0)
    away = old - torch.where(mask, log_probabilities(reference, chats), 0.0)  # log π/π_SFT of each token
    final = rewards(judge, chats)  # (B,)
    each = -recipe.beta * away
    each[torch.arange(len(final)), chats.length - 2] += final
    values = torch.where(mask, critic(chats.tokens[:, :-1]), 0.0)
    advantage = advantages(each, values, recipe.decay, mask)
    seen = {"old": old, "advantage": advantage, "return": advantage + values}
    return seen, {"reward": final.mean().item(), "kl": away.sum(1).mean().item()}


def advantages(each: torch.Tensor, values: torch.Tensor, decay: float, mask: torch.Tensor) -> torch.Tensor:
    """Generalised advantage estimates (Schulman et al. 2016, equation 16), discount 1, 0 outside the mask: (B, T)."""
    found, later = torch.zeros_like(each), torch.zeros(len(each))
    for t in range(each.shape[1] - 1, -1, -1):
        after = values[:, t + 1] if t + 1 < each.shape[1] else torch.zeros(len(each))
        later = torch.where(mask[:, t], each[:, t] + after - values[:, t] + decay * later, torch.zeros(len(each)))
        found[:, t] = later
    return found


def improve(policy: GPT, critic: Scorer, adams, chats: Dialogues, seen: dict, recipe: Reinforcing) -> None:
    """A few passes of PPO over the answers: the clipped objective for the policy, squared errors for the critic."""
    mask = chats.answer_mask()
    advantage = seen["advantage"]
    advantage = (advantage - advantage[mask].mean()) / (advantage[mask].std() + 1e-6)
    for _ in range(recipe.passes):
        for rows in torch.randperm(len(chats.start)).chunk(recipe.batches):
            some = chats.rows(rows)
            width = some.tokens.shape[1] - 1
            inside = mask[rows, :width]
            new = log_probabilities(policy, some)[inside]
            loss = ppo_loss(new, seen["old"][rows, :width][inside], advantage[rows, :width][inside], recipe.clip)
            climb(policy, adams[0], loss.mean())
            error = critic(some.tokens[:, :-1])[inside] - seen["return"][rows, :width][inside]
            climb(critic, adams[1], error.square().mean())


def ppo_loss(new: torch.Tensor, old: torch.Tensor, advantage: torch.Tensor, clip: float) -> torch.Tensor:
    """-min(ρ A, clip(ρ, 1 - ε, 1 + ε) A) of each token, ρ = π / π_old (Schulman et al. 2017, equation 7)."""
    ratio = (new - old).exp()
    return -torch.minimum(ratio * advantage, ratio.clamp(1 - clip, 1 + clip) * advantage)


def judged(asked: list, answers: list[str]) -> dict:
    """Means over the answers of what the rules say: {"score", "right", "kind", "short", "words"}."""
    verdicts = [verdict(task, answer) for task, answer in zip(asked, answers, strict=True)]
    return {key: sum(one[key] for one in verdicts) / len(verdicts) for key in JUDGED}


def described(recipe: Reinforcing) -> dict:
    return asdict(recipe)
