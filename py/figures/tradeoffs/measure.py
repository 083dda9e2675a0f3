"""What each architecture costs for a length n, a width d and a window r: counted on the very models of the page.

Products of matrices have sizes that are products of n, d and r, so every count is a polynomial in the three with whole
coefficients. Runs at a few small sizes give the coefficients, and with them the count at any size: nothing here
knows what is inside a model. Growth to compare with: Vaswani et al. 2017, Table 1.
"""

from functools import lru_cache, partial
from itertools import product

import numpy as np
from models.architectures import VARIANTS
from models.counting import count

# sizes to count at: no power above the second occurs, so three of each are enough; a length is no less than its window
MULTIPLES, WIDTHS, WINDOWS = (1, 2, 3), (2, 4, 6), (1, 2, 3)
POWERS = list(product(range(3), repeat=3))  # of n, d and r in each term
COUNTS = ("parameters", "multiply_adds", "sequential_steps")
BYTES = 4  # of a number in float32, the precision in which the page's models run


@lru_cache
def polynomials(name: str) -> dict:
    """The counts of an architecture as polynomials: {count: {(powers of n, d, r): whole coefficient}}.

    The RNN's multiply-adds are {(1, 2, 0): 2}: 2 n d². Raises ValueError if three sizes do not determine a count.
    """
    windows = WINDOWS if VARIANTS[name]["of"] else WINDOWS[:1]
    powers = [term for term in POWERS if term[2] < len(windows)]
    sizes = [(multiple * r, d, r) for multiple, d, r in product(MULTIPLES, WIDTHS, windows)]
    made = [count_at(name, *size) for size in sizes]
    terms = np.prod(np.power(np.array(sizes)[:, None, :], powers), axis=2, dtype=float)  # (sizes, terms)
    found = {}
    for each in COUNTS:
        whole = np.rint(np.linalg.solve(terms, [counts[each] for counts in made])).astype(int)
        found[each] = {term: int(factor) for term, factor in zip(powers, whole, strict=True) if factor}
        for size, counts in zip(sizes, made, strict=True):
            if value(found[each], *size) != counts[each]:
                raise ValueError(f"{each} of {name} must be a polynomial of degree 2 in n, d, r; got {counts[each]}")
    return found


def count_at(name: str, n: int, d: int, r: int) -> dict:
    """What one run of an untrained model of width d does on n tokens."""
    run, params = layer_of(name, d, r)
    return count(run, params, n, d)


def layer_of(name: str, d: int, r: int) -> tuple:
    """One layer of an architecture of width d, untrained: (function of parameters and inputs, parameters).

    A variant in a window of r is run so that it computes only what it needs.
    """
    row = VARIANTS[name]
    run = partial(row["blocks"].run, window=r) if row["of"] else row["module"].run
    return run, row["module"].initial(np.random.default_rng(1), d)


def value(polynomial: dict, n: int, d: int, r: int) -> int:
    return sum(factor * n**i * d**j * r**k for (i, j, k), factor in polynomial.items())


def costs(n: int, d: int, r: int) -> dict:
    """The costs of one layer of each architecture: {architecture: {measure: whole number}}.

    `multiply_adds` and, of these, `between_tokens` are for all n tokens; `at_once` is how many of them a sequential
    step holds on average; `kept_bytes` is what must be kept after n tokens to go on with the next. A window of n or
    more hides nothing: then a variant is the architecture itself.
    Raises ValueError unless all three are whole numbers above 0.
    """
    if not all(isinstance(each, int) and each > 0 for each in (n, d, r)):
        raise ValueError(f"n, d and r must be whole numbers above 0, got {n}, {d}, {r}")
    return {name: cost(name if r < n else row["of"] or name, n, d, r) for name, row in VARIANTS.items()}


def cost(name: str, n: int, d: int, r: int) -> dict:
    counts = polynomials(name)
    # a product with weights has d twice, from the matrix; one of tokens with tokens has it once, from their vectors
    between = {term: factor for term, factor in counts["multiply_adds"].items() if term[1] < 2}
    found = {each: value(counts[each], n, d, r) for each in COUNTS}
    return {
        **found,
        "between_tokens": value(between, n, d, r),
        "at_once": round(found["multiply_adds"] / found["sequential_steps"]),
        "longest_path": longest_path(name, n, r),
        "kept_bytes": BYTES * numbers_kept(name, n, d, r),
    }


def longest_path(name: str, n: int, r: int) -> int:
    """How often what the first token says is handed on before it is at the last one.

    A recurrent network hands its state to the next step. In a Transformer any token looks at any other, in a window
    only at the r - 1 before it: then it takes several layers, and each hands on once.
    """
    reach = 2 if VARIANTS[name]["recurrent"] else in_sight(name, n, r)
    return -(-(n - 1) // max(1, reach - 1))


def in_sight(name: str, n: int, r: int) -> int:
    """How many of the n tokens can be looked at."""
    return r if VARIANTS[name]["of"] else n


def numbers_kept(name: str, n: int, d: int, r: int) -> int:
    """The state h, an LSTM's h and c, or a key and a value for each token that can still be looked at."""
    return VARIANTS[name]["kept"](in_sight(name, n, r), d)


def formula(polynomial: dict) -> str:
    """The polynomial in letters, d² first. Example: {(1, 2, 0): 12, (2, 1, 0): 2} -> "12 n d² + 2 n² d"."""
    terms = []
    for term, factor in sorted(polynomial.items(), key=lambda item: (-item[0][1], -item[0][0])):
        letters = [letter + ("²" if power == 2 else "") for letter, power in zip("ndr", term, strict=True) if power]
        text = " ".join([*([] if abs(factor) == 1 and letters else [str(abs(factor))]), *letters])
        terms.append((" − " if factor < 0 else " + ") + text)
    return "".join(terms).removeprefix(" + ")
