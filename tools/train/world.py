"""The three data sets of the town as token ids: raw text, instructions with answers, pairs with a preference.

    python tools/train/world.py        shows some of each

The language itself is py/corpus, which the page can run too. Everything here is drawn from a seed and a name, so
that training and test data are made apart; `corpus.heldout` says what training never sees.
"""

import sys
from itertools import islice
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "py")]

from corpus.answers import demonstration, pair  # noqa: E402
from corpus.grammar import pick  # noqa: E402
from corpus.heldout import asks_held_fact, names_held_combination  # noqa: E402
from corpus.tasks import KINDS, Task, task  # noqa: E402
from corpus.texts import texts  # noqa: E402
from corpus.words import DAYS, NAMES  # noqa: E402
from models.vocabulary import END, SPECIAL, Vocabulary, chat, split, tokenize, vocabulary_of  # noqa: E402

SEED = 1
CONTEXT = 96  # tokens of a dialogue, <user>, <helper> and <end> among them
# how often each kind of task comes in training; tests have equally many of each
SHARES = {
    "where": 3, "person": 1, "who": 1, "what": 1, "colour": 1, "unknown": 1, "fact": 3, "feel": 1, "why": 1,
    "comfort": 2, "harm": 3, "chat": 1, "story": 1,
}  # fmt: skip
DRAWN = [kind for kind in KINDS for _ in range(SHARES[kind])]
PROPER = {word.lower(): word for word in (*NAMES, *DAYS, "I")}


def rng_of(name: str) -> np.random.Generator:
    """The random numbers of one data set: its own for every name."""
    return np.random.default_rng([SEED, *name.encode()])


def vocabulary(text_count: int = 20_000, task_count: int = 20_000) -> Vocabulary:
    """All words of a large sample of the training data, the names spelled with capitals."""
    read = list(texts(rng_of("words"), text_count))
    for one, answer in islice(instructions("words"), task_count):
        read += [one.prompt, answer]
    found = {word.lower() for text in read for word in split(text)}
    return vocabulary_of([*SPECIAL, *sorted((PROPER.get(word, word) for word in found), key=str.lower)])


def raw_text(name: str, words: Vocabulary, count: int, held: bool = False) -> np.ndarray:
    """`count` rows of 97 tokens (uint16): texts one after another, each with <end> before it.

    Every row begins with a text and the last text in it is cut, so that nothing is told of what was said before.
    """
    rows, row = np.empty((count, CONTEXT + 1), np.uint16), []
    made = texts(rng_of(name), sys.maxsize, held)
    for place in range(count):
        while len(row) <= CONTEXT:
            row += [words.ids[END], *known(next(made), words)]
        rows[place], row = row[: CONTEXT + 1], []
    return rows


def known(text: str, words: Vocabulary) -> list[int]:
    """The ids of a text of ours; ValueError if the vocabulary lacks a word of it."""
    found = tokenize(text, words)
    if found.unknown:
        raise ValueError(f"a text of the town must hold known words only, got {', '.join(found.unknown)}")
    return found.ids


def tasks(name: str):
    """Tasks for training, without end, in the proportions of `SHARES`."""
    rng = rng_of(name)
    while True:
        yield task(rng, pick(rng, DRAWN))


def instructions(name: str):
    """(task, demonstration) for training, without end."""
    rng = rng_of(f"answers of {name}")
    for one in tasks(name):
        answer = demonstration(rng, one)
        if fit(one.prompt, answer):
            yield one, answer


def preferences(name: str):
    """(task, chosen, rejected, whether the labeller was right) for training, without end."""
    rng = rng_of(f"pairs of {name}")
    for one in tasks(name):
        chosen, rejected, true = pair(rng, one)
        if fit(one.prompt, chosen, rejected):
            yield one, chosen, rejected, true


def tests(words: Vocabulary, name: str, each: int, wording: bool) -> list[Task]:
    """`each` tasks of every kind about what training never saw; with `wording`, asked as training never asked.

    Small talk and the wish for a story are new by their wording only. A task that is asked with a word of no training
    text ("melt") is drawn again.
    """
    rng, found = rng_of(name), []
    for kind in KINDS if wording else KINDS[:-2]:
        known = (one for one in drawn(rng, kind, wording) if not tokenize(one.prompt, words).unknown)
        found += islice(known, each)
    return found


def drawn(rng, kind: str, wording: bool):
    """New tasks of a kind without end."""
    while True:
        yield task(rng, kind, new=True, wording=wording)


def fit(prompt: str, *answers: str) -> bool:
    """Whether training may see a prompt with these answers, and each fits into the context with its prompt."""
    text = " ".join([prompt, *answers])
    short = all(len(split(prompt)) + len(split(answer)) + 3 <= CONTEXT for answer in answers)
    return short and not (names_held_combination(text) or asks_held_fact(text))


def dialogue(one: Task, answer: str, words: Vocabulary) -> tuple[list[int], int]:
    """Ids of <user> prompt <helper> answer <end>, and where the answer begins."""
    prompt = chat(known(one.prompt, words), words)
    return [*prompt, *known(answer, words), words.ids[END]], len(prompt)


def main() -> None:
    for text in islice(texts(rng_of("shown"), 12), 12):
        print("-", text)
    for one, answer in islice(instructions("shown"), 15):
        print(f"<user> {one.prompt}\n    <helper> {answer}")
    for one, chosen, rejected, true in islice(preferences("shown"), 10):
        print(f"<user> {one.prompt}\n    + {chosen}\n    - {rejected}{'' if true else '   (the labeller erred)'}")


if __name__ == "__main__":
    main()
