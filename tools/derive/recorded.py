"""The recorded blocks: what every figure shows before Python runs, made by the very code that runs in the browser.

A figure's recorded*.py has `blocks()`, which gives {name: markup} for the defaults in its spec. What takes long to
compute (training, evaluation, timing) it reads from its record in static/, and draws that.
"""

import importlib
import re

from lab import style

from tools.derive import ROOT, apart, evaluation_tables, offline_size
from tools.derive.compare import first_difference
from tools.derive.spec_errors import SpecError

BLOCK = re.compile(r"<!-- recorded:([\w-]+) -->(.*?)<!-- /recorded -->", re.DOTALL)
DATE = re.compile(r"on \d{4}-\d\d-\d\d")


def all_blocks(only: str | None = None) -> dict:
    """Every recorded block by its name, or those of one folder of py/figures."""
    style.use(ROOT / style.FONT_FILE)
    found = {} if only else offline_size.blocks() | evaluation_tables.blocks()
    for path in sorted((ROOT / "py/figures").glob(f"{only or '*'}/recorded*.py")):
        module = importlib.import_module(f"figures.{path.parent.name}.{path.stem}")
        for name, text in module.blocks().items():
            if name in found:
                raise SpecError(f"{path.relative_to(ROOT)}: the recorded block {name!r} is made twice")
            found[name] = text
    return found


def blocks_in(page: str) -> dict:
    """The blocks that a page holds."""
    return dict(BLOCK.findall(page))


def stored_blocks() -> dict:
    """All recorded blocks as they stand: in the page, and in the files that its chapters fetch."""
    texts = [*apart.stored().values(), (ROOT / "index.html").read_text("utf-8")]
    return {name: text for page in texts for name, text in blocks_in(page).items()}


def settled(made: dict, stored: dict) -> dict:
    """The blocks to write: a stored one stays, with its date, where only the date or last digits would change.

    A mark of origin takes today's date if any other block of its figure changed.
    """
    current = {block for block, text in made.items() if block in stored and is_current(block, stored[block], text)}
    changed = {figure_of(block) for block in set(made) - current}
    dated = {block for block in made if block.endswith("-origin") and figure_of(block) in changed}
    return {block: stored[block] if block in current - dated else text for block, text in made.items()}


def is_current(block: str, before: str, now: str) -> bool:
    return first_difference(block, DATE.sub("", before), DATE.sub("", now)) is None


def figure_of(block: str) -> str:
    """Example: "next-token-picture" -> "next-token"."""
    return block.rsplit("-", 1)[0]
