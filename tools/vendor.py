"""Fill static/vendor/ and static/fonts/ from the registries and the project's wheels; running it again changes nothing.

    python tools/vendor.py [--wheels ../shared/wheels]

Every archive is pinned in `tools/vendored.py` and refused if its SHA-256 differs. Needs fontTools (it comes with
matplotlib in the tests' environment).
"""

import argparse
import hashlib
import io
import json
import sys
import tarfile
import urllib.request
import zipfile
from pathlib import Path

from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tools.vendored import ARCHIVES, WHEELS  # noqa: E402

STATIC = ROOT / "static"
FONTS_KEPT = ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf")  # matplotlib wants one to fall back on


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def write(path: Path, data: bytes) -> None:
    """Write only what differs, so that a second run touches no file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists() or path.read_bytes() != data:
        path.write_bytes(data)
        print("wrote", path.relative_to(ROOT))


def download(archive) -> dict:
    """The archive's files by their name inside it, after its SHA-256 was checked."""
    with urllib.request.urlopen(archive.url, timeout=120) as response:
        data = response.read()
    if sha256(data) != archive.sha256:
        raise SystemExit(f"{archive.url}: SHA-256 must be {archive.sha256}, got {sha256(data)}")
    with tarfile.open(fileobj=io.BytesIO(data)) as tar:
        return {m.name.partition("/")[2]: tar.extractfile(m).read() for m in tar if m.isfile()}


def to_ttf(woff: bytes) -> bytes:
    """The same font without WOFF's compression: matplotlib reads TrueType only."""
    font = TTFont(io.BytesIO(woff), recalcTimestamp=False)
    font.flavor = None
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def vendor_archives() -> list:
    """Take each archive's files; returns README rows (file, version, origin, licence)."""
    rows = []
    for archive in ARCHIVES:
        inside = download(archive)
        for source, target in archive.files.items():
            data = to_ttf(inside[source]) if target.endswith(".ttf") else inside[source]
            write(STATIC / target, data)
            rows.append((target, archive.version, f"[npm]({archive.url})", archive.licence))
    return rows


def vendor_wheels(folder: Path) -> list:
    """Copy the wheels named in WHEELS with their licence texts and write Pyodide's lock file for exactly these."""
    expected = dict(reversed(line.split()) for line in (folder / "SHA256SUMS").read_text().splitlines())
    packages, rows = {}, []
    for name, (licence, depends) in WHEELS.items():
        (path,) = folder.glob(name.replace("-", "_") + "-*.whl")
        data = path.read_bytes()
        if sha256(data) != expected[path.name]:
            raise SystemExit(f"{path.name}: SHA-256 must be {expected[path.name]}, got {sha256(data)}")
        version, file, origin = path.name.split("-")[1], path.name, "shared/wheels (recipes there)"
        if name == "matplotlib":
            # another name, for a browser may still hold the whole one
            data, file = without_fonts(data), path.name.replace(version, f"{version}-1")
            origin += ", fonts left out by tools/vendor.py"
        write(STATIC / "vendor/wheels" / file, data)
        vendor_licences(name, path)
        packages[name] = lock_entry(name, version, file, sha256(data), depends)
        rows.append((f"vendor/wheels/{file}", version, origin, licence))
    lock = {"info": lock_info(), "packages": packages}
    write(STATIC / "vendor/pyodide/pyodide-lock.json", (json.dumps(lock, indent=1) + "\n").encode())
    rows.append(("vendor/pyodide/pyodide-lock.json", "-", "written by tools/vendor.py", "MIT"))
    return rows


def without_fonts(wheel: bytes) -> bytes:
    """matplotlib's wheel with DejaVu Sans only: figures are drawn in Inter, and no formula by matplotlib.

    A quarter of the wheel is fonts. The same input gives the same bytes.
    """
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(wheel)) as whole, zipfile.ZipFile(out, "w") as lean:
        for entry in whole.infolist():
            if entry.filename.endswith(".ttf") and Path(entry.filename).name not in FONTS_KEPT:
                continue
            lean.writestr(entry, whole.read(entry), compress_type=entry.compress_type, compresslevel=9)
    return out.getvalue()


def vendor_licences(name: str, wheel: Path) -> None:
    """Licence texts that the wheel carries; those that it lacks stand in tools/licences/."""
    with zipfile.ZipFile(wheel) as archive:
        for member in archive.namelist():
            if ".dist-info/" in member and Path(member).name.upper().startswith("LICEN"):
                text = f"{name}-{Path(member).name.removesuffix('.txt')}.txt"
                write(STATIC / "vendor/licences" / text, archive.read(member))


def lock_info() -> dict:
    # what pyodide 314.0.7 itself says in its own lock file: it refuses another one
    return {"abi_version": "2026_0", "arch": "wasm32", "platform": "emscripten_5_0_3", "python": "3.14.2"}


def lock_entry(name: str, version: str, file_name: str, digest: str, depends: list) -> dict:
    imports = {"pillow": ["PIL"], "python-dateutil": ["dateutil"], "matplotlib": ["matplotlib", "mpl_toolkits"]}
    return {
        "name": name, "version": version, "file_name": f"../wheels/{file_name}", "install_dir": "site",
        "sha256": digest, "package_type": "package", "imports": imports.get(name, [name]), "depends": depends,
        "unvendored_tests": False,
    }  # fmt: skip


def write_readme(rows: list) -> None:
    """static/vendor/README.md: every file that was not written here, where it is from and its SHA-256."""
    lines = [(ROOT / "tools/vendor_readme.md").read_text().rstrip(), ""]
    lines += ["| file (under `static/`) | version | origin | licence | bytes | SHA-256 |", "|---|---|---|---|--:|---|"]
    for target, version, origin, licence in sorted(rows):
        data = (STATIC / target).read_bytes()
        lines.append(f"| `{target}` | {version} | {origin} | {licence} | {len(data):,} | `{sha256(data)}` |")
    write(STATIC / "vendor/README.md", ("\n".join(lines) + "\n").encode())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wheels", type=Path, default=ROOT.parent / "shared/wheels")
    rows = vendor_archives() + vendor_wheels(parser.parse_args().wheels)
    for path in sorted((ROOT / "tools/licences").glob("*.txt")):
        write(STATIC / "vendor/licences" / path.name, path.read_bytes())
    write_readme(rows)


if __name__ == "__main__":
    main()
