"""Who and what a text is about: a value for every slot of its templates, drawn at random."""

from corpus.facts import JOBS
from corpus.grammar import pick, sentence, some
from corpus.words import CLOTHES, COLOURS, DAYS, KIN, LOOKS, NAMES, PETS, PLACES, SPOTS, THINGS, TOYS, at, pronouns

WORKERS = [line.split("|")[0] for line in JOBS.strip().split("\n")]
I = {"he": "I", "him": "me", "his": "my", "was": "was", "is": "am"}  # noqa: E741
YOU = {"he": "you", "him": "you", "his": "your", "was": "were", "is": "are"}


def cast(rng) -> dict[str, str]:
    """Four people a, b, c, d (also q), four things t, u, v, w, three spots s, places p, colours, and more.

    Also a toy (can break) and a cloth (can be cut), which need not differ from the things.
    """
    a, b, c, d = some(rng, NAMES, 4)
    t, u, v, w = some(rng, THINGS, 4)
    s, s2, s3 = some(rng, SPOTS, 3)
    p, p2, p3 = some(rng, PLACES, 3)
    k, k2, k3 = some(rng, COLOURS, 3)
    spots = {"s": at(s), "s2": at(s2), "s3": at(s3), "spot": s, "spot2": s2, "spot3": s3}
    places = {"p": p, "p2": p2, "p3": p3, "ap": at(p), "ap2": at(p2), "ap3": at(p3)}
    rest = {"l": pick(rng, LOOKS), "n": pick(rng, PETS), "kin": pick(rng, KIN), "day": pick(rng, DAYS)}
    rest |= {"puts": pick(rng, ("put", "left", "hid")), "toy": pick(rng, TOYS), "cloth": pick(rng, CLOTHES)}
    rest |= {"job": pick(rng, WORKERS)}
    about = {**pronouns(a), **{f"{key}2": word for key, word in pronouns(b).items()}, "was": "was", "is": "is"}
    people = {"a": a, "b": b, "c": c, "d": d, "q": d}
    return {**people, **about, "t": t, "u": u, "v": v, "w": w, "k": k, "k2": k2, "k3": k3, **spots, **places, **rest}


def told(event: str, slots: dict[str, str], person: dict[str, str] | None = None) -> str:
    """An event of `feelings` as somebody tells it; `person` is I or YOU, or nobody for {a} as a third person.

    Example: "lost {his} {t}" -> "he lost his doll", "I lost my doll" or "you lost your doll".
    """
    return sentence("x {he} " + event, **{**slots, **(person or {})})[2:]
