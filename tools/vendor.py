"""Fill static/vendor/ and static/fonts/ from the registries and the project's wheels; running it again changes nothing.

    python tools/vendor.py [--wheels ../shared/wheels]

Every archive is pinned in `tools/vendored.py` and refused if its SHA-256 differs. Needs fontTools (it comes with
matplotlib in the tests' environment).
"""

import argparse
import io
import sys
import tarfile
import urllib.request
from pathlib import Path

from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tools.vendor_files import STATIC, sha256, write  # noqa: E402
from tools.vendor_wheels import vendor_wheels  # noqa: E402
from tools.vendored import ARCHIVES, STDLIB  # noqa: E402


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


def rebuilt_stdlib() -> tuple:
    """The README row of the standard library, which tools/stdlib/build.py has written."""
    target = f"vendor/pyodide/{STDLIB.file}"
    if (found := sha256((STATIC / target).read_bytes())) != STDLIB.sha256:
        raise SystemExit(f"{target}: SHA-256 must be {STDLIB.sha256}, got {found}")
    (pyodide,) = (archive for archive in ARCHIVES if archive.package == "pyodide")
    return target, pyodide.version, STDLIB.origin, pyodide.licence


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
    rows = vendor_archives() + [rebuilt_stdlib()] + vendor_wheels(parser.parse_args().wheels)
    for path in sorted((ROOT / "tools/licences").glob("*.txt")):
        write(STATIC / "vendor/licences" / path.name, path.read_bytes())
    write_readme(rows)


if __name__ == "__main__":
    main()
