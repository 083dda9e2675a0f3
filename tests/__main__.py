"""Set up and run all tests: python3 -m tests [--unit | --browser | --bench] [arguments for pytest]

Needs Python 3.11 or later and, the first time, PyPI. Makes its own virtual environment in .venv, and finds or installs
Chromium. Without an option: the linter, the unit tests, then the browser tests.
"""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
REQUIREMENTS = ROOT / "tests/requirements.txt"
PYTHON = VENV / "bin/python"


def set_up() -> None:
    """Make the virtual environment, or bring it up to date, and remember for which requirements it was made."""
    stamp = VENV / "requirements.txt"
    if stamp.exists() and stamp.read_bytes() == REQUIREMENTS.read_bytes():
        return
    print("Setting up .venv (once; takes a minute) …", flush=True)
    make_venv()
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", str(REQUIREMENTS)]
    if subprocess.run(pip).returncode:
        raise SystemExit("The packages in tests/requirements.txt could not be installed from PyPI; see above.")
    stamp.write_bytes(REQUIREMENTS.read_bytes())


def make_venv() -> None:
    """Debian ships Python without ensurepip: ask apt for it, once, where we may."""
    command = [sys.executable, "-m", "venv", "--clear", str(VENV)]
    if subprocess.run(command).returncode == 0:
        return
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        subprocess.run(["apt-get", "update", "-qq"])
        subprocess.run(["apt-get", "install", "-y", "-qq", "python3-venv"])
        if subprocess.run(command).returncode == 0:
            return
    raise SystemExit("Python's venv module is missing: install it first (Debian: apt-get install python3-venv).")


def main() -> int:
    if sys.version_info < (3, 11):  # noqa: UP036  (this file runs before anything is checked)
        raise SystemExit(f"Python must be 3.11 or later, got {sys.version.split()[0]}")
    set_up()
    os.chdir(ROOT)
    return subprocess.run([str(PYTHON), "-m", "tests.suite", *sys.argv[1:]]).returncode


if __name__ == "__main__":
    sys.exit(main())
