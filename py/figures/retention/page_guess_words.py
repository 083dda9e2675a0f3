"""Where a guessed curve was off, in words. Plain Python: tests use it too."""

from math import log10

FLOOR = -8  # the power of ten at which the guess's axis ends
PARTS = (
    "all of it", "a tenth", "a hundredth", "a thousandth", "a ten-thousandth", "a hundred-thousandth", "a millionth",
    "a ten-millionth", "a hundred-millionth or less",
)  # fmt: skip
CLOSE = 0.5  # powers of ten: a factor of three


def part(exponent):
    """What a power of ten from 0 down to FLOOR means. Example: -3 -> "a thousandth"."""
    return PARTS[-exponent]


def depth(value):
    """The power of ten of a retention, as far down as the axis goes."""
    return max(FLOOR, log10(value)) if value > 0 else FLOOR


def amount(value):
    """Example: 0.0137 -> "0.014", 2e-7 -> "2.0 × 10⁻⁷", 3e-14 -> "less than 10⁻⁸"."""
    if value < 1e-8:
        return "less than 10⁻⁸"
    if value >= 0.001:
        return f"{value:.2g}"
    mantissa, exponent = f"{value:.1e}".split("e")
    return mantissa + " × 10⁻" + "⁰¹²³⁴⁵⁶⁷⁸⁹"[-int(exponent)]


def times(powers):
    """A factor with one figure that counts, with commas. Example: 4.15 -> "10,000"."""
    digits = str(int(float(f"{10**powers:.0e}")))
    groups = []
    while digits:
        groups.insert(0, digits[-3:])
        digits = digits[:-3]
    return ",".join(groups)


def said(name, distances, guessed, found):
    """One sentence on the place where the guess was furthest off.

    `guessed` are powers of ten and `found` retentions of the architecture `name`, one for each of `distances`.
    """
    misses = [guessed[i] - depth(found[i]) for i in range(len(distances))]
    worst = max(range(len(distances)), key=lambda i: abs(misses[i]))
    if abs(misses[worst]) <= CLOSE:
        return f"Well guessed: within a factor of three. {only_measured(name, distances, found)}"
    least = "at least " if found[worst] < 10**FLOOR else "about "
    more = "less" if misses[worst] > 0 else "more"
    return (
        f"Furthest off {distances[worst]} steps back: you guessed {part(guessed[worst])}. The {name} keeps "
        f"{amount(found[worst])}, {least}{times(abs(misses[worst]))} times {more}."
    )


def only_measured(name, distances, found):
    """The measurement alone. Example: "The LSTM keeps 0.12 at 10 steps, 0.01 at 30, 8.6 × 10⁻⁶ at 60."."""
    parts = [f"{amount(found[i])} at {distances[i]}" for i in range(len(distances))]
    return f"The {name} keeps {', '.join(parts)} steps back."
