"""What is sent to each interpreter, and what it begins with: read from the Python itself."""

import ast
import re

from tools.derive import ROOT
from tools.derive.imports import reached
from tools.derive.spec_errors import SpecError

DERIVED = "derived by tools/build.py"
# what the lab opens beside its Python: files, and what the build takes for it from recorded blocks
LAB_RECORDS = {"static/figures/attention.json": "attention-record"}
LAB_DATA = ("static/fonts/inter-latin-400-normal.ttf", "static/figures/head_roles.json", *LAB_RECORDS)


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


def export_names() -> str:
    """py/lab/exports.py: the names of all that the lab exports, its worker's own functions among them."""
    names = sorted(name for each in exports().values() for name in each)
    doc = f'"""What the page may ask of the lab; {DERIVED} from the functions marked `exported`, not by hand."""'
    return "\n".join([doc, "", "__export__ = [", *(f'    "{name}",' for name in names), "]", ""])


def export_imports() -> str:
    """py/lab/functions.py: the figures' exported functions, for the worker to have among its names."""
    own = {module: names for module, names in exports().items() if module != "lab.worker"}
    doc = f'"""The functions of the figures that the page may ask for; {DERIVED}, not by hand."""'
    lines = [f"from {module} import {', '.join(names)}  # noqa: F401" for module, names in sorted(own.items())]
    return "\n".join([doc, "", *lines, ""])


def registry(figures: list, places: dict) -> str:
    """py/page/figures.py: what the page must know of each figure, in the order of the article; `places` gives the
    chapters of those that are in one."""
    exported = {name for names in exports().values() for name in names}
    paged = [one.package for one in figures if (ROOT / f"py/figures/{one.package}/page.py").is_file()]
    lines = [f'"""The figures in the order of the article; {DERIVED} from py/figures/*/spec.py, not by hand."""', ""]
    lines += [f"from figures.{package} import page as {package}" for package in sorted(paged)]
    lines += ["", "FIGURES = ("]
    for one in figures:
        known = {
            "name": one.name, "form": one.form, "follows": one.follows, "recorded_stays": one.recorded_stays,
            "function": one.package if one.package in exported else None, "chapter": places.get(one.name),
            "at_once": one.at_once,
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
    head, found, _ = (ROOT / "pyscript.toml").read_text("utf-8").partition("\n[files]\n")
    if not found:
        raise SpecError("pyscript.toml: expected a line [files], found none")
    return head + found + "".join(f'"{source}" = "{target}"\n' for source, target in files.items())
