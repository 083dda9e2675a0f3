"""What `tools/vendor.py` puts into static/: one entry for each archive, pinned by version and SHA-256."""

from typing import NamedTuple

REGISTRY = "https://registry.npmjs.org"


class Archive(NamedTuple):
    """An npm tarball and what we take from it."""

    package: str
    version: str
    sha256: str
    licence: str
    # file inside the tarball -> file under static/
    files: dict

    @property
    def url(self) -> str:
        return f"{REGISTRY}/{self.package}/-/{self.package.split('/')[-1]}-{self.version}.tgz"


class Rebuilt(NamedTuple):
    """An archive made by a script of ours: it stands in static/vendor already, refused if its sum differs."""

    file: str
    sha256: str
    origin: str


# Only what the page loads: no source maps, no plugins that are never asked for (terminal, editor, game).
ARCHIVES = [
    Archive(
        "pyodide",
        "314.0.7",
        "66b7949e5a0cba2250b586d7e368bf12fb482800748d182c4618254b685ffaa0",
        "MPL-2.0",
        {name: f"vendor/pyodide/{name}" for name in ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm")},
    ),
    Archive(
        "@pyscript/core",
        "0.7.31",
        "b2ca1a0c0956aebd990a7c8524cca1eb061444a8319a7264d2f31ef30bea276a",
        "Apache-2.0",
        {
            "LICENSE": "vendor/pyscript/LICENSE",
            "dist/core.css": "vendor/pyscript/core.css",
            "dist/core.js": "vendor/pyscript/core.js",
            "dist/core-C9KDLldu.js": "vendor/pyscript/core-C9KDLldu.js",
            "dist/error-D2315lOB.js": "vendor/pyscript/error-D2315lOB.js",
            "dist/pyodide_graph-CX6fRcVL.js": "vendor/pyscript/pyodide_graph-CX6fRcVL.js",
            "dist/toml-V4Savzlc.js": "vendor/pyscript/toml-V4Savzlc.js",
        },
    ),
    Archive(
        "@micropython/micropython-webassembly-pyscript",
        "1.27.0",
        "303919763c8ebfe5923b9da66226c20dce44ad72b604b225fb39338ea15367af",
        "MIT",
        {name: f"vendor/micropython/{name}" for name in ("micropython.mjs", "micropython.wasm")},
    ),
    Archive(
        "@fontsource-variable/source-serif-4",
        "5.3.1",
        "8c452853c74be1e43e9fbfe76321c26f4678a2d431e93209ff1d9faec03fd96f",
        "OFL-1.1",
        {
            "files/source-serif-4-latin-wght-normal.woff2": "fonts/source-serif-4-latin-wght-normal.woff2",
            "files/source-serif-4-latin-wght-italic.woff2": "fonts/source-serif-4-latin-wght-italic.woff2",
            "LICENSE": "fonts/LICENSE-source-serif-4",
        },
    ),
    Archive(
        "@fontsource-variable/inter",
        "5.3.0",
        "d26710dd38e7217484a1d47ee76c024977ec550548876f26d06ed1844af09a14",
        "OFL-1.1",
        {
            "files/inter-latin-wght-normal.woff2": "fonts/inter-latin-wght-normal.woff2",
            "LICENSE": "fonts/LICENSE-inter",
        },
    ),
    Archive(
        "@fontsource-variable/jetbrains-mono",
        "5.3.0",
        "996fe6368a480c9ce15d4de22a2682b7c40b403718fee2b15e7272f244fd993f",
        "OFL-1.1",
        {
            "files/jetbrains-mono-latin-wght-normal.woff2": "fonts/jetbrains-mono-latin-wght-normal.woff2",
            "LICENSE": "fonts/LICENSE-jetbrains-mono",
        },
    ),
    # the same Inter for matplotlib, which measures text with it: a static cut, unpacked to TTF
    Archive(
        "@fontsource/inter",
        "5.3.0",
        "02034af8d41dcc67ac8eab88f642e129bb8a2e8922abf30229c32725f54d8fd6",
        "OFL-1.1",
        {"files/inter-latin-400-normal.woff": "fonts/inter-latin-400-normal.ttf"},
    ),
]

# Python packages, compiled for Pyodide 314 by shared/recipes; name -> (licence, what it needs)
WHEELS = {
    "autograd": ("MIT", ["numpy"]),
    "contourpy": ("BSD-3-Clause", ["numpy"]),
    "cycler": ("BSD-3-Clause", []),
    "kiwisolver": ("BSD-3-Clause", []),
    "matplotlib": (
        "PSF-like",
        ["contourpy", "cycler", "kiwisolver", "numpy", "packaging", "pillow", "pyparsing", "python-dateutil"],
    ),
    "numpy": ("BSD-3-Clause", []),
    "packaging": ("Apache-2.0 or BSD-2-Clause", []),
    "pillow": ("MIT-CMU", []),
    "pyparsing": ("MIT", []),
    "python-dateutil": ("Apache-2.0 or BSD-3-Clause", ["six"]),
    "six": ("MIT", []),
}

# shared/wheels has numpy too: there OpenBLAS multiplies in tiles of 2 by 2, and the encoder takes 1.5 times as long
REBUILT = {
    "numpy": Rebuilt(
        "numpy-2.4.6-1-cp314-cp314-pyemscripten_2026_0_wasm32.whl",
        "0e2027c6171f91f0f68488fd0c953c4a3e3c229e619350f1a6f5078d42bf6c59",
        "tools/openblas/build.sh",
    ),
}

# Pyodide's, with what a start imports as bytecode: a stock one is compiled anew at every start
STDLIB = Rebuilt(
    "python_stdlib.zip",
    "6aab78b7f40f78bf10c50209e22db2bca7b5d443b0274b8ff129ae47c1fd0734",
    "npm's pyodide, by tools/stdlib/build.py",
)
