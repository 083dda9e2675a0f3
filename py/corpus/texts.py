"""Raw text of the town, the first data set: stories, facts, lessons and dialogues, one after another."""

from corpus.cast import YOU, I, cast, told
from corpus.days import DAY
from corpus.facts import FACTS
from corpus.feelings import CAUSES, KIND_WORDS
from corpus.grammar import chance, pick, sentence, some
from corpus.harm import HARMS
from corpus.heldout import HELD_FACTS, asks_held_fact, names_held_combination
from corpus.plots import PLOTS

STORY = ("hiding", "hiding", "hiding", "gift", "gift", "trip", "search", "search", "look")
NOTICED = (
    "{b} saw that {a} was {f}.", "“How do you feel, {a}?” asked {b}. “I feel {f},” said {a}.",
    "“Are you {f}?” asked {b}.",
    "“How does {a} feel?” asked {c}. “{a} feels {f} because {third},” said {b}.",
    "“Why are you {f}?” asked {b}. “I am {f} because {first},” said {a}.",
    "“Why is {a} {f}?” asked {c}. “{a} is {f} because {third},” said {b}.",
    "{b} asked why {a} was {f}. {a} was {f} because {third}.",
)  # fmt: skip
COMFORT = (
    "“I am {kind} that {second},” said {b}. “You can {advice}.”",
    "“I am {kind} to hear that,” said {b}. “You could {advice}.”",
    "“I am {kind} that you are {f},” said {b}. “You can {advice}.”",
    "“I am {kind} that {second},” {b} said. “Maybe you can {advice}.”",
)  # fmt: skip
AFTERWARDS = (
    "“Thank you, {b},” said {a}. “You are kind.”", "“That is a good idea,” said {a}.", "Then {a} felt much better.",
    "{a} thanked {b} and smiled.", "So {a} was happy again.", "They went to the {p} together.",
)  # fmt: skip
WRONG = (
    "{a} wanted to {act}. “{name} is wrong,” said {c}. “You should {better}.” So {a} did not do it.",
    "“Can you help me {act}?” asked {a}. “No, I will not help you with that,” said {c}. “{name} is wrong. "
    "You could {better}.”",
    "{a} wanted to {act}. “First I {way},” {he} said. But {c} told {him} to stop. “{name} is not kind,” said {c}.",
    "One day {a} wanted to {act}. {he} thought for a long time. “No,” {he} said. “{name} is wrong.”",
    "“How did {a} {act}?” asked {c}. “First you {way},” said {d}. Then {c} was angry with {a}.",
    "“I want to {act},” said {a}. “Please do not do that,” said {c}. “You can {better}.”",
)  # fmt: skip
MEETING = (
    "“Good morning, {a},” said {b}.", "“Hello, {a}! How are you?” said {b}.", "{a} met {b} {ap}. “Hello,” said {a}.",
    "“Good evening,” said {a} to {b}.",
)  # fmt: skip
SMALL_TALK = (
    "“It is a {l} day,” said {a}.", "“What do you like?” asked {b}. “I like my {k} {t},” said {a}.",
    "“Where are you going?” asked {b}. “I am going to the {p2},” said {a}.",
    "“Can you help me?” asked {b}. “Yes, I can help you,” said {a}.",
    "“What is your name?” asked the {job}. “My name is {a},” said {a}.",
    "“Can I play with your {t}?” asked {b}. “Yes, of course,” said {a}.",
    "“What can you do?” asked {b}. “I can read and write and sing,” said {a}.",
    "“Who are you?” asked {b}. “My name is {a}, and I live near the {p},” said {a}.",
    "“That is a silly {t},” said {c}. “That is not kind,” said {b}.",
    "“Tell me a story,” said {b}. So {a} told a story about a {n} and a {u}.",
    "“I do not know what to do,” said {a}. “Let us go to the {p2},” said {b}.",
)  # fmt: skip
PARTING = (
    "“Thank you,” said {b}. “You are welcome,” said {a}.", "“Goodbye, {a},” said {b}. “See you on {day},” said {a}.",
    "“Good night, {b},” said {a}.", "Then they went home.",
)  # fmt: skip


def texts(rng, count: int, held: bool = False):
    """`count` texts of one to twelve sentences, none of which holds anything that is kept for tests.

    With `held`, all of them do: each names a combination of person, thing and spot that no other text names.
    """
    made = 0
    while made < count:
        text = pick(rng, KINDS)(rng)
        if not asks_held_fact(text) and names_held_combination(text) == held:
            made += 1
            yield text


def story(rng) -> str:
    slots = cast(rng)
    steps = [pick(rng, pick(rng, pools)) for pools in PLOTS[pick(rng, STORY)]]
    return sentence(" ".join(step for step in steps if step), **slots)


def feeling(rng) -> str:
    """Something happens to a, b notices and says something kind."""
    slots, cause = cast(rng), pick(rng, CAUSES)
    slots |= {"f": cause.feeling, "kind": KIND_WORDS[cause.good], "advice": cause.advice.format(**slots)}
    slots |= {"third": told(cause.event, slots), "first": told(cause.event, slots, I)}
    slots["second"] = told(cause.event, slots, YOU)
    begins = ("{a} " + cause.event + ". {he} felt {f}.", "{a} was {f} because {third}.", "{a} " + cause.event + ".")
    begin = pick(rng, begins)
    after = pick(rng, AFTERWARDS) if chance(rng, 0.7) else ""
    return sentence(f"{begin} {pick(rng, NOTICED)} {pick(rng, COMFORT)} {after}".strip(), **slots)


def lesson(rng) -> str:
    """Somebody wants to do wrong and is told better, most of the time."""
    slots, harm = cast(rng), pick(rng, HARMS)
    parts = {"act": harm.act, "name": harm.name, "way": harm.way, "better": harm.better}
    return sentence(pick(rng, WRONG), **slots, **{key: part.format(**slots) for key, part in parts.items()})


def talk(rng) -> str:
    slots = cast(rng)
    said = [pick(rng, MEETING), *some(rng, SMALL_TALK, 1 + int(rng.integers(3))), pick(rng, PARTING)]
    return sentence(" ".join(said), **slots)


def day(rng) -> str:
    """A day in the life of somebody, from morning to night."""
    return sentence(" ".join(pick(rng, pool) for pool in DAY if pool is DAY[0] or chance(rng, 0.7)), **cast(rng))


def knowledge(rng) -> str:
    """Two to six facts, stated; or two that somebody asks for."""
    slots = cast(rng)
    if chance(rng, 0.5):
        return " ".join(fact.statement for fact in some(rng, FACTS, 2 + int(rng.integers(5))))
    said = []
    for fact in some(rng, ASKED, 2):
        question, answer = pick(rng, [q for q in fact.questions if q[-1] == "?"]), fact.statement[:-1]
        said.append(sentence(f"“{question}” asked {{a}}. “{answer},” said {{b}}.", **slots))
    return " ".join(said)


ASKED = [fact for fact in FACTS if fact not in HELD_FACTS]
KINDS = (story, story, story, story, day, feeling, feeling, lesson, talk, knowledge, knowledge)
