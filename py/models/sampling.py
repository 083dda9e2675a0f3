"""From scores to words: temperature, the k likeliest, and one random number for each word.

Sources: Ackley, Hinton & Sejnowski 1985 for temperature; Fan, Lewis & Dauphin 2018, section 5.4, for top-k.
"""

import numpy as np

from models import gpt
from models.numerics import softmax
from models.vocabulary import END, HELPER, UNKNOWN, USER, Vocabulary

SHOWN = 10  # alternatives for a word
HOTTEST = 5.0


def probabilities(scores: np.ndarray, temperature: float, top_k: int) -> np.ndarray:
    """What a word is drawn from: softmax(scores / temperature) over the `top_k` highest scores, (V,) float64.

    Temperature 0 gives the highest score (of equals the first) probability 1; top_k 0 keeps all. ValueError unless
    temperature is 0 to 5 and top_k at least 0.
    """
    if not 0 <= temperature <= HOTTEST or top_k < 0:
        raise ValueError(f"temperature must be 0 to {HOTTEST} and top_k at least 0, got {temperature} and {top_k}")
    scores = np.asarray(scores, dtype=np.float64)
    if temperature == 0:
        return np.eye(1, len(scores), int(scores.argmax()))[0]
    if 0 < top_k < len(scores):
        kept = np.argsort(-scores, kind="stable")[:top_k]
        scores = np.where(np.isin(np.arange(len(scores)), kept), scores, -np.inf)
    return softmax((scores - scores.max()) / temperature)


def draw(rng: np.random.Generator, shares: np.ndarray) -> int:
    """One index, each with its probability; takes exactly one random number, so that a seed repeats."""
    reached = np.cumsum(shares)
    return int(min(np.searchsorted(reached, rng.random() * reached[-1], side="right"), np.flatnonzero(shares)[-1]))


def likeliest(shares: np.ndarray, count: int = SHOWN) -> list[int]:
    """The `count` tokens of the highest probabilities `shares` (V,), the likeliest first; none that is impossible."""
    first = np.argsort(-shares, kind="stable")[:count]
    return [int(number) for number in first if shares[number] > 0]


def continuation(params, ids, vocabulary: Vocabulary, rng, temperature: float = 0.8, top_k: int = 0, most: int = 96):
    """Go on after the tokens `ids`, one token a step, until <end>, the context's end, or `most` tokens.

    Yields {"id", "probability"}: the token, and what the model gave it at temperature 1. The last one's id is <end> if
    the model ended by itself. <user>, <helper> and <unknown> are never said. ValueError if `ids` is empty or longer
    than the context.
    """
    silent = [vocabulary.ids[token] for token in (USER, HELPER, UNKNOWN)]
    states, cache = gpt.read(params, ids)
    for room in range(min(most, gpt.CONTEXT - len(ids)), 0, -1):
        scores = gpt.logits(params, states[-1]).astype(np.float64)
        scores[silent] = -np.inf
        number = draw(rng, probabilities(scores, temperature, top_k))
        yield {"id": number, "probability": float(softmax(scores)[number])}
        if number == vocabulary.ids[END]:
            return
        if room > 1:
            states, cache = gpt.read(params, [number], cache)
