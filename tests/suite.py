"""What runs inside the tests' own environment: linter, unit tests, browser tests or the benchmark."""

import os
import subprocess
import sys
import time

from tests.chromium import find_chromium

# two at a time, for a browser test mostly waits; what shares a page stays together (tests/browser/order.py)
SIDE_BY_SIDE = ("-n", "2", "--dist", "loadfile")


# one thread for numpy, as in the browser: our matrices are small, and threads of four processes wait for each other
os.environ["OPENBLAS_NUM_THREADS"] = "1"


def run(*command: str) -> int:
    print("$", *command, flush=True)
    return subprocess.run([sys.executable, "-m", *command]).returncode


def main(arguments: list[str]) -> int:
    started = time.monotonic()
    if "--bench" in arguments:
        find_chromium()
        return run("tests.bench", *[a for a in arguments if a != "--bench"])
    wanted = [a for a in ("--unit", "--browser") if a in arguments] or ["--unit", "--browser"]
    more = [a for a in arguments if a not in ("--unit", "--browser")]
    failed = 0
    if "--unit" in wanted:
        failed |= run("ruff", "check", ".")
        failed |= run("ruff", "format", "--check", ".")
        failed |= run("pytest", "tests", "--ignore", "tests/browser", *SIDE_BY_SIDE, *more)
    if "--browser" in wanted:
        find_chromium()
        failed |= run("pytest", "tests/browser", *SIDE_BY_SIDE, *more)
    print(f"{'FAILED' if failed else 'All green'} after {time.monotonic() - started:.0f} s")
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
