"""Answers of the trained GPTs to prepared prompts, judged, and pairs of them to choose from."""

import numpy as np
from lab.gpt_session import check_numbers
from models import vocabulary
from models.numerics import sigmoid

TRIES = 20  # seeds for a second answer, before another prompt is taken
CHOSEN_FROM = "sft"  # the model whose answers are compared


def written(session, model: str, prompt, seed: int) -> list[int]:
    """The token ids of a model's answer at temperature 1 to what `GptSession.read` gave."""
    return [one["id"] for one in session.generate(prompt, [model], temperature=1.0, seed=seed) if "id" in one]


def judged(session, prompt, ids: list[int]) -> dict:
    """{"text", "reward", "rules"}: an answer, the reward model's number, and the town's verdict (corpus/rules.py)."""
    return {"text": vocabulary.detokenize(ids, session.words), **session.judged(prompt, ids)}


def pair(session, seed: int, number: int) -> dict:
    """The pair of this number: a prepared prompt and two different answers to it, judged.

    {"prompt", "task", "left", "right", "probability"}: "task" is the kind of the prompt, the probability is the reward
    model's, σ(r_left − r_right), that the left answer is the one preferred. The same seed and number always give the
    same pair. Refused for a seed out of range.
    """
    check_numbers(1.0, 0, seed)
    rng = np.random.default_rng([seed, number])
    tasks = list(session.prepared.values())
    while True:
        task = tasks[int(rng.integers(len(tasks)))]
        prompt, first = session.read(task.prompt), int(rng.integers(2**31))
        left = written(session, CHOSEN_FROM, prompt, first)
        for another in range(first + 1, first + 1 + TRIES):
            right = written(session, CHOSEN_FROM, prompt, another)
            if right != left:
                sides = {"left": judged(session, prompt, left), "right": judged(session, prompt, right)}
                difference = sides["left"]["reward"] - sides["right"]["reward"]
                probability = float(sigmoid(np.float64(difference)))
                return {"prompt": task.prompt, "task": task.kind, **sides, "probability": probability}
