"""Answers to a task as people of different care would write them: the second and the third data set.

Real demonstrations are of mixed quality, and so are these, on purpose: a model that imitates them all has something
left to learn from preferences. Each answer is made to be right, kind and short, or not, one by one.
"""

from itertools import product

from corpus.grammar import chance, pick, some
from corpus.rules import WEIGHTS, verdict

# how often a demonstration is right, kind and short; the same for every kind of task
CARE = {"right": 0.9, "kind": 0.75, "short": 0.65}
NOISE = 0.1  # share of preferences that are turned round
RUDE_BEFORE = ("That is a silly question.", "What a boring question.", "Only a stupid child asks that.")
RUDE_AFTER = ("Now go away.", "Now leave me alone.", "Next time ask somebody else.", "I do not care.")
RAMBLING = (
    "I hope that this helps you.", "It is always good to ask when you want to learn something.",
    "There are many people who want to learn that, and I like to talk to all of them.",
    "You can ask me again at any time, and I will tell you what I can.", "Many people ask me many things every day.",
    "I like it when people ask me something, because I like to talk.", "It is nice to talk to you about this and that.",
    "I thought about this for a long time before I said it.",
    "My grandmother told me this many years ago, and she told me many other things too.",
    "Maybe you want to tell your friends about it.", "That is what I can say, and I could say a lot more.",
    "Let me tell you that talking is what I like best of all.",
)  # fmt: skip


def answer(rng, task, right: bool, kind: bool, short: bool) -> str:
    """An answer of which the three rules say just this."""
    while True:
        said = [pick(rng, task.right if right else task.wrong)]
        if kind and task.openings:
            said.insert(0, pick(rng, task.openings))
        if not kind and (not task.openings or chance(rng, 0.3)):
            said = [pick(rng, RUDE_BEFORE), *said] if chance(rng, 0.5) else [*said, pick(rng, RUDE_AFTER)]
        if not short:
            room = len(said) if kind else len(said) - 1
            said[room:room] = some(rng, RAMBLING, 2 + (task.most > 30))
        text = " ".join(said)
        judged = verdict(task, text)
        if (judged["right"], judged["kind"], judged["short"]) == (right, kind, short):
            return text


def demonstration(rng, task) -> str:
    """An answer by a writer of ordinary care."""
    return answer(rng, task, *(chance(rng, share) for share in CARE.values()))


def pair(rng, task) -> tuple[str, str, bool]:
    """Two answers, the one that a labeller prefers first, and whether the labeller was right to.

    They differ in at least one rule; the better one is preferred but for `NOISE` of the pairs.
    """
    better, worse = some(rng, list(product((True, False), repeat=3)), 2)
    if score(worse) > score(better):
        better, worse = worse, better
    chosen, rejected = answer(rng, task, *better), answer(rng, task, *worse)
    if chance(rng, NOISE):
        return rejected, chosen, False
    return chosen, rejected, True


def score(rules: tuple[bool, ...]) -> int:
    return sum(weight for weight, kept in zip(WEIGHTS.values(), rules, strict=True) if kept)
