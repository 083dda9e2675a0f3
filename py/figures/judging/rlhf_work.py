"""Answers of the trained GPTs with what is said of them: a checkpoint's answer, and two answers to choose from."""

import numpy as np
from lab.border import Refused
from lab.gpt_session import check_numbers
from models import vocabulary
from models.numerics import sigmoid

TRIES = 20  # seeds for a second answer, before another prompt is taken


def prompt_at(session, number: int) -> dict:
    """The prepared prompt of this number: {"kind", "text"}; Refused for another number."""
    prompts = session.prompts()
    if not 0 <= number < len(prompts):
        raise Refused(f"The prepared prompts are numbered 0 to {len(prompts) - 1}; this is {number}.")
    return prompts[number]


def checkpoint(session, model: str, prompt: int, seed: int) -> dict:
    """What a model answers at temperature 1 to the prompt of this number: {"model", "prompt", "task", "answer"}.

    The session holds this model and "reward". "answer" is {"text", "reward", "rules"}: the reward model's number, and
    the town's verdict (corpus/rules.py). "task" is the kind of the prompt.
    """
    asked = prompt_at(session, prompt)
    ids = said(session, model, asked["text"], seed)
    return {"model": model, "prompt": asked["text"], "task": asked["kind"], "answer": judged(session, asked, ids)}


def judged(session, asked: dict, ids: list[int]) -> dict:
    return {"text": vocabulary.detokenize(ids, session.words), **session.judged(asked["text"], ids)}


def said(session, name: str, prompt: str, seed: int) -> list[int]:
    """The token ids of an answer."""
    return [one["id"] for one in session.generate(prompt, [name], temperature=1.0, seed=seed) if "id" in one]


def pair(session, seed: int, number: int) -> dict:
    """The pair of this number: a prepared prompt and two different answers of "sft" to it, judged.

    {"number", "prompt", "task", "left", "right", "probability"}: the last is the reward model's, σ(r_left − r_right),
    that the left answer is the one preferred. The same seed and number always give the same pair.
    """
    check_numbers(1.0, 0, seed)
    rng = np.random.default_rng([seed, number])
    prompts = session.prompts()
    while True:
        asked = prompts[int(rng.integers(len(prompts)))]
        first = int(rng.integers(2**31))
        left = said(session, "sft", asked["text"], first)
        for another in range(first + 1, first + 1 + TRIES):
            right = said(session, "sft", asked["text"], another)
            if right != left:
                sides = {"left": judged(session, asked, left), "right": judged(session, asked, right)}
                difference = sides["left"]["reward"] - sides["right"]["reward"]
                chance = float(sigmoid(np.float64(difference)))
                return {
                    "number": number,
                    "prompt": asked["text"],
                    "task": asked["kind"],
                    **sides,
                    "probability": chance,
                }
