"""What the live model reads: texts and dialogues of the town as numbers, and the words that it knows.

All of it comes from `corpus` with fixed seeds, so it is the same for every run: a stream of some 170,000 tokens to
learn from, other texts to be examined on, questions with answers, and questions about facts that no training asks for.
"""

from collections import Counter
from typing import NamedTuple

import numpy as np
from corpus.tasks import task
from corpus.texts import texts
from models import vocabulary
from models.tiny_gpt import CONTEXT

TEXTS, OTHERS = 3000, 150  # texts to learn from, and to be examined on
VALIDATION_ROWS = 40  # rows of CONTEXT tokens of the latter
DIALOGUES, HELD_OUT = 1500, 60
SLICE = 50  # texts between two pauses
SMOOTHING = 5.0  # how many words' worth of single frequencies are mixed into those of pairs
END, USER, HELPER = (vocabulary.SPECIAL.index(token) for token in (vocabulary.END, vocabulary.USER, vocabulary.HELPER))
ready = []  # the town, once it was read


class Town(NamedTuple):
    words: vocabulary.Vocabulary
    stream: np.ndarray  # (N,) token ids
    validation: tuple  # tokens and the ones that follow, (VALIDATION_ROWS, CONTEXT) each
    dialogues: list  # (prompt, answer), lists of ids
    held_out: list  # the same about facts that no dialogue asks for, each asked once
    baselines: dict  # loss (nats) of three guessers on `validation`


def reading():
    """Make the town, in slices so that others can be served in between: yields (done, total); then `ready` holds it."""
    if ready:
        return
    rng, written = np.random.default_rng(2026), []
    made = texts(rng, TEXTS)
    for done in range(0, TEXTS, SLICE):
        yield done, TEXTS
        written += [next(made) for _ in range(SLICE)]
    known_already = set(written)
    others = [text for text in texts(np.random.default_rng(2027), OTHERS) if text not in known_already]
    source, other = ([vocabulary.split(text) for text in some] for some in (written, others))
    asked = [task(rng, "chat" if i % 4 == 0 else "fact") for i in range(DIALOGUES)]
    held_out = {one.prompt: one for one in (task(rng, "fact", new=True) for _ in range(3 * HELD_OUT))}
    ready.append(town_of(source, other, asked, list(held_out.values())[:HELD_OUT]))


def town_of(source: list, other: list, asked: list, held_out: list) -> Town:
    """The town of texts (lists of words) to learn from and to be examined on, and of tasks."""
    pairs, others = ([(vocabulary.split(one.prompt), vocabulary.split(one.right[0])) for one in tasks]
                     for tasks in (asked, held_out))  # fmt: skip
    words = known(source + [side for pair in pairs for side in pair])

    def ids(text):
        unknown = words.ids[vocabulary.UNKNOWN]
        return [words.ids.get(word.lower(), unknown) for word in text]

    stream, validation = (np.array([i for text in some for i in [*ids(text), END]]) for some in (source, other))
    rows = VALIDATION_ROWS * CONTEXT
    validation = tuple(validation[start : start + rows].reshape(VALIDATION_ROWS, CONTEXT) for start in (0, 1))
    dialogues, unasked = ([(ids(prompt), ids(answer)) for prompt, answer in some] for some in (pairs, others))
    return Town(words, stream, validation, dialogues, unasked, baselines(stream, validation, len(words.words)))


def known(source: list) -> vocabulary.Vocabulary:
    """The vocabulary of these texts, the most frequent words first; names, never seen small, keep their capital."""
    seen, small = Counter(), set()
    for text in source:
        seen.update(word.lower() for word in text)
        small.update(word for word in text if word == word.lower())
    spelled = [word if word in small else word.capitalize() for word, _ in seen.most_common()]
    return vocabulary.vocabulary_of([*vocabulary.SPECIAL, *spelled])


def baselines(stream, validation: tuple, count: int) -> dict:
    """Loss (nats) of guessing evenly, by how frequent words are, and by a table of which word follows which."""
    tokens, targets = validation
    single = (np.bincount(stream, minlength=count) + 1) / (len(stream) + count)
    follows = np.zeros((count, count))
    np.add.at(follows, (stream[:-1], stream[1:]), 1)
    pairs = (follows + SMOOTHING * single) / (follows.sum(axis=1, keepdims=True) + SMOOTHING)
    return {
        "even": float(np.log(count)),
        "single": float(-np.mean(np.log(single[targets]))),
        "pairs": float(-np.mean(np.log(pairs[tokens, targets]))),
    }


def rows_of(dialogues: list) -> tuple:
    """(tokens, targets, counted), each (B, T): dialogues <user> … <helper> … <end>; only the answers are counted."""
    longest = max(len(prompt) + len(answer) for prompt, answer in dialogues) + 3
    tokens = np.full((len(dialogues), longest), END)
    counted = np.zeros((len(dialogues), longest))
    for row, (prompt, answer) in enumerate(dialogues):
        chat = [USER, *prompt, HELPER, *answer, END]
        tokens[row, : len(chat)] = chat
        counted[row, len(prompt) + 2 : len(chat)] = 1
    return tokens[:, :-1], tokens[:, 1:], counted[:, 1:]
