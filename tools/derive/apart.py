"""What a figure shows, in a file of its own: static/recorded/NAME.html, fetched when its chapter or its table opens.

Such a file is a page of its own for readers without script, with NAME.csv beside it for the numbers. Its blocks stand
between the same marks as those of index.html.
"""

import csv
import io

from bs4 import BeautifulSoup
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from models.architectures import ARCHITECTURES

from tools.derive import ROOT

FOLDER = "static/recorded"
APART = ("picture", "table", "record", "buttons")  # what is large; sentences and marks of origin stay in the article
TEMPLATES = ROOT / "tools/derive/templates"


def stands_apart(block: str, in_chapter: bool) -> bool:
    """Whether a figure's block is fetched: in a chapter all that is large, in the tour the full table alone."""
    return block.rpartition("-")[2] in (APART if in_chapter else ("table",))


def files(apart: dict, figures: dict, blocks: dict, colors: dict) -> dict:
    """{path: text} for {figure's name: [names of its blocks]}; `blocks` has their markup."""
    environment = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined)
    template, written = environment.get_template("apart.html"), {}
    for figure, names in apart.items():
        parts = {name: Markup(f"<!-- recorded:{name} -->{blocks[name]}<!-- /recorded -->") for name in names}
        written[f"{FOLDER}/{figure}.html"] = (
            template.render(figure=figures[figure], parts=parts, colors=colors, architectures=ARCHITECTURES) + "\n"
        )
        if f"{figure}-table" in parts:
            written[f"{FOLDER}/{figure}.csv"] = as_csv(blocks[f"{figure}-table"])
    return written


def as_csv(table: str) -> str:
    """A recorded table as CSV, its numbers in full precision."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    for row in BeautifulSoup(table, "lxml").find_all("tr"):
        writer.writerow([cell.get("data-value", cell.get_text()) for cell in row.find_all(["th", "td"])])
    return out.getvalue()


def stored() -> dict:
    """{path: text} of the files that are there."""
    paths = [path for path in (ROOT / FOLDER).glob("*") if path.suffix in (".html", ".csv")]
    return {path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in sorted(paths)}
