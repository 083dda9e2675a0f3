"""Write the list of files and its version into sw.js, so that the page works without a network.

    python tools/precache.py            write it
    python tools/precache.py --check    only say whether it is current (exit 1 if not)

The core is everything that the page loads before any model. Its version is a hash of all these files: whenever one
changes, readers get all of them anew, together.
"""

import argparse
import hashlib
import json
import re
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PREFIX = "parallel-minds-"
BLOCK = re.compile(r"(// written by tools/precache.py: begin\n).*?(// written by tools/precache.py: end\n)", re.DOTALL)
FOLDERS = {
    "py/page": "*.py",
    "static/fonts": "*.*",
    "static/icons": "*",
    "static/models/recall": "*.safetensors",
    "static/vendor/micropython": "*.*",
    "static/vendor/pyodide": "*.*",
    "static/vendor/pyscript": "*.js",
    "static/vendor/wheels": "*.whl",
}
MODELS = ("encoder", "gpt")


def core_files(root: Path = ROOT) -> list[str]:
    """Everything the page loads before the encoder, as paths from the root."""
    files = {"index.html", "pyscript.toml", "py/lab/worker.py", "static/page.css", "static/site.webmanifest"}
    files |= {"static/models/recall/manifest.json"}
    files |= {name.removeprefix("./") for name in tomllib.loads((root / "pyscript.toml").read_text())["files"]}
    for folder, pattern in FOLDERS.items():
        files |= {path.relative_to(root).as_posix() for path in (root / folder).glob(pattern)}
    return sorted(files)


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def model_entry(name: str, root: Path = ROOT) -> dict:
    """A model's files and their sums are in its manifest, whose own sum is therefore its version."""
    digest = sha256((root / f"static/models/{name}/manifest.json").read_bytes())
    return {"cache": f"{PREFIX}{name}-{digest[:12]}", "folder": f"static/models/{name}/", "manifest": digest}


def constants() -> str:
    """The JavaScript constants that sw.js reads."""
    sums = {name: sha256((ROOT / name).read_bytes()) for name in core_files()}
    version = sha256(json.dumps(sums).encode())[:12]
    # a host may add to a page what it likes, so index.html is stored as it comes
    files = {name: digest for name, digest in sums.items() if name != "index.html"}
    core = {"cache": f"{PREFIX}core-{version}", "files": files}
    models = {name: model_entry(name) for name in MODELS}
    return (
        f"const PREFIX = {json.dumps(PREFIX)};\n"
        f"const CORE = {json.dumps(core, indent=2)};\n"
        f"const MODELS = {json.dumps(models, indent=2)};\n"
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    check = parser.parse_args().check
    path = ROOT / "sw.js"
    old = path.read_text()
    new = BLOCK.sub(lambda found: found[1] + constants() + found[2], old)
    if check:
        print("sw.js is current" if new == old else "sw.js is not current: run tools/precache.py")
        return int(new != old)
    if new != old:
        path.write_text(new)
        print("wrote sw.js")
    return 0


if __name__ == "__main__":
    sys.exit(main())
