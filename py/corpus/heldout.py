"""What no model ever sees in training, decided by counting and not by chance, so that a test can prove it.

Held out are one in 25 combinations of a person, a thing and a spot (no training text names all three), one in five
facts as questions (the raw text states them, but nobody asks), four of twenty harmful acts and four of forty causes of
feelings (of which raw text tells, but no prompt), and one way of asking for each kind of task.
"""

import re

from corpus.facts import FACTS
from corpus.feelings import CAUSES
from corpus.harm import HARMS
from corpus.words import NAMES, SPOTS, THINGS

EVERY = 25
PERSON, THING, SPOT = ({word: n for n, word in enumerate(words)} for words in (NAMES, THINGS, SPOTS))
ENTITIES = re.compile(r"\b(" + "|".join([*NAMES, *THINGS, *SPOTS]) + r")\b")
QUESTION = re.compile(r"[^.!?“”]*[^.!?“” ]\?")
HELD_FACTS = FACTS[2::5]
HELD_QUESTIONS = frozenset(question for fact in HELD_FACTS for question in fact.questions)
HELD_CAUSES = CAUSES[5::9]
HELD_HARMS = HARMS[3::5]


def combination_held(person: str, thing: str, spot: str) -> bool:
    """Whether these three are kept for tests. Each person has such things and spots, and each thing and spot too."""
    return (PERSON[person] + 3 * THING[thing] + 7 * SPOT[spot]) % EVERY == 0


def names_held_combination(text: str) -> bool:
    """Whether a text names, anywhere in it, all three of a combination that is kept for tests."""
    found = set(ENTITIES.findall(text))
    people, things, spots = ([word for word in found if word in kind] for kind in (PERSON, THING, SPOT))
    return any(combination_held(a, t, s) for a in people for t in things for s in spots)


def asks_held_fact(text: str) -> bool:
    """Whether a text asks a question whose answer is kept for tests."""
    return any(question in HELD_QUESTIONS for question in QUESTION.findall(text))
