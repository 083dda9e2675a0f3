"""The files that the page asks for are the files that are there, and no others travel."""

import json
import tomllib
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tools.derive import start_lists
from tools.derive.imports import reached
from tools.derive.precache import core_files

ROOT = Path(__file__).parents[2]
WORKER = tomllib.loads((ROOT / "pyscript.toml").read_text())


@pytest.fixture(scope="module")
def scripts():
    """The attributes of the page's scripts, by type."""
    page = BeautifulSoup((ROOT / "index.html").read_text(), "lxml")
    return {script["type"]: script.attrs for script in page.find_all("script", type=True)}


def test_the_worker_gets_exactly_the_files_that_it_imports():
    python = {key: value for key, value in WORKER["files"].items() if key.endswith(".py")}
    needed = set(reached("lab/worker.py", {})) - {"lab/worker.py"}
    assert len(needed) > 60
    assert set(python.values()) == needed
    assert python == {f"./py/{name}": name for name in needed}
    assert not [name for name in needed if "/page" in name or name.startswith("page") or "recorded" in name]


def test_every_file_that_the_worker_gets_exists_and_keeps_its_place():
    for source, target in WORKER["files"].items():
        assert (ROOT / source).is_file(), source
        assert source.removeprefix("./").removeprefix("py/") == target


def test_the_page_gets_every_one_of_its_files_but_the_first(scripts):
    files = json.loads(scripts["mpy"]["config"])["files"]
    shared = {f"page/{path.name}" for path in (ROOT / "py/page").glob("*.py")}
    own = {path.relative_to(ROOT / "py").as_posix() for path in (ROOT / "py/figures").glob("*/page*.py")}
    both = {name for name in reached("page/main.py", {}) if name.endswith("/words.py")}  # said by page and lab
    assert len(both) < 8
    assert files == {f"./py/{name}": name for name in (shared | own | both) - {"page/main.py"}}


def test_both_interpreters_are_our_own(scripts):
    page = json.loads(scripts["mpy"]["config"])
    assert scripts["mpy"]["src"] == "./py/page/main.py"
    assert (scripts["py"]["src"], scripts["py"]["config"]) == ("./py/lab/worker.py", "./pyscript.toml")
    assert scripts["py"]["name"] == "lab"
    assert "worker" in scripts["py"]
    for interpreter in (page["interpreter"], WORKER["interpreter"]):
        assert interpreter.startswith("./static/vendor/")
        assert (ROOT / interpreter).is_file()
    # no micropip, no special headers
    assert (WORKER["packages_cache"], WORKER["sync_main_only"]) == ("passthrough", True)


def test_every_package_of_the_worker_is_vendored_with_what_it_needs():
    packages = json.loads((ROOT / "static/vendor/pyodide/pyodide-lock.json").read_text())["packages"]
    todo, found = list(WORKER["packages"]), set()
    while todo:
        name = todo.pop()
        found.add(name)
        todo += [need for need in packages[name]["depends"] if need not in found]
    assert found == set(packages)


def test_the_worker_says_what_it_exports_before_anything_can_fail():
    lines = (ROOT / "py/lab/worker.py").read_text().splitlines()
    imports = [line for line in lines if line.startswith(("import", "from"))]
    assert imports[0].startswith("from lab.exports import __export__")
    assert not reached("lab/exports.py", {})[2:]  # it imports nothing that could fail
    names = sorted(name for each in start_lists.exports().values() for name in each)
    assert len(names) > 25
    assert start_lists.export_names().count('    "') == len(names)


def test_no_figure_depends_on_itself_through_others():
    folders = [path.name for path in (ROOT / "py/figures").iterdir() if (path / "spec.py").is_file()]
    arrows = {name: set() for name in folders}
    for path in (ROOT / "py/figures").glob("*/*.py"):
        if not path.stem.startswith("recorded"):
            arrows[path.parent.name] |= {other for other in folders if f"figures.{other}" in path.read_text()}
    for name in folders:
        todo, seen = list(arrows[name] - {name}), set()
        while todo:
            other = todo.pop()
            if other not in seen:
                seen.add(other)
                todo += arrows[other] - {other}
        assert name not in seen, f"{name} imports figures that import it: {sorted(seen)}"


def test_the_first_load_is_at_most_25_mb():
    """All that the page stores before any model, uncompressed as `python3 -m http.server` sends it."""
    assert sum((ROOT / name).stat().st_size for name in core_files()) <= 25_000_000
