"""Rules of the house that a program can check: short files, short functions, and who may import what."""

import ast
from pathlib import Path

from tools.derive.imports import reached

ROOT = Path(__file__).parents[2]
OURS = sorted(path for folder in ("py", "tools", "tests") for path in (ROOT / folder).rglob("*.py"))
PYTHON = sorted((ROOT / "py").rglob("*.py"))
BROWSER_ONLY = {"worker.py", "download.py"}  # the lab's two files that know that they run in a browser
# of py/: what each folder may import from the others; a figure may also use another figure, never in a circle
BELOW = {
    "models": {"models"},
    "corpus": {"corpus"},
    "lab": {"lab", "models", "corpus"},
    "figures": {"figures", "lab", "models", "corpus"},
}


def name_of(path):
    return path.relative_to(ROOT).as_posix()


def is_of_the_page(path):
    """Whether it runs in MicroPython on the main thread: all of py/page, each figure's spec.py and page*.py, and the
    words that a figure's page and lab both say."""
    folder = path.relative_to(ROOT / "py").parts[0]
    by_name = folder == "page" or (folder == "figures" and (path.name == "spec.py" or path.stem.startswith("page")))
    return by_name or path.relative_to(ROOT / "py").as_posix() in SENT


SENT = set(reached("page/main.py", {}))
PAGE = [path for path in PYTHON if is_of_the_page(path)]
LAB = [path for path in PYTHON if not is_of_the_page(path)]


def imports(path):
    """The first part of every module that a file imports."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add(node.module.split(".")[0])
    return found


def functions(path):
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, node.end_lineno - node.lineno + 1


def test_there_is_something_to_check():
    assert len(LAB) > 60
    assert len(PAGE) > 25
    assert any("numpy" in imports(path) for path in LAB)
    assert any("js" in imports(path) for path in PAGE)


def test_a_file_has_at_most_200_lines_and_says_what_it_is():
    texts = {name_of(path): path.read_text() for path in OURS}
    assert {name: len(text.splitlines()) for name, text in texts.items() if len(text.splitlines()) > 200} == {}
    assert [name for name, text in texts.items() if text.strip() and not ast.get_docstring(ast.parse(text))] == []


def test_a_function_has_at_most_40_lines():
    found = [(name_of(path), name, lines) for path in OURS for name, lines in functions(path) if lines > 40]
    assert found == []


def test_the_lab_runs_without_a_browser():
    assert [name_of(path) for path in LAB if "pyscript" in imports(path)] == []
    at_home = [path for path in LAB if path.name not in BROWSER_ONLY]
    assert [name_of(path) for path in at_home if imports(path) & {"js", "pyodide", "page"}] == []


def test_the_page_never_computes():
    forbidden = {"numpy", "autograd", "matplotlib", "lab", "models", "corpus", "pyodide"}
    assert [name_of(path) for path in PAGE if imports(path) & forbidden] == []


def test_shared_code_does_not_know_the_figures_above_it():
    folders = {"page", "figures", "lab", "models", "corpus"}
    wrong = []
    for path in LAB:
        allowed = BELOW[path.relative_to(ROOT / "py").parts[0]]
        if path.name not in ("worker.py", "functions.py") and imports(path) & folders - allowed:
            wrong.append((name_of(path), sorted(imports(path) & folders - allowed)))
    assert wrong == []


def test_the_page_is_in_the_python_that_micropython_knows():
    unknown = {"dataclasses", "typing", "enum", "contextlib"}
    assert [name_of(path) for path in PAGE if imports(path) & unknown] == []
    for path in PAGE:
        for node in ast.walk(ast.parse(path.read_text())):
            assert not isinstance(node, ast.Match), f"match in {name_of(path)}, line {node.lineno}"
            # {**a} has a key None
            spread = isinstance(node, ast.Dict) and None in node.keys
            assert not spread, f"{{**…}} in {name_of(path)}, line {node.lineno}"


def test_imports_are_absolute():
    trees = {name_of(path): ast.parse(path.read_text()) for path in OURS}
    froms = [
        (name, node) for name, tree in trees.items() for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)
    ]
    assert [(name, node.lineno) for name, node in froms if node.level] == []
