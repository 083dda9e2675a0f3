"""The files that the page asks for are the files that are there, and no others travel."""

import ast
import json
import tomllib
from html.parser import HTMLParser
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
WORKER = tomllib.loads((ROOT / "pyscript.toml").read_text())


class Scripts(HTMLParser):
    """Collects the attributes of every script."""

    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attributes):
        if tag == "script":
            self.found.append(dict(attributes))


@pytest.fixture(scope="module")
def scripts():
    reader = Scripts()
    reader.feed((ROOT / "index.html").read_text())
    return {said["type"]: said for said in reader.found if "type" in said}


def imported(path):
    """The modules of our own that a file imports: names from py/, such as "models.rnn"."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


def reached(first):
    """All files below py/ that are loaded when `first` is imported, as paths from there, packages included."""
    todo, found = [first], set()
    while todo:
        path = todo.pop()
        if path in found or not (ROOT / "py" / path).is_file():
            continue
        found.add(path)
        for name in imported(ROOT / "py" / path):
            parts = name.split(".")
            todo += [f"{'/'.join(parts)}.py", *(f"{'/'.join(parts[:n])}/__init__.py" for n in range(1, len(parts) + 1))]
    return found


def test_the_worker_gets_exactly_the_files_that_it_imports():
    python = {key: value for key, value in WORKER["files"].items() if key.endswith(".py")}
    needed = reached("lab/worker.py") - {"lab/worker.py"}
    assert len(needed) > 15
    assert sorted(python.values()) == sorted(needed)
    assert python == {f"./py/{name}": name for name in python.values()}


def test_every_file_of_the_lab_is_sent_or_left_at_home_on_purpose():
    tree = {path.relative_to(ROOT / "py").as_posix() for path in (ROOT / "py/lab").rglob("*.py")}
    sent = {name for name in WORKER["files"].values() if name.endswith(".py")} | {"lab/worker.py"}
    assert sent <= tree
    # what only training needs, and what that needs, stays at home
    assert not (tree - sent) & reached("lab/worker.py")


def test_every_file_that_the_worker_gets_exists_and_keeps_its_place():
    for source, target in WORKER["files"].items():
        assert (ROOT / source).is_file(), source
        assert source.removeprefix("./").removeprefix("py/") == target


def test_the_page_gets_every_one_of_its_files_but_the_first(scripts):
    config = json.loads(scripts["mpy"]["config"])
    tree = {path.name for path in (ROOT / "py/page").glob("*.py")} - {"main.py"}
    assert config["files"] == {f"./py/page/{name}": f"page/{name}" for name in tree}
    assert reached("page/main.py") == {"page/main.py", *config["files"].values()}


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


def exported_by(module):
    """The names of a module's functions that are decorated with `exported`."""
    functions = (node for node in module.body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))
    return {one.name for one in functions if "exported" in [decorator.id for decorator in one.decorator_list]}


def test_the_worker_exports_functions_that_it_has():
    module = ast.parse((ROOT / "py/lab/worker.py").read_text())
    first = module.body[1]
    assert isinstance(module.body[0], ast.Expr)
    # before any import, so that an error in one reaches the page
    assert [target.id for target in first.targets] == ["__export__"]
    names = exported_by(module)
    for part in sorted((ROOT / "py/lab").glob("part_?.py")):
        of_part = exported_by(ast.parse(part.read_text()))
        assert imported_from(module, f"lab.{part.stem}") == of_part
        assert not names & of_part
        names |= of_part
    assert set(ast.literal_eval(first.value)) == names


def imported_from(module, name):
    found = [node for node in module.body if isinstance(node, ast.ImportFrom) and node.module == name]
    return {alias.name for node in found for alias in node.names}


def test_the_first_load_is_at_most_25_mb():
    """All that the page stores before any model, uncompressed as `python3 -m http.server` sends it."""
    from tools.derive.precache import core_files

    assert sum((ROOT / name).stat().st_size for name in core_files()) <= 25_000_000
