"""A guess at who slips beyond the training distances, beside what was counted. Plain Python: tests use it too."""

NOBODY = "none"
DISTANCE = 128


def percent(share):
    """Example: 0.835 -> "83.5 %", 1 -> "100 %"."""
    text = f"{100 * share:.1f}"
    return (text[:-2] if text.endswith(".0") else text) + "\u00a0%"


def slipped(shares):
    """The name of the one that named fewest symbols, NOBODY if all named every one; `shares` are (name, share)."""
    name, share = min(shares, key=lambda one: one[1])
    return NOBODY if share == 1 else name


def said(guess, shares):
    """The guess beside the count in one sentence; it is one of the names, NOBODY, or None without one."""
    found = named(slipped(shares))
    if guess is None:
        start = f"At distance {DISTANCE} {found} slips"
    elif guess == slipped(shares):
        start = f"Well guessed, {found} slips"
    else:
        start = f"You guessed {named(guess)}, but {found} slips"
    counted = ", ".join([f"{name} {percent(share)}" for name, share in shares])
    return f"{start}; recorded of the middle one of five: {counted}."


def named(name):
    return "nobody" if name == NOBODY else f"the {name}"
