"""Whether training ever saw what is kept for tests: counted in the data that training really reads.

Written without the functions that keep it out (`corpus.heldout`): words are found in another way, and compared one
by one with the lists of what is held out.
"""

import re
from itertools import islice, product

from corpus.heldout import HELD_CAUSES, HELD_HARMS, HELD_QUESTIONS, combination_held
from corpus.texts import texts
from corpus.words import NAMES, SPOTS, THINGS
from models.vocabulary import Vocabulary

from tools.train import world

WORD = re.compile(r"[A-Za-z]+")
HELD = frozenset(triple for triple in product(NAMES, THINGS, SPOTS) if combination_held(*triple))


def counted(words: Vocabulary, tests: list, text_count: int, task_count: int) -> dict:
    """How much of what is held out is in the first texts and tasks of each training set: {what: count}, all to be 0."""
    asked = {one.prompt for one in tests}
    found = {"combinations": 0, "questions": 0, "causes": 0, "acts": 0, "prompts": 0}
    for text in islice(texts(world.rng_of("pretraining"), text_count), text_count):
        found["combinations"] += names_held(text)
        found["questions"] += asks_held(text)
    for one, *answers in chats(task_count):
        text = " ".join([one.prompt, *answers])
        found["combinations"] += names_held(text)
        found["questions"] += asks_held(text)
        found["causes"] += any(cause.search(one.prompt) for cause in CAUSES)
        found["acts"] += any(act.search(one.prompt) for act in ACTS)
        found["prompts"] += one.prompt in asked
    return found


def chats(count: int):
    """(task, answers …) of the data sets for fine-tuning, for preferences, and the prompts of the policy."""
    for one, answer in islice(world.instructions("finetuning"), count):
        yield one, answer
    for one, chosen, rejected, _ in islice(world.preferences("preferences"), count):
        yield one, chosen, rejected
    for one in islice(world.tasks("reinforcing"), count):
        yield (one,)


def names_held(text: str) -> bool:
    words = set(WORD.findall(text))
    some = ([word for word in kind if word in words] for kind in (NAMES, THINGS, SPOTS))
    return not HELD.isdisjoint(product(*some))


def asks_held(text: str) -> bool:
    return any(question in text for question in HELD_QUESTIONS)


def pattern(template: str) -> re.Pattern:
    """What a template looks like with its slots filled by one word each, in any person ("my", "was")."""
    parts = re.split(r"\{\w+\}", template)
    return re.compile(r"\b" + r"\w+".join(re.escape(part) for part in parts) + r"\b")


CAUSES = [pattern(cause.event) for cause in HELD_CAUSES]
ACTS = [pattern(harm.act) for harm in HELD_HARMS]
