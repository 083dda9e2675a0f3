"""The list of files and its version in sw.js, so that the page works without a network.

The core is everything that the page loads before any model. Its version is a hash of all these files: whenever one
changes, readers get all of them anew, together.
"""

import hashlib
import json
import tomllib

from tools.derive import ROOT, apart
from tools.derive.imports import reached
from tools.derive.start_lists import between

PREFIX = "parallel-minds-"
FOLDERS = {
    "static/fonts": "*.*",
    "static/icons": "*",
    "static/models/recall": "*.safetensors",
    "static/vendor/micropython": "*.*",
    "static/vendor/pyodide": "*.*",
    "static/vendor/pyscript": "*.js",
    "static/vendor/wheels": "*.whl",
}
MODELS = ("encoder", "gpt")


def core_files(texts: dict | None = None) -> list[str]:
    """Everything the page loads before the encoder, as paths from the root.

    `texts` are derived files as they are about to be written, by their path; others are read from disk.
    """
    texts = texts or {}
    files = {"index.html", "pyscript.toml", "py/lab/worker.py", "static/page.css", "static/site.webmanifest"}
    files |= {"static/models/recall/manifest.json"}
    config = texts.get("pyscript.toml") or (ROOT / "pyscript.toml").read_text()
    files |= {name.removeprefix("./") for name in tomllib.loads(config)["files"]}
    files |= {f"py/{name}" for name in reached("page/main.py", texts)}
    files |= {name for name in texts or apart.stored() if name.startswith(apart.FOLDER) and name.endswith(".html")}
    for folder, pattern in FOLDERS.items():
        files |= {path.relative_to(ROOT).as_posix() for path in (ROOT / folder).glob(pattern)}
    return sorted(files)


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def model_entry(name: str) -> dict:
    """A model's files and their sums are in its manifest, whose own sum is therefore its version."""
    digest = sha256((ROOT / f"static/models/{name}/manifest.json").read_bytes())
    return {"cache": f"{PREFIX}{name}-{digest[:12]}", "folder": f"static/models/{name}/", "manifest": digest}


def bytes_of(name: str, texts: dict) -> bytes:
    return texts[name].encode() if name in texts else (ROOT / name).read_bytes()


def constants(texts: dict) -> str:
    """The JavaScript constants that sw.js reads."""
    sums = {name: sha256(bytes_of(name, texts)) for name in core_files(texts)}
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


def service_worker(texts: dict) -> str:
    """sw.js with today's list."""
    return between((ROOT / "sw.js").read_text("utf-8"), "//", constants(texts), "sw.js")
