"""What attention heads do: how much of their attention goes to the word before, the word after, the same word, …

One measure for the reader's sentence and for the stored sentences of tools/head_roles.py. Letters as in
models.encoder: L layers, H heads, T pieces, the first [CLS] and the last [SEP].
"""

import json
from pathlib import Path

import numpy as np

FILE = Path("static/figures/head_roles.json")
RELATIONS = ("previous", "next", "same", "itself", "separator")
WORDS = RELATIONS[:4]
# a role is what a head's label says: a relation between words if one of these gets a quarter, else [CLS] and [SEP] if
# they get half, else whether a piece spreads its attention as if over half of the pieces, or less
WORDS_FROM, SEPARATOR_FROM, BROAD_FROM = 0.25, 0.5, 0.5
ROLES = (*RELATIONS, "broad", "selective")


def related(texts: list[str]) -> dict:
    """{relation: (T-2, T) of bool}: whether the piece of a row, [CLS] and [SEP] left out, stands so to a column's.

    Each pair stands in one relation at most; "same" is the same piece elsewhere, beside it or not, and then neither
    "previous" nor "next".
    """
    here, there = np.arange(1, len(texts) - 1)[:, None], np.arange(len(texts))[None]
    separator = (there == 0) | (there == len(texts) - 1)
    names = np.array(texts)
    same = (names[1:-1, None] == names[None]) & (here != there) & ~separator  # (T-2, T)
    beside = {"previous": there == here - 1, "next": there == here + 1}
    free = ~same & ~separator
    return {
        **{name: pairs & free for name, pairs in beside.items()},
        "same": same,
        "itself": here == there,
        "separator": np.broadcast_to(separator, same.shape),
    }


def counted(attention: np.ndarray, texts: list[str]) -> dict:
    """{relation: (sum of attention (L, H), number of asking pieces that have such a piece)}, and "spread" likewise:
    exp(entropy) / T of each asking piece, the share of the pieces that it would look at if it gave all the same."""
    layers, heads, length, _ = attention.shape
    rows = attention[:, :, 1:-1].reshape(layers * heads, -1)  # (L H, (T-2) T)
    relations = related(texts)
    masks = np.stack([relations[name].ravel() for name in RELATIONS], axis=1).astype(attention.dtype)
    sums = (rows @ masks).T.reshape(-1, layers, heads).astype(float)  # (5, L, H)
    found = {name: (sums[i], int(relations[name].any(axis=1).sum())) for i, name in enumerate(RELATIONS)}
    parts = attention[:, :, 1:-1]
    entropy = -(parts * np.log(np.maximum(parts, 1e-12))).sum(axis=-1)  # (L, H, T-2)
    return found | {"spread": (np.exp(entropy).sum(axis=-1).astype(float) / length, length - 2)}


def measure(sentences) -> dict:
    """{relation or "spread": (L, H)} over `sentences`, each (attention (L, H, T, T), the text of its pieces).

    A share is the mean over all asking pieces that have such a piece; None if none has one in any sentence.
    """
    totals = {}
    for attention, texts in sentences:
        for name, (amount, number) in counted(attention, texts).items():
            before = totals.get(name, (0, 0))
            totals[name] = before[0] + amount, before[1] + number
    return {name: amount / number if number else None for name, (amount, number) in totals.items()}


def of_head(shares: dict, layer: int, head: int) -> dict:
    """One head's share in each relation, and its spread: {name: float or None}."""
    return {name: None if found is None else float(found[layer][head]) for name, found in shares.items()}


def role(own: dict) -> tuple:
    """What one head mostly does, and the number that says so: (one of ROLES, share or spread)."""
    between_words = {name: own[name] for name in WORDS if own[name] is not None}
    most = max(between_words, key=between_words.get)
    if between_words[most] >= WORDS_FROM:
        return most, between_words[most]
    if own["separator"] >= SEPARATOR_FROM:
        return "separator", own["separator"]
    return "broad" if own["spread"] >= BROAD_FROM else "selective", own["spread"]


def stored(file: Path = FILE) -> dict:
    """What tools/head_roles.py measured: {"made", "sentences", "pieces", "shares": as `measure` gives them}."""
    record = json.loads(file.read_text("utf-8"))
    return record | {"shares": {name: np.array(found) for name, found in record["shares"].items()}}
