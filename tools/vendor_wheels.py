"""The Python packages that the lab imports: which wheels, their licences, and Pyodide's lock file."""

import io
import json
import zipfile
from pathlib import Path

from tools.vendor_files import STATIC, sha256, write
from tools.vendored import REBUILT, WHEELS

FONTS_KEPT = ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf")  # matplotlib wants one to fall back on


def vendor_wheels(folder: Path) -> list:
    """Copy the wheels named in WHEELS with their licence texts and write Pyodide's lock file for exactly these.

    Gives README rows, as `vendor_archives` does.
    """
    expected = dict(reversed(line.split()) for line in (folder / "SHA256SUMS").read_text().splitlines())
    packages, rows = {}, []
    for name, (licence, depends) in WHEELS.items():
        path, digest, origin = found(name, folder, expected)
        data = path.read_bytes()
        if sha256(data) != digest:
            raise SystemExit(f"{path.name}: SHA-256 must be {digest}, got {sha256(data)}")
        version, file = path.name.split("-")[1], path.name
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


def found(name: str, folder: Path, expected: dict) -> tuple[Path, str, str]:
    """Where a package's wheel is, its SHA-256, and where it is from: what was rebuilt stands in static/ already."""
    if name in REBUILT:
        rebuilt = REBUILT[name]
        return STATIC / "vendor/wheels" / rebuilt.file, rebuilt.sha256, rebuilt.origin
    (path,) = folder.glob(name.replace("-", "_") + "-*.whl")
    return path, expected[path.name], "shared/wheels (recipes there)"


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
