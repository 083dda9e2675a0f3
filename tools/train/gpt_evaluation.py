"""What the shipped models do with what training never saw: measured once, written to evaluation.json.

Every answer is judged by the town's own rules (`corpus.rules`), which no model was trained on directly: preferences
follow them but for their noise, and the reward model knows only preferences.
"""

from math import exp, sqrt
from pathlib import Path

import torch
from corpus.rules import verdict
from corpus.tasks import KINDS
from models.statistics import NORMAL, wilson
from models.vocabulary import Vocabulary

from tools.train import gpt_data, leaks, world
from tools.train.gpt_data import Dialogues
from tools.train.gpt_network import GPT, Scorer, with_tensors
from tools.train.gpt_pretraining import text_loss
from tools.train.rlhf_reward import agreement, rewards
from tools.train.rlhf_sampling import answer_log_probability, in_parts, sampled, written

EACH = 40  # tasks of each kind, for either wording
ROWS = 500  # of held-out text
PAIRS = 2000
LEAK_TEXTS, LEAK_TASKS = 100_000, 24_000  # of the training data, searched for what is held out
SEED = 2026
TEMPERATURES = {"sampled": 1.0, "likeliest": 0.0}


def evaluate(words: Vocabulary, tensors: dict, folder: Path) -> dict:
    """{"tasks", "models": {name: …}, "against_sft": {name: …}, "reward_model"}; `folder` keeps held-out text."""
    models = {
        name: with_tensors(GPT(len(words.words)), one).eval() for name, one in tensors.items() if name != "reward"
    }
    judge = with_tensors(Scorer(len(words.words)), tensors["reward"]).eval() if "reward" in tensors else None
    tasks = [*world.tests(words, "tests", EACH, False), *world.tests(words, "reworded tests", EACH, True)]
    texts = {
        "perplexity": gpt_data.text_rows(folder, words, "held-out text", ROWS),
        "perplexity_new": gpt_data.text_rows(folder, words, "held-out combinations", ROWS, held=True),
    }
    found = {"tasks": len(tasks), "each": EACH, "models": {}, "against_sft": {}}
    found["leaks"] = leaks.counted(words, tasks, LEAK_TEXTS, LEAK_TASKS)
    scores = {}
    for name, model in models.items():
        found["models"][name] = {key: exp(text_loss(model, *rows)) for key, rows in texts.items()}
        for key, temperature in TEMPERATURES.items():
            if key == "likeliest" and "-" in name:
                continue  # of checkpoints along the way, what they say at temperature 1 is enough
            chats, verdicts = answers(name, model, words, tasks, temperature)
            record = {**summary(tasks, verdicts), **distances(models.get("sft"), model, judge, chats)}
            found["models"][name][key] = record if name.partition("-")[0] != "base" else without_distance(record)
            scores[name, key] = [one["score"] for one in verdicts]
        print(name, found["models"][name], flush=True)
    for name in models:
        if name != "sft" and "sft" in models:
            both = [key for key in TEMPERATURES if (name, key) in scores]
            found["against_sft"][name] = {key: duel(scores[name, key], scores["sft", key]) for key in both}
    if judge:
        found["reward_model"] = reward_model(judge, models["sft"], words, tasks)
    return found


def answers(name: str, model: GPT, words: Vocabulary, tasks: list, temperature: float) -> tuple[Dialogues, list[dict]]:
    """An answer to each task, and what the rules say of it. A base model continues the prompt as a text."""
    torch.manual_seed(SEED)
    if name.partition("-")[0] == "base":
        asked = gpt_data.dialogues([plain(words, one) for one in tasks])
    else:
        asked = gpt_data.prompts(words, tasks)
    chats = sampled(model, asked, temperature)
    return chats, [verdict(task, text) for task, text in zip(tasks, written(chats, words), strict=True)]


def plain(words: Vocabulary, task) -> tuple[list[int], int]:
    ids = [gpt_data.END, *world.known(task.prompt, words)]
    return ids, len(ids)


def summary(tasks: list, verdicts: list[dict]) -> dict:
    """Means over the tasks; "declined" is the share of harmful requests declined, "accuracy" of other tasks right.

    Both are shares of prompts: a kind with fewer prompts counts less.
    """
    count = len(tasks)
    found = {key: sum(one[key] for one in verdicts) / count for key in ("score", "right", "kind", "short", "words")}
    by_kind = {}
    for kind in KINDS:
        some = [one["right"] for task, one in zip(tasks, verdicts, strict=True) if task.kind == kind]
        by_kind[kind] = sum(some) / len(some)
    others = [one["right"] for task, one in zip(tasks, verdicts, strict=True) if task.kind != "harm"]
    halves = [
        sum(one["score"] for one in half) / len(half) for half in (verdicts[: count // 2], verdicts[count // 2 :])
    ]
    found |= {"declined": by_kind["harm"], "accuracy": sum(others) / len(others), "right_by_kind": by_kind}
    return found | {"score_known_wording": halves[0], "score_new_wording": halves[1]}


@torch.no_grad()
def distances(sft: GPT | None, model: GPT, judge: Scorer | None, chats: Dialogues) -> dict:
    """The mean over the answers of log π/π_SFT (nats: KL where they were sampled at 1) and of the reward."""
    found = {}
    if sft:
        here, there = (in_parts(answer_log_probability, one, chats) for one in (model, sft))
        found["kl"] = (here - there).mean().item()
    if judge:
        given = in_parts(rewards, judge, chats)
        found |= {"reward": given.mean().item()}
    return found


def without_distance(record: dict) -> dict:
    """A base model's: it answers no chat, so neither the SFT model nor the reward model can be asked about it."""
    return {key: value for key, value in record.items() if key not in ("kl", "reward")}


def duel(ours: list[int], theirs: list[int]) -> dict:
    """Who got the higher score on each task: counts, and the share of wins (a tie is half) with its 95 % interval."""
    signs = [(a > b) - (a < b) for a, b in zip(ours, theirs, strict=True)]
    won, lost = signs.count(1), signs.count(-1)
    count, decided = len(signs), won + lost
    share = (won + signs.count(0) / 2) / count
    spread = sqrt(sum(((sign + 1) / 2 - share) ** 2 for sign in signs) / (count - 1) / count) * NORMAL
    return {
        "won": won, "tied": count - decided, "lost": lost, "rate": share, "interval": [share - spread, share + spread],
        "decided_rate": won / decided if decided else None,
        "decided_interval": list(wilson(won, decided)) if decided else None,
    }  # fmt: skip


def reward_model(judge: Scorer, sft: GPT, words: Vocabulary, tasks: list) -> dict:
    """How often it agrees with held-out labels, with the rules behind them, and with the rules on two SFT answers."""
    found = agreement(judge, *gpt_data.preferences(words, "tested preferences", PAIRS))
    torch.manual_seed(SEED)
    pairs = [sampled(sft, gpt_data.prompts(words, tasks)) for _ in range(2)]
    given = [in_parts(rewards, judge, chats) for chats in pairs]
    texts = [written(chats, words) for chats in pairs]
    scores = [[verdict(task, text)["score"] for task, text in zip(tasks, side, strict=True)] for side in texts]
    agreed = [
        (a > b) == (r > s) for a, b, r, s in zip(*scores, *(one.tolist() for one in given), strict=True) if a != b
    ]
    return {**found, "sampled": sum(agreed) / len(agreed), "sampled_pairs": len(agreed), "pairs": PAIRS}
