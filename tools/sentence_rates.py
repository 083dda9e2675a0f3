"""Read the sentences of tools/english.py with the page's encoder, and record what the article says of sentences.

    python tools/sentence_rates.py     writes tests/reference/sentence_rates.json

Of each plain sentence: the share of attention that its words give to [CLS] and to [SEP] (mean of heads and words), the
share of [CLS] in what they fetch (by length, from the second layer on), in each layer how long the value of [CLS] is
against the words' and what the feed-forward network adds against what attention adds, and the lengths that the first
four feed-forward networks write at [CLS] and at words. Of the others: which word the asking one looks at most.
"""

import json
import sys
from collections import Counter
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "py")]

from figures.heads import measure as head_roles  # noqa: E402
from models import encoder  # noqa: E402

from tools import english  # noqa: E402
from tools.derive.sessions import encoder_session, with_encoder  # noqa: E402

FILE = ROOT / "tests/reference/sentence_rates.json"
OBJECTS, PRONOUNS = (2, 0), (3, 1)  # layer and head, from 0


def read(sentence: str) -> dict:
    """Pieces and attention (L, H, T, T); lengths of values (L, H, T), and of what the layers' two halves add (L, T)."""
    pieces, made = with_encoder(encoder_session().read(sentence))
    layers = zip(made["states"][:-1], encoder_session().params["layers"], strict=True)
    parts = [encoder.block(x, None, encoder.HEADS, **layer) for x, layer in layers]
    found = {name: np.linalg.norm([part[name] for part in parts], axis=-1) for name in ("v", "attn_out", "ffn_out")}
    return found | {"pieces": [piece.text for piece in pieces], "attention": made["attention"]}


def of_plain(one: dict) -> dict:
    attention, values, added = one["attention"], one["v"], one["ffn_out"]
    fetched = attention[1:, :, 1:-1] * values[1:, :, None]  # (L-1, H, T-2, T)
    found = {
        "cls": attention[:, :, 1:-1, 0].mean(),
        "sep": attention[:, :, 1:-1, -1].mean(),
        "evenly": 1 / len(one["pieces"]),
        "fetched": (fetched[..., 0] / fetched.sum(axis=-1)).mean(),
        "value": values[:, :, 0].mean(axis=1) / values[:, :, 1:-1].mean(axis=(1, 2)),
        "ratio": added[:, 1:-1].mean(axis=1) / one["attn_out"][:, 1:-1].mean(axis=1),
        "at_cls": added[:4, 0],
        "at_words": added[:4, 1:-1].mean(axis=1),
    }
    return {name: np.round(value, 4).tolist() for name, value in found.items()}


def looked_at(one: dict, head: tuple, asking: str) -> str:
    """What the last piece `asking` gives most to, of the others that are words."""
    pieces = one["pieces"]
    asks = len(pieces) - 1 - pieces[::-1].index(asking)
    others = [i for i in range(1, len(pieces) - 1) if i != asks]
    return pieces[max(others, key=lambda i: one["attention"][(*head, asks, i)])]


def measured() -> dict:
    plain = [read(sentence) for sentence in english.plain()]
    shares = head_roles.measure([(one["attention"], one["pieces"]) for one in plain])
    roles = [head_roles.role(head_roles.of_head(shares, *place))[0] for place in np.ndindex(6, 12)]
    return {
        "by": "tools/sentence_rates.py",
        "plain": [of_plain(one) for one in plain],
        "objects": [looked_at(read(s), OBJECTS, thing) == verb for s, verb, thing in english.objects()],
        "pronouns": [looked_at(read(s), PRONOUNS, "it") == meant for s, meant, _ in english.pronouns()],
        "roles": roles,
    }


def main() -> None:
    found = measured()
    lines = [f"{json.dumps(name)}: {json.dumps(value, separators=(',', ':'))}" for name, value in found.items()]
    FILE.write_text("{\n" + ",\n".join(lines) + "\n}\n", "utf-8")
    print(f"wrote {FILE.relative_to(ROOT)}:", Counter(found["roles"]), sum(found["objects"]), sum(found["pronouns"]))


if __name__ == "__main__":
    main()
