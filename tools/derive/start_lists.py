"""What is sent to each interpreter, and what it begins with: read from the Python itself."""

import ast
import re

from tools.derive import ROOT
from tools.derive.imports import reached
from tools.derive.spec_errors import SpecError

DERIVED = "derived by tools/build.py"
# what the lab opens beside its Python
LAB_DATA = ("static/fonts/inter-latin-400-normal.ttf", "static/figures/head_roles.json")


def between(text: str, comment: str, new: str, name: str) -> str:
    """The text with what stands between its two marks replaced."""
    pattern = re.compile(rf"({comment} {DERIVED}: begin\n).*?({comment} {DERIVED}: end\n)", re.DOTALL)
    if len(pattern.findall(text)) != 1:
        raise SpecError(f"{name}: expected one block between “{comment} {DERIVED}: begin” and “…: end”")
    return pattern.sub(lambda found: found[1] + new + found[2], text)


def exports() -> dict:
    """The functions that the page may ask for, by the module that has them: {"figures.cache.lab": ["cache"]}."""
    found, seen = {}, {}
    for path in sorted([*(ROOT / "py/figures").glob("*/lab.py"), *(ROOT / "py/lab").glob("*.py")]):
        module = ".".join(path.relative_to(ROOT / "py").with_suffix("").parts)
        functions = [
            n for n in ast.parse(path.read_text()).body if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)
        ]
        names = [one.name for one in functions if "exported" in {getattr(d, "id", "") for d in one.decorator_list}]
        for name in names:
            if name in seen:
                raise SpecError(f"{path.relative_to(ROOT)}: {name!r} is exported by {seen[name]} already")
            seen[name] = module
        if names:
            found[module] = sorted(names)
    return found


def exported_by(path) -> list:
    """The names of a file's functions that are decorated with `exported`."""
    body = ast.parse(path.read_text()).body
    functions = [node for node in body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    return [one.name for one in functions if "exported" in {getattr(d, "id", "") for d in one.decorator_list}]


def worker() -> str:
    """py/lab/worker.py with the names of all that it exports, and where they come from."""
    text = (ROOT / "py/lab/worker.py").read_text()
    own = exports()
    names = sorted(name for each in own.values() for name in each)
    # first of all, so that an error in an import below reaches the page that awaits us
    lines = ["__export__ = [", *(f'    "{name}",' for name in names), "]", ""]
    lines += [f"from {module} import {', '.join(each)}  # noqa: E402, F401" for module, each in own.items()
              if module != "lab.worker"]  # fmt: skip
    return between(text, "#", "\n".join(lines) + "\n", "py/lab/worker.py")


def registry(figures: list) -> str:
    """py/page/figures.py: what the page must know of each figure, in the order of the article."""
    exported = {name for names in exports().values() for name in names}
    paged = [one.package for one in figures if (ROOT / f"py/figures/{one.package}/page.py").is_file()]
    lines = [f'"""The figures in the order of the article; {DERIVED} from py/figures/*/spec.py, not by hand."""', ""]
    lines += [f"from figures.{package} import page as {package}" for package in sorted(paged)]
    lines += ["", "FIGURES = ("]
    for one in figures:
        known = {
            "name": one.name, "form": one.form, "follows": one.follows, "recorded_stays": one.recorded_stays,
            "function": one.package if one.package in exported else None,
        }  # fmt: skip
        said = repr(known)[1:-1].replace("'", '"')
        lines.append(f'    {{{said}, "page": {one.package if one.package in paged else None}}},')
    return "\n".join([*lines, ")", ""])


def page_files(texts: dict) -> dict:
    """What MicroPython gets: {address: place}."""
    names = [name for name in reached("page/main.py", texts) if name != "page/main.py"]
    return {f"./py/{name}": name for name in names}


def lab_config(texts: dict) -> str:
    """pyscript.toml: what CPython's worker gets."""
    names = [name for name in reached("lab/worker.py", texts) if name != "lab/worker.py"]
    files = {f"./{name}": name for name in LAB_DATA} | {f"./py/{name}": name for name in names}
    # no comment beside them: PyScript's parser of TOML stops at one inside a table
    head, found, _ = (ROOT / "pyscript.toml").read_text("utf-8").partition("\n[files]\n")
    if not found:
        raise SpecError("pyscript.toml: expected a line [files], found none")
    return head + found + "".join(f'"{source}" = "{target}"\n' for source, target in files.items())
