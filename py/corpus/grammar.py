"""From templates to sentences: slots filled, "a" before a vowel made "an", capitals at the beginning."""

import re

ARTICLE = re.compile(r"\b([Aa]) (?=[aeiouAEIOU])")
SENTENCE = re.compile(r"(?:^|(?<=[.!?] )|(?<=“))([a-z])")  # what follows a closing quotation mark is as written


def pick(rng, items):
    """One of the items, all equally likely."""
    return items[int(rng.integers(len(items)))]


def some(rng, items, count: int) -> list:
    """`count` different items, in random order."""
    items = list(items)
    chosen = []
    for left in range(len(items), len(items) - count, -1):
        chosen.append(items.pop(int(rng.integers(left))))
    return chosen


def chance(rng, share: float) -> bool:
    return float(rng.random()) < share


def sentence(template: str, *places: str, **slots: str) -> str:
    """Fill the slots of one or more sentences and put the small things right.

    Example: sentence("{a} has a {t}.", a="Mia", t="apple") -> "Mia has an apple."
    """
    text = ARTICLE.sub(r"\1n ", template.format(*places, **slots))
    return SENTENCE.sub(lambda found: found[0].upper(), text)


def listed(words: list[str]) -> str:
    """Example: ["a", "b", "c"] -> "a, b and c"."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
