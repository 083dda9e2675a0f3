"""All derived files together: what each should hold, and where what is there differs."""

import difflib
import json

from lab.colours import css_properties
from models.architectures import ARCHITECTURES

from tools.derive import ROOT, anchors, apart, contents, precache, readme, recorded, specs, start_lists
from tools.derive.article import Article
from tools.derive.compare import first_difference
from tools.derive.markup import data_in


def derive() -> tuple[dict, list]:
    """({path from the root: text}, [what is not current]). Raises SpecError, before anything is written."""
    figures = specs.load_all()
    stored, made = recorded.stored_blocks(), recorded.all_blocks()
    blocks, colors = recorded.settled(made, stored), css_properties()
    chapters = json.loads((ROOT / "article/chapters.json").read_text("utf-8"))
    article = Article(figures, blocks, ARCHITECTURES, chapters)
    article.render(page_files="", colors=colors)  # which figures there are, in which order
    ordered = [figures[name] for name in article.order]
    files = {
        "py/page/figures.py": start_lists.registry(ordered, article.places),
        "py/lab/exports.py": start_lists.export_names(),
        "py/lab/functions.py": start_lists.export_imports(),
        **{path: data_in(blocks[name]) for path, name in start_lists.LAB_RECORDS.items()},
        **apart.files(article.apart, figures, blocks, colors),
    }
    files["pyscript.toml"] = start_lists.lab_config(files)
    sent = json.dumps(start_lists.page_files(files), separators=(",", ":"))
    article.order.clear()
    article.apart.clear()
    files["index.html"] = contents.with_contents(anchors.anchored(article.render(page_files=sent, colors=colors)))
    files["README.md"] = readme.readme(ordered)
    files["sw.js"] = precache.service_worker(files)
    left = [f"{name}: no chapter's figure is recorded there now" for name in apart.stored() if name not in files]
    differences = [*changed_blocks(made, stored), *changed_files(files), *left]
    return files, differences


def changed_blocks(made: dict, stored: dict):
    """A sentence for each recorded block that is not what today's code makes, with the first place that differs."""
    for name in sorted(set(made) | set(stored)):
        if name not in stored:
            yield f"the page: the recorded block {name} is missing"
        elif name not in made:
            yield f"the page: the recorded block {name} is made by no figure any more"
        elif not recorded.is_current(name, stored[name], made[name]):
            where = first_difference(name, stored[name], made[name])
            yield f"the page: the recorded block {name} is not current: {where}"


def changed_files(files: dict):
    """A sentence for each file that is not as it would be written, with the first line that differs."""
    for name, text in files.items():
        path = ROOT / name
        before = path.read_text("utf-8").splitlines() if path.is_file() else []
        for line in difflib.unified_diff(before, text.splitlines(), lineterm="", n=0):
            if line.startswith(("+++", "---")):
                continue
            if line.startswith("@@"):
                place = line.split()[1].lstrip("-").split(",")[0]
                continue
            yield f"{name}, line {place}: {'expected' if line[0] == '+' else 'found'} {line[1:161]!r}"
            break


def write(files: dict) -> list:
    """Write what differs; the paths that were written."""
    changed = [name for name, text in files.items() if not (ROOT / name).is_file() or (ROOT / name).read_text() != text]
    for name in changed:
        (ROOT / name).parent.mkdir(exist_ok=True)
        (ROOT / name).write_text(files[name], "utf-8")
    for name in set(apart.stored()) - set(files):
        (ROOT / name).unlink()
    return changed
