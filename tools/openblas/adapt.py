"""Give OpenBLAS 0.3.34's wasm target the kernel beside this file: tiles of 8x4 float and 4x4 double instead of 2x2.

Usage: adapt.py SOURCE_FOLDER   (build.sh runs it between unpacking and compiling)
Everything else of OpenBLAS stays: its drivers, blocking and packing routines know every tile size that is set here.
"""

import pathlib
import re
import shutil
import sys

TILES = {"S": (8, 4), "D": (4, 4)}  # rows and columns of the part of C that stays in vectors
OURS = "#if defined(WASM128_GENERIC)"
SHARED = "#if defined(RISCV64_GENERIC) || defined(WASM128_GENERIC)"


def substitute(pattern: str, new: str, text: str) -> str:
    """Replace the pattern's only occurrence, or stop: another version of OpenBLAS needs another look."""
    text, found = re.subn(pattern, new, text)
    if found != 1:
        raise SystemExit(f"{pattern} must be there once, found {found} times")
    return text


def parameters(text: str) -> str:
    """param.h with the tile sizes, in a copy of the section that the wasm target had with another."""
    if text.count(SHARED) != 1:
        raise SystemExit(f"{SHARED} must be in param.h once")
    start = text.index(SHARED)
    end = text.index("#endif", start) + len("#endif")
    section = text[start:end].replace(SHARED, OURS)
    for kind, (rows, columns) in TILES.items():
        section = substitute(rf"(#define {kind}GEMM_DEFAULT_UNROLL_M ) \d", rf"\1 {rows}", section)
        section = substitute(rf"(#define {kind}GEMM_DEFAULT_UNROLL_N ) \d", rf"\1 {columns}", section)
    other = text[start:end].replace(SHARED, "#if defined(RISCV64_GENERIC)")
    return text[:start] + other + "\n\n" + section + text[end:]


def packing(kind: str, side: str, size: int) -> str:
    """The lines that choose how panels of one matrix are laid out: I is A's side, O is B's."""
    lines = ""
    for order in "NT":
        compiled = f"{kind}gemm_{side}{order}copy".lower()
        lines += f"{kind}GEMM{side}{order}COPY = ../generic/gemm_{order.lower()}copy_{size}.c\n"
        lines += f"{kind}GEMM{side}{order}COPYOBJ = {compiled}$(TSUFFIX).$(SUFFIX)\n"
    return lines


def kernels(text: str) -> str:
    """KERNEL.WASM128_GENERIC with packing for these tiles, and the general routines for triangular matrices."""
    for kind, (rows, columns) in TILES.items():
        text = re.sub(rf"{kind}GEMM[IO][NT]COPY(OBJ)?\s*=.*\n", "", text)
        chosen = (packing(kind, "I", rows) if rows != columns else "") + packing(kind, "O", columns)
        text = substitute(rf"({kind}GEMMKERNEL\s*=.*\n)", rf"\1{chosen}", text)
        triangular = rf"{kind}TRMMKERNEL = ../generic/trmmkernel_{rows}x{columns}.c"
        text = substitute(rf"(?m)^{kind}TRMMKERNEL\s*=.*", triangular, text)
        for which in ("LN", "LT", "RN", "RT"):
            name = f"{kind}TRSMKERNEL_{which}"
            text = substitute(rf"(?m)^{name}\s*=.*", f"{name} = ../generic/trsm_kernel_{which}.c", text)
    return text


def main() -> None:
    source = pathlib.Path(sys.argv[1])
    for name, change in (("param.h", parameters), ("kernel/wasm/KERNEL.WASM128_GENERIC", kernels)):
        path = source / name
        path.write_text(change(path.read_text("utf-8")), "utf-8")
    kernel = "gemmkernel_wasm128.c"
    shutil.copy(pathlib.Path(__file__).with_name(kernel), source / "kernel/wasm" / kernel)


if __name__ == "__main__":
    main()
