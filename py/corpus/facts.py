"""What is always so in the town: some 300 facts, each with a sentence that states it and questions that ask for it.

A fact belongs to a relation ("sound"), which says how it is stated and asked; its key is the phrase that a right answer
must hold, and the keys of the same relation are its rivals, which a right answer must not hold.
"""

from typing import NamedTuple

from corpus.fact_tables import ANIMALS, COLOURED, COUNTS, GOODS, JOBS, OPPOSITES, REASONS, TIMES, TOOLS
from corpus.grammar import sentence

UNCOUNTED = {"scissors", "soap", "glue"}  # said without "a"
UNIQUE = {"sky", "sun", "sea", "moon"}  # said with "the"
# relation: rows, column of the item, column of the key, statement, questions ({0} is the first column, and so on)
RELATIONS = {
    "work": (JOBS, 0, 1, "The {0} works {1}.", ("Where does the {0} work?", "At what place does the {0} work?")),
    "does": (JOBS, 0, 2, "The {0} {2}.", ("What does the {0} do?", "What is the work of the {0}?")),
    "who": (JOBS, 2, 0, "The {0} {2}.", ("Who {2}?", "Which person in the town {2}?")),
    "sound": (ANIMALS, 0, 1, "A {0} says {1}.", ("What does a {0} say?", "What is the sound of a {0}?")),
    "home": (ANIMALS, 0, 2, "A {0} lives {2}.", ("Where does a {0} live?", "What is the home of a {0}?")),
    "food": (ANIMALS, 0, 3, "A {0} eats {3}.", ("What does a {0} eat?", "What food does a {0} like?")),
    "young": (ANIMALS, 0, 4, "A young {0} is called a {4}.", ("What is a young {0} called?",
    "What do you call a young {0}?")),
    "legs": (ANIMALS, 0, 5, "A {0} has {5} legs.", ("How many legs does a {0} have?",
    "Do you know how many legs a {0} has?")),
    "use": (TOOLS, 0, 1, "You can use {a} to {1}.", ("What is {a} good for?", "What can I do with {a}?")),
    "tool": (TOOLS, 1, 0, "You can {1} with {a}.", ("How can I {1}?", "What do I need to {1}?", "Help me {1}.")),
    "buy": (GOODS, 0, 1, "You can buy {0} {1}.", ("Where can I buy {0}?", "Where can I get {0}?")),
    "colour": (COLOURED, 0, 1, "The colour of {a} is {1}.", ("What is the colour of {a}?", "What colour is {a}?")),
    "opposite": (OPPOSITES, 0, 1, "The opposite of {0} is {1}.", ("What is the opposite of {0}?",)),
    "when": (TIMES, 0, 2, "{0} {2}.", ("When {1}?", "At what time {1}?")),
    "reason": (REASONS, 0, 2, "{0} because {2}.", ("Why {1}?", "Tell me why {0}.")),
    "count": (COUNTS, 1, 2, "{0}.", ("How many {1}?",)),
}  # fmt: skip


class Fact(NamedTuple):
    relation: str
    item: str  # what it is about
    key: str  # what a right answer says
    statement: str
    questions: tuple[str, ...]  # ways to ask for it
    rivals: frozenset[str]  # what a right answer does not say
    wrong: tuple[str, ...]  # the statement with a rival in the key's place


def rows_of(relation: str) -> list[list[str]]:
    """The lines of a relation's table that have a key; opposites are read both ways."""
    table, _, key, *_ = RELATIONS[relation]
    rows = [line.split("|") for line in table.strip().split("\n")]
    if relation == "opposite":
        rows += [row[::-1] for row in rows]
    return [row for row in rows if row[key]]


def facts_of(relation: str) -> list[Fact]:
    _, item, key, _, questions = RELATIONS[relation]
    rows = rows_of(relation)
    keys = {row[key] for row in rows}
    made = []
    for row in rows:
        rivals = sorted(keys - {row[key], row[item]})
        wrong = tuple(stated(relation, [*row[:key], rival, *row[key + 1 :]]) for rival in rivals)
        asked = tuple(sentence(question, *row, a=named(row[0])) for question in questions)
        made.append(Fact(relation, row[item], row[key], stated(relation, row), asked, frozenset(rivals), wrong))
    return made


def stated(relation: str, row: list[str]) -> str:
    """The sentence that a row of a table stands for."""
    _, _, key, statement, _ = RELATIONS[relation]
    return sentence(statement, *row, a=named(row[0])).format(row[key])


def named(noun: str) -> str:
    """Example: "key" -> "a key"; "soap" -> "soap"; "sun" -> "the sun"; "an" is put right later."""
    if noun in UNIQUE:
        return f"the {noun}"
    return noun if noun in UNCOUNTED or noun in WITHOUT_ARTICLE else f"a {noun}"


WITHOUT_ARTICLE = {line.split("|")[0] for line in COLOURED.strip().split("\n")}
FACTS = [fact for relation in RELATIONS for fact in facts_of(relation)]
