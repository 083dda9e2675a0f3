"""Runs in Pyodide, so that the bytecode is that of the Python that will load it: the lean archive from the whole one.

`/whole.zip` is Pyodide's python_stdlib.zip, `/modules.json` the names of the modules to compile; `/lean.zip` is the
same archive with these as bytecode, without what can do nothing in a tab, and with the rest as it was. Bytecode is
larger than source, and a first load has a budget: so only what a start imports, and no docstrings of the standard
library. The same input gives the same bytes.
"""

import json
import zipfile
from importlib import _bootstrap_external
from pathlib import Path

ARCHIVE = "/lib/python314.zip/"  # where Pyodide puts it: the path that a traceback shows
DAY = (2026, 1, 1, 0, 0, 0)
# what needs sockets, processes, a terminal or Windows, and character sets other than Unicode's and the West's
LEFT_OUT = (
    "_pyrepl multiprocessing wsgiref xmlrpc asyncio.windows asyncio.proactor concurrent.futures.process http.server "
    "logging.handlers bdb ftplib imaplib mailbox pdb poplib pty smtplib socketserver tty webbrowser encodings.cp "
    "encodings.mac encodings.iso encodings.koi8 encodings.big5 encodings.gb encodings.euc encodings.shift "
    "encodings.johab encodings.hz encodings.hp encodings.kz1048 encodings.ptcp154 encodings.tis encodings.palmos"
).split()
KEPT = {"encodings.cp437", "encodings.cp1252", "encodings.iso8859_1", "encodings.iso8859_15"}


def module_of(path: str) -> str:
    """`json/__init__.py` -> `json`, `json/decoder.py` -> `json.decoder`."""
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def left_out(module: str) -> bool:
    return module not in KEPT and module.startswith(tuple(LEFT_OUT))


def bytecode(source: bytes, path: str) -> bytes:
    code = compile(source, ARCHIVE + path, "exec", dont_inherit=True, optimize=2)
    return bytes(_bootstrap_external._code_to_timestamp_pyc(code))


modules = set(json.loads(Path("/modules.json").read_text()))
with zipfile.ZipFile("/whole.zip") as whole, zipfile.ZipFile("/lean.zip", "w") as lean:
    for path in whole.namelist():
        if left_out(module_of(path)):
            continue
        data = whole.read(path)
        if path.endswith(".py") and module_of(path) in modules:
            path, data = path + "c", bytecode(data, path)
        lean.writestr(zipfile.ZipInfo(path, DAY), data, zipfile.ZIP_DEFLATED, 9)
