"""Rules of the house that a program can check: short files, short functions, and who may import what."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
OURS = sorted(path for folder in ("py", "tools", "tests") for path in (ROOT / folder).rglob("*.py"))
LAB, PAGE = (sorted((ROOT / "py" / part).rglob("*.py")) for part in ("lab", "page"))
BROWSER_ONLY = {"worker.py", "download.py"}  # the lab's two files that know that they run in a browser


def name_of(path):
    return path.relative_to(ROOT).as_posix()


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
    assert len(LAB) > 15
    assert len(PAGE) > 10
    assert any(imports(path) for path in PAGE)


@pytest.mark.parametrize("path", OURS, ids=name_of)
def test_a_file_has_at_most_200_lines_and_says_what_it_is(path):
    text = path.read_text()
    assert len(text.splitlines()) <= 200
    assert ast.get_docstring(ast.parse(text)) or not text.strip()


@pytest.mark.parametrize("path", OURS, ids=name_of)
def test_a_function_has_at_most_40_lines(path):
    assert [(name, lines) for name, lines in functions(path) if lines > 40] == []


@pytest.mark.parametrize("path", LAB, ids=name_of)
def test_the_lab_runs_without_a_browser(path):
    assert "pyscript" not in imports(path)
    if path.name not in BROWSER_ONLY:
        assert not imports(path) & {"js", "pyodide", "page"}


@pytest.mark.parametrize("path", PAGE, ids=name_of)
def test_the_page_never_computes(path):
    assert not imports(path) & {"numpy", "autograd", "matplotlib", "lab", "pyodide"}


@pytest.mark.parametrize("path", PAGE, ids=name_of)
def test_the_page_is_in_the_python_that_micropython_knows(path):
    assert not imports(path) & {"dataclasses", "typing", "enum", "contextlib"}
    for node in ast.walk(ast.parse(path.read_text())):
        assert not isinstance(node, ast.Match), f"match in line {node.lineno}"
        # {**a} has a key None
        assert not (isinstance(node, ast.Dict) and None in node.keys), f"{{**…}} in line {node.lineno}"


@pytest.mark.parametrize("path", OURS, ids=name_of)
def test_imports_are_absolute(path):
    relative = [node.lineno for node in ast.walk(ast.parse(path.read_text())) if getattr(node, "level", 0)]
    assert relative == []
