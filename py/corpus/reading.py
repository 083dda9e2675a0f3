"""Questions about a few sentences: what is told, what is asked, what is right and what only looks right.

Slots as in `cast`. Of each tuple `asked`, the last wording is kept for tests.
"""

from typing import NamedTuple

from corpus.words import COLOURS, NAMES, PLACES, SPOTS, THINGS


class Reading(NamedTuple):
    main: tuple[str, ...]  # one of these holds the answer
    beside: tuple[str, ...]  # none to three of these do not
    asked: tuple[str, ...]
    key: str
    rivals: frozenset[str]
    right: tuple[str, ...]
    wrong: tuple[str, ...]


SOMEWHERE = frozenset([*SPOTS, *PLACES])
BESIDE = ("{b} {puts} the {u} {s2}.", "{c} went to the {p2}.", "{c} has a {k2} {w}.", "{d} is {ap3}.")

READING = {
    "where": Reading(
        ("{a} {puts} the {t} {s}.", "{a} {puts} the {t} {s}.", "The {t} of {a} is {s}."),
        BESIDE,
        ("Where is the {t}?", "Where did {a} put the {t}?", "Do you know where the {t} is?",
        "Can you tell me where the {t} is?"),
        "{s}",
        SOMEWHERE,
        ("The {t} is {s}.", "The {t} is {s}.", "It is {s}.", "You can find the {t} {s}."),
        ("The {t} is {s2}.", "The {t} is {s3}.", "It is {s2}.", "The {t} is {ap2}.", "I do not know where the {t} is."),
    ),
    "person": Reading(
        ("{a} went to the {p}.", "{a} walked to the {p}.", "{a} is {ap}.", "{a} ran to the {p}."),
        BESIDE,
        ("Where is {a}?", "Where did {a} go?", "Do you know where {a} is?", "Can you tell me where {a} is?"),
        "the {p}",
        SOMEWHERE,
        ("{a} is {ap}.", "{a} is {ap}.", "{a} went to the {p}."),
        ("{a} is {ap2}.", "{a} is {ap3}.", "{a} went to the {p2}.", "I do not know where {a} is."),
    ),
    "who": Reading(
        ("{a} has a {k} {t}.", "{d} gave the {t} to {a}.", "{a} took the {t}.", "{a} got a {k} {t} from {d}."),
        BESIDE[:3],
        ("Who has the {t}?", "Who has the {t} now?", "Do you know who has the {t}?",
        "Can you tell me who has the {t}?"),
        "{a}",
        frozenset(NAMES),
        ("{a} has the {t}.", "{a} has the {t} now."),
        ("{b} has the {t}.", "{c} has the {t}.", "{d} has the {t} now.", "I do not know who has the {t}."),
    ),
    "what": Reading(
        ("{a} has a {k} {t}.", "{d} gave a {t} to {a}.", "{a} has a {t}.", "{a} got a {k} {t} from {d}."),
        BESIDE[:3],
        ("What does {a} have?", "What does {a} have now?", "Do you know what {a} has?",
        "Can you tell me what {a} has?"),
        "{t}",
        frozenset(THINGS),
        ("{a} has a {t}.", "{a} has the {t}."),
        ("{a} has a {u}.", "{a} has a {w}.", "I do not know what {a} has."),
    ),
    "colour": Reading(
        ("{a} has a {k} {t}.", "The {t} of {a} is {k}.", "{a} put a {k} {t} {s}.", "{a} got a {k} {t} from {d}."),
        BESIDE,
        ("What colour is the {t}?", "What is the colour of the {t}?", "Do you know the colour of the {t}?",
         "Can you tell me the colour of the {t}?"),
        "{k}",
        frozenset(COLOURS),
        ("The {t} is {k}.", "The colour of the {t} is {k}.", "It is {k}."),
        ("The {t} is {k2}.", "The {t} is {k3}.", "It is {k2}.", "I do not know the colour of the {t}."),
    ),
    "unknown": Reading(
        ("{a} put the {t} {s}.", "{a} has a {k} {t}.", "The {t} of {a} is {s}.", "{a} is {ap}."),
        BESIDE,
        ("Where is the {v}?", "Who has the {v}?", "What colour is the {v}?", "Do you know where the {v} is?",
         "Can you tell me where the {v} is?"),
        "do not know",
        SOMEWHERE | {*NAMES, *COLOURS},
        ("I do not know. Nobody told me.", "I do not know that.", "I do not know. The story does not say it."),
        ("The {v} is {s2}.", "The {v} is {s}.", "{a} has the {v}.", "The {v} is {k2}."),
    ),
}  # fmt: skip
