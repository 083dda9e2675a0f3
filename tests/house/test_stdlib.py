"""The standard library as it is served: what a start of the lab imports is bytecode, the rest is as Pyodide has it."""

import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
ARCHIVE = zipfile.ZipFile(ROOT / "static/vendor/pyodide/python_stdlib.zip")
MAGIC_3_14 = (3627).to_bytes(2, "little") + b"\r\n"


def modules(ending):
    """The archive's modules whose files end like this."""
    paths = (name.removesuffix(ending) for name in ARCHIVE.namelist() if name.endswith(ending))
    return {path.removesuffix("/__init__").replace("/", ".") for path in paths}


def imported(statement):
    """The modules that Python has after this import, in a process of its own."""
    program = [sys.executable, "-c", f"import sys, {statement}; print(*sys.modules)"]
    return set(subprocess.run(program, cwd=ROOT / "py", capture_output=True, text=True, check=True).stdout.split())


def test_what_the_lab_imports_is_compiled():
    """Or every start compiles it: run tools/stdlib/build.py."""
    drawn = "matplotlib.backends.backend_svg"
    ours = imported(f"lab.functions, {drawn}") - imported(f"autograd.numpy, {drawn}")  # their versions differ here
    assert ours
    assert not ours & modules(".py")


def test_bytecode_is_of_the_python_that_loads_it():
    compiled = [name for name in ARCHIVE.namelist() if name.endswith(".pyc")]
    assert len(compiled) > 150
    assert {ARCHIVE.read(name)[:4] for name in compiled} == {MAGIC_3_14}


def test_a_module_is_there_once():
    assert not modules(".py") & modules(".pyc")
    assert len(set(ARCHIVE.namelist())) == len(ARCHIVE.namelist())
