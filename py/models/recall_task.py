"""Recall at distance k: can a network still name a symbol when k-1 others have passed?

A sequence is a symbol (1 of 8), then k-1 distractors (each 1 of 8 others), then a cue. Read the cue, name the symbol:
guessing is right one time in 8. A count of right answers on fresh random sequences stands for all sequences, and
its interval (`wilson`) says how far off it may be. Anything that maps tokens (B, k+1) to scores (B, 8) can be counted.
"""

import numpy as np

from models.statistics import wilson

SYMBOLS = 8  # tokens 0 to 7, also the answers
DISTRACTORS = 8  # tokens 8 to 15
CUE = SYMBOLS + DISTRACTORS  # token 16
VOCABULARY = CUE + 1
CHANCE = 1 / SYMBOLS
TRAINED = range(1, 33)  # the distances that the shipped networks were trained on, each as often as any other
DISTANCES = (1, 2, 4, 8, 12, 16, 24, 32, 48, 64, 96, 128)


def sequences(rng, count, distance):
    """Random tokens (count, distance + 1) and the symbols to name (count,), both of int64.

    The symbol stands first and the cue last, `distance` steps behind it. Raises ValueError for a count or a distance
    below 1.
    """
    if count < 1 or distance < 1:
        raise ValueError(f"count and distance must be at least 1, got {count} and {distance}")
    tokens = rng.integers(SYMBOLS, CUE, (count, distance + 1))
    answers = rng.integers(0, SYMBOLS, count)
    tokens[:, 0] = answers
    tokens[:, -1] = CUE
    return tokens, answers


def recall(predict, tokens, answers):
    """How many of the sequences get the highest score for the right symbol: an int from 0 to B.

    Scores that are not numbers (an overflow) name no symbol and count as wrong.
    """
    scores = predict(tokens)  # (B, 8)
    right = scores[np.arange(len(answers)), answers]  # (B,)
    return int(np.sum((np.argmax(scores, axis=1) == answers) & np.isfinite(right)))


def curves(predictors, distances, count, seed):
    """Count every network at every distance: yields one record for each, so that curves can grow from the left.

    `predictors` is {(architecture, network): function from tokens (B, T) to scores (B, 8)}; `network` tells apart those
    of one architecture, trained alike from different seeds. All of them read the same `count` sequences, which depend
    only on `seed` and the distance. A record is {"architecture", "network", "distance", "correct", "count", "low",
    "high"}, the last two being the 95 % interval of correct / count.
    """
    for distance in distances:
        tokens, answers = sequences(np.random.default_rng([seed, distance]), count, distance)
        for (architecture, network), predict in predictors.items():
            correct = recall(predict, tokens, answers)
            low, high = wilson(correct, count)
            yield {
                "architecture": architecture,
                "network": network,
                "distance": distance,
                "correct": correct,
                "count": count,
                "low": low,
                "high": high,
            }
