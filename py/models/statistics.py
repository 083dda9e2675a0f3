"""How far off a count may be."""

from math import sqrt

NORMAL = 1.959964  # standard errors on either side of a 95 % interval


def wilson(correct, count, z=NORMAL):
    """The interval (low, high) of shares that `correct` of `count` leaves plausible; z = 1.96 makes it 95 %.

    Wilson 1927, JASA 22, 209-212: all shares p from which the counted one is at most z standard errors away, the error
    being p's own. Unlike p ± z s it stays within 0 to 1, and keeps a width where nothing or everything was right.
    Raises ValueError unless 0 <= correct <= count and count >= 1.
    """
    if not 0 <= correct <= count or count < 1:
        raise ValueError(f"correct must be 0 to count and count at least 1, got {correct} of {count}")
    share = correct / count
    centre = (share + z * z / (2 * count)) / (1 + z * z / count)
    half = z / (1 + z * z / count) * sqrt(share * (1 - share) / count + z * z / (4 * count * count))
    # at the ends the sums are 0 and 1 but for rounding
    return (0.0 if correct == 0 else centre - half), (1.0 if correct == count else centre + half)
