"""Put the recorded first pictures into index.html, made by the very code that runs in the reader's browser.

    python tools/prerender.py            write them
    python tools/prerender.py --check    only say whether they are current (exit 1 if not)

Each stands between `<!-- recorded:NAME -->` and `<!-- /recorded -->`. Running it again changes nothing: the date stays
that of the last change.
"""

import argparse
import datetime
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "py")]

from lab import style  # noqa: E402

from tools import recorded  # noqa: E402

BLOCK = re.compile(r"(<!-- recorded:([\w-]+) -->)(.*?)(<!-- /recorded -->)", re.DOTALL)
DATE = re.compile(r"on \d{4}-\d\d-\d\d")


def all_blocks(page: str) -> dict:
    """Every recorded part by its name: what the modules of tools/recorded make for the defaults in the page."""
    style.use(ROOT / style.FONT_FILE)
    return {name: text for part in recorded.PARTS for name, text in part.blocks(page).items()}


def filled(page: str, blocks: dict) -> str:
    """The page with the blocks in place, or the very same page if nothing but a date would change."""
    new = BLOCK.sub(lambda found: found[1] + blocks.get(found[2], found[3]) + found[4], page)
    return page if DATE.sub("", new) == DATE.sub("", page) else new


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    check = parser.parse_args().check
    path = ROOT / "index.html"
    page = path.read_text()
    blocks = all_blocks(page)
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
