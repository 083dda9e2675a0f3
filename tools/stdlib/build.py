"""Write static/vendor/pyodide/python_stdlib.zip: Pyodide's own, with what a start of the lab imports as bytecode.

    .venv/bin/python tools/stdlib/build.py

Pyodide ships the standard library as source, and Python in a browser keeps no compiled files: without this, every start
compiles some 150 modules anew. Needed when Pyodide's version changes, or the lab imports more of the library
(tests/house/test_stdlib.py says so). Then put the sum that it prints into tools/vendored.py, and run tools/vendor.py.
Starts the page in Chromium twice: to see what is imported, and to compile with the very Python that will load it.
"""

import base64
import json
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path.insert(0, str(ROOT))

from tests.browser.site import Site  # noqa: E402
from tests.chromium import ARGUMENTS, find_chromium  # noqa: E402
from tools.vendor import download  # noqa: E402
from tools.vendor_files import STATIC, sha256, write  # noqa: E402
from tools.vendored import ARCHIVES  # noqa: E402

WORKER = "py/lab/worker.py"
NAME = "python_stdlib.zip"
COMPILE = """async ([folder, whole, modules, program]) => {
    const {loadPyodide} = await import(folder + "pyodide.mjs");
    const python = await loadPyodide({indexURL: folder});
    python.FS.writeFile("/whole.zip", Uint8Array.from(atob(whole), letter => letter.charCodeAt(0)));
    python.FS.writeFile("/modules.json", modules);
    python.runPython(program);
    let text = "";
    for (const byte of python.FS.readFile("/lean.zip")) text += String.fromCharCode(byte);
    return btoa(text);
}"""


def imported(browser, site) -> list:
    """The modules that a start of the lab has imported, by their full names."""
    site.always[WORKER] = (200, (ROOT / WORKER).read_bytes() + b"\n\n" + (HERE / "report.py").read_bytes())
    page = browser.new_page()
    page.goto(site.url)
    message = page.wait_for_event("console", lambda said: said.text.startswith("modules "), timeout=120_000)
    page.close()
    return json.loads(message.text.removeprefix("modules "))


def compiled(browser, site, whole: bytes, modules: list) -> bytes:
    """The archive as tools/stdlib/compile.py makes it."""
    page = browser.new_page()
    page.goto(site.url + "static/page.css")  # shown as text: any page of this host without a policy of its own
    program = (HERE / "compile.py").read_text()
    sent = [f"{site.url}static/vendor/pyodide/", base64.b64encode(whole).decode(), json.dumps(modules), program]
    return base64.b64decode(page.evaluate(COMPILE, sent))


def main() -> None:
    (pyodide,) = (archive for archive in ARCHIVES if archive.package == "pyodide")
    whole = download(pyodide)[NAME]
    site = Site()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=ARGUMENTS)
        lean = compiled(browser, site, whole, imported(browser, site))
        browser.close()
    site.stop()
    write(STATIC / "vendor/pyodide" / NAME, lean)
    print(f"{len(lean):,} bytes ({len(whole):,} before), SHA-256 {sha256(lean)}")


if __name__ == "__main__":
    main()
