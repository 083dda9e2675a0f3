"""Twelve answers to one prompt, pairs of them to choose from, and a reader who chooses by the answers' qualities.

The reference policy stands for a fine-tuned model and is of our own making: its log-probabilities are set so that dull
answers are likelier than good ones, and bad ones are rare. So are the qualities: the better helps more, is kinder and
true. They have the unit of a Bradley-Terry reward and mean about 0.
"""

from itertools import combinations
from typing import NamedTuple

import numpy as np
from models.numerics import softmax

PROMPT = "My sister lost her kite at the lake. What can I do?"
NOISE = 0.1  # how often the simulated reader takes the worse answer


class Answer(NamedTuple):
    text: str
    log_probability: float  # of the reference, up to a constant
    quality: float


ANSWERS = (
    Answer("I am sorry. Look for it together at the lake.", -2.6, 3.0),
    Answer("You could ask at the lake who has found it.", -2.4, 2.5),
    Answer("You could make her a new kite.", -2.0, 2.0),
    Answer("Lend her yours and play together.", -2.9, 1.5),
    Answer("Be kind to her and give her a hug.", -2.2, 1.0),
    Answer("You could read her a story.", -2.3, 0.5),
    Answer("She lost her kite, and now she is sad.", -1.6, -0.5),
    Answer("A kite is a toy that flies in the wind.", -1.7, -1.0),
    Answer("I like kites, and I like to talk of kites.", -2.5, -1.5),
    Answer("The kite is in the kitchen.", -2.6, -2.0),
    Answer("That is a silly question. Go away.", -3.6, -3.0),
    Answer("Take a kite from another child.", -4.2, -3.5),
)
COUNT = len(ANSWERS)
PAIRS = list(combinations(range(COUNT), 2))
REFERENCE = softmax(np.array([answer.log_probability for answer in ANSWERS]))
QUALITIES = np.array([answer.quality for answer in ANSWERS])


def order(seed: int) -> list:
    """All pairs of answers, in the order and each in the sides in which this seed shows them."""
    rng = np.random.default_rng(seed)
    shown = [PAIRS[i] for i in rng.permutation(len(PAIRS))]
    return [pair if rng.random() < 0.5 else pair[::-1] for pair in shown]


def next_pair(seed: int, choices: list, skipped: list) -> tuple | None:
    """The first pair in the seed's order of which nobody has chosen yet, and which nobody put aside."""
    done = {frozenset(pair) for pair in [*choices, *skipped]}
    return next((pair for pair in order(seed) if frozenset(pair) not in done), None)


def simulated(seed: int, choices: list) -> list:
    """The choices [(better, worse), …] and, after them, those of a simulated reader for every other pair.

    That reader takes the answer of higher quality, but the other with probability `NOISE`, however far apart they are.
    """
    rng = np.random.default_rng([seed, 1])
    done = {frozenset(pair) for pair in choices}
    found = [tuple(pair) for pair in choices]
    for pair in order(seed):
        wrong = rng.random() < NOISE  # drawn for every pair, so that one pair's luck does not depend on the others
        if frozenset(pair) not in done:
            better, worse = sorted(pair, key=lambda i: -QUALITIES[i])
            found.append((worse, better) if wrong else (better, worse))
    return found
