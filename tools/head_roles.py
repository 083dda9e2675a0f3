"""Measure what each of the encoder's 72 heads does on 200 sentences: static/figures/head_roles.json.

    python tools/head_roles.py

The sentences are our own, tools/head_sentences.txt; the encoder and the measure are those of the page.
"""

import asyncio
import datetime
import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "py")]

from figures.heads import measure as head_roles  # noqa: E402

from tools.derive.sessions import encoder_session  # noqa: E402

SENTENCES = ROOT / "tools/head_sentences.txt"


def read(sentences: list[str]) -> list:
    """(attention (L, H, T, T), texts of the pieces) of each sentence."""
    answers = [asyncio.run(encoder_session().read(sentence)) for sentence in sentences]
    return [(made["attention"], [piece.text for piece in pieces]) for pieces, made in answers]


def table() -> dict:
    """All shares, rounded to four places; the date is today's."""
    read_ones = read(SENTENCES.read_text("utf-8").splitlines())
    shares = head_roles.measure(read_ones)
    return {
        "made": str(datetime.date.today()),
        "by": "tools/head_roles.py",
        "sentences": len(read_ones),
        "pieces": sum(len(texts) - 2 for _, texts in read_ones),
        "shares": {name: found.round(4).tolist() for name, found in shares.items()},
    }


def main() -> None:
    path = ROOT / head_roles.FILE
    new = table()
    # running it again changes nothing: the date stays that of the last change
    if path.exists() and {**json.loads(path.read_text("utf-8")), "made": new["made"]} == new:
        print(f"{head_roles.FILE} is current")
        return
    path.write_text(json.dumps(new, separators=(",", ":")) + "\n", "utf-8")
    print(f"wrote {head_roles.FILE}")


if __name__ == "__main__":
    main()
