"""Which files of py/ are loaded when one of them is imported, read from their import statements."""

import ast

from tools.derive import ROOT


def imported(text: str) -> set:
    """The names that a module's text imports: "models.rnn" for `from models import rnn` too."""
    names = set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


def reached(first: str, texts: dict) -> list:
    """All files below py/ that `first` loads, itself and packages included, as sorted paths from there.

    `texts` are files as they are about to be written, by their path from the root; others are read from disk.
    """
    todo, found = [first], set()
    while todo:
        path = todo.pop()
        if path in found:
            continue
        text = texts.get(f"py/{path}")
        if text is None:
            if not (ROOT / "py" / path).is_file():
                continue
            text = (ROOT / "py" / path).read_text("utf-8")
        found.add(path)
        for name in imported(text):
            parts = name.split(".")
            todo += [f"{'/'.join(parts)}.py", *(f"{'/'.join(parts[:n])}/__init__.py" for n in range(1, len(parts) + 1))]
    return sorted(found)
