"""Put the recorded first pictures into index.html, made by the very code that runs in the reader's browser.

    python tools/prerender.py            write them
    python tools/prerender.py --check    only say whether they are current (exit 1 if not)

Each stands between `<!-- recorded:NAME -->` and `<!-- /recorded -->`. Running it again changes nothing: the date stays
that of the last change.
"""

import argparse
import asyncio
import datetime
import html
import json
import re
import sys
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "py")]

from lab.encoder_session import EncoderSession  # noqa: E402
from lab.figures import attention, retention, style  # noqa: E402
from lab.measure.curves import retention_curves  # noqa: E402
from page.wording import said  # noqa: E402

from tools.markup import defaults_of, origin, table, words  # noqa: E402

WIDTHS = {"wide": 672, "narrow": 318}
BLOCK = re.compile(r"(<!-- recorded:([\w-]+) -->)(.*?)(<!-- /recorded -->)", re.DOTALL)
DATE = re.compile(r"on \d{4}-\d\d-\d\d")


async def read_file(name: str, expected: int | None, arrived, again: bool) -> np.ndarray:
    return np.frombuffer((ROOT / "static/models/encoder" / name).read_bytes(), "u1")


def two_widths(answers: dict) -> str:
    """The picture for a laptop and for a phone; the style sheet shows the one that fits."""
    return "".join(f'<div class="{fit}">{answer["svg"]}</div>' for fit, answer in answers.items())


def name_of(figure: str, fit: str) -> str:
    """What begins every id of a picture: no two pictures may share one."""
    return figure if fit == "wide" else f"{figure}-{fit}"


def retention_blocks(page: str) -> dict:
    choice = defaults_of(page, "retention")
    names = ("distance", "spectral_radius", "forget_bias", "window", "seed")
    curves = retention_curves(**{name: choice[name] for name in names})
    answers = {
        fit: retention.answer(curves, "rnn", choice["scale"], width, name_of("retention", fit))
        for fit, width in WIDTHS.items()
    }
    return {
        "retention-picture": two_widths(answers),
        "retention-table": table(answers["wide"]["rows"]),
        "retention-origin": origin(),
    }


async def attention_blocks(page: str) -> dict:
    choice = defaults_of(page, "attention")
    asked = {name: choice[name] for name in ("sentence", "layer", "head", "mask")}
    session = EncoderSession(read_file)
    await session.load()
    record = {**await session.attention(**asked), "asked": asked}
    shown = list(range(1, len(record["pieces"]) - 1))
    asking = record["strongest"]
    tokens, weights = [record["pieces"][i] for i in shown], np.array(record["weights"])[np.ix_(shown, shown)]
    answers = {
        fit: attention.answer(tokens, weights, asked["layer"], asked["head"], shown.index(asking), width,
                              name_of("attention", fit))
        for fit, width in WIDTHS.items()
    }  # fmt: skip
    body = [[piece, *row] for piece, row in zip(record["pieces"], record["weights"], strict=True)]
    data = json.dumps(record, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return {
        "attention-picture": two_widths(answers),
        "attention-words": words(record, asking),
        "attention-said": html.escape(said(record, asking, shown)),
        "attention-table": table({"head": ["asking word", *record["pieces"]], "body": body}),
        "attention-origin": origin(),
        "offline-size": f"{sum(file['bytes'] for file in session.manifest['files'].values()) / 1e6:.0f}",
        "attention-record": f'<script type="application/json" id="attention-recorded">{data}</script>',
    }


def filled(page: str, blocks: dict) -> str:
    """The page with the blocks in place, or the very same page if nothing but a date would change."""
    new = BLOCK.sub(lambda found: found[1] + blocks.get(found[2], found[3]) + found[4], page)
    return page if DATE.sub("", new) == DATE.sub("", page) else new


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    check = parser.parse_args().check
    style.use(ROOT / style.FONT_FILE)
    path = ROOT / "index.html"
    page = path.read_text()
    blocks = {**retention_blocks(page), **asyncio.run(attention_blocks(page))}
    if unknown := set(blocks) - {name for _, name, _, _ in BLOCK.findall(page)}:
        raise SystemExit(f"index.html must have a place for {sorted(unknown)}")
    new = filled(page, blocks)
    if check:
        print("index.html is current" if new == page else "index.html is not current: run tools/prerender.py")
        return int(new != page)
    if new != page:
        path.write_text(new)
        print("wrote index.html", datetime.date.today())
    return 0


if __name__ == "__main__":
    sys.exit(main())
