"""English sentences by a small grammar: what the encoder's habits are counted on, made to be like no example.

The words were written down once and never changed after a model had read the sentences; `random.Random` and a seed
decide the rest, so the same sentences come out everywhere. Every word is a single piece.
"""

import random

SEED = 2026
PEOPLE = ("the baker", "my cousin", "the pilot", "a tall woman", "the lawyer", "our neighbor", "the singer",
          "a young man",
          "the captain", "his daughter", "the painter", "her brother", "the guard", "the old priest")  # fmt: skip
# verb, and things that can be its object
DONE = (("painted", ("fence", "wall", "boat", "gate")), ("carried", ("basket", "ladder", "bag", "chair")),
        ("hid", ("ring", "map", "coin", "knife")), ("lost", ("ticket", "hat", "phone", "watch")),
        ("ordered", ("soup", "coffee", "cake", "fish")), ("fixed", ("clock", "engine", "roof", "radio")),
        ("bought", ("horse", "guitar", "coat", "camera")), ("closed", ("gate", "shop", "window", "bag")),
        ("wanted", ("dress", "drum", "bell", "pen")), ("moved", ("table", "piano", "desk", "bed")))  # fmt: skip
PLACES = ("in the kitchen", "behind the station", "at the market", "near the old bridge", "on the island",
          "in the village", "after the storm", "before dinner", "on Sunday", "at the harbor")  # fmt: skip
INTRANSITIVE = ("laughed", "waited", "sang", "slept", "smiled", "arrived")
ANIMALS = ("cat", "wolf", "rabbit", "cow", "fox", "goat", "bear", "lion")
# what an animal did, beside what, and what of that place could be the reason
PASSED = (("went around", "wall", ("high", "long", "new")), ("stopped at", "river", ("wide", "deep", "cold")),
          ("ran past", "barn", ("empty", "dark", "closed")), ("walked under", "bridge", ("high", "strong", "near")),
          ("slept behind", "tree", ("thick", "big", "green")),
          ("ran through", "gate", ("open", "broken", "low")))  # fmt: skip
ALIVE = ("hungry", "tired", "afraid", "angry", "lonely", "curious")
LIFELESS = ("broken", "cheap", "heavy", "new", "expensive", "wooden")


def said(text: str) -> str:
    return text[0].upper() + text[1:]


def objects(count: int = 200) -> list[tuple[str, str, str]]:
    """(sentence, verb, object), in four frames by turns."""
    draw = random.Random(f"{SEED} objects")
    found = []
    for i in range(count):
        verb, things = draw.choice(DONE)
        thing, place, (who, other) = draw.choice(things), draw.choice(PLACES), draw.sample(PEOPLE, 2)
        frames = (
            f"{who} {verb} the {thing} {place}.",
            f"{place}, {who} {verb} a {thing}.",
            f"{who} who knew {other} {verb} the {thing}.",
            f"{who} said that {other} {verb} the {thing} {place}.",
        )
        found.append((said(frames[i % len(frames)]), verb, thing))
    return found


def pronouns(count: int = 200) -> list[tuple[str, str, str]]:
    """(sentence, what “it” stands for, frame): "and" and "thing" leave one candidate that is not a person; "animal" and
    "place" begin alike and differ in the last word alone, which decides between two."""
    draw = random.Random(f"{SEED} pronouns")
    found = {}
    while len(found) < count:
        (verb, things), (then, _), who = *draw.sample(DONE, 2), draw.choice(PEOPLE)
        thing, animal, (passed, place, reasons) = draw.choice(things), draw.choice(ANIMALS), draw.choice(PASSED)
        began = f"the {animal} {passed} the {place} because it was"
        frames = (
            ("and", thing, f"{who} {verb} the {thing} and {then} it {draw.choice(PLACES)}."),
            ("thing", thing, f"{who} {verb} the {thing} because it was {draw.choice(LIFELESS)}."),
            ("animal", animal, f"{began} {draw.choice(ALIVE)}."),
            ("place", place, f"{began} {draw.choice(reasons)}."),
        )
        frame, meant, sentence = frames[len(found) % len(frames)]
        found[said(sentence)] = (meant, frame)
    return [(sentence, *rest) for sentence, rest in found.items()]


def plain(count: int = 240) -> list[str]:
    """Sentences of many kinds: half from `objects`, the rest questions, lists, clauses and short remarks."""
    draw = random.Random(f"{SEED} plain")
    found = [sentence for sentence, _, _ in objects(count // 2)]
    while len(found) < count:
        verb, things = draw.choice(DONE)
        (who, other), place, act = draw.sample(PEOPLE, 2), draw.choice(PLACES), draw.choice(INTRANSITIVE)
        frames = (
            f"when {who} {act}, {other} {act} too.",
            f"there were a {draw.choice(things)} and an old {draw.choice(ANIMALS)} {place}.",
            f"who {verb} the {draw.choice(things)} {place}?",
            f"the {draw.choice(ANIMALS)} of {who} {act} {place}.",
            f"{who} and {other} {act}.",
            f"nobody {place} knew that {who} {verb} the {draw.choice(things)}.",
        )
        found.append(said(frames[len(found) % len(frames)]))
    return found
