"""Finds Chromium, or installs it: the system's own, else Playwright's, else Debian's."""

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
# no sandbox in a container, no graphics card, and no talking to Google's hosts
ARGUMENTS = (
    "--no-sandbox --disable-gpu --disable-quic --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()


def installed() -> str | None:
    """The path of a Chromium that is here already."""
    for name in NAMES:
        if path := shutil.which(name):
            return path
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if os.path.exists(path) else None


def find_chromium() -> str:
    """The path of a Chromium, installed now if there was none."""
    if path := installed():
        return path
    print("No Chromium here; installing one …", flush=True)
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"])
    if path := installed():
        return path
    sudo = [] if os.geteuid() == 0 else ["sudo", "-n"]
    subprocess.run([*sudo, "apt-get", "update", "-qq"])
    subprocess.run([*sudo, "apt-get", "install", "-y", "-qq", "chromium"])
    if path := installed():
        return path
    raise SystemExit("Chromium could not be installed: put one on the PATH (Debian: apt-get install chromium).")
