"""What others made and we serve: all of it is listed with its true size and SHA-256, and nothing else is there."""

import hashlib
import json
import re
from pathlib import Path

import pytest

STATIC = Path(__file__).parents[2] / "static"
README = (STATIC / "vendor/README.md").read_text()
ROW = re.compile(r"^\| `(?P<file>[^`]+)` \| .* \| (?P<bytes>[\d,]+) \| `(?P<sha256>[0-9a-f]{64})` \|$")
ROWS = {row["file"]: row for line in README.splitlines() if (row := ROW.match(line))}


def test_every_file_is_listed_and_every_listed_file_is_there():
    found = {path for folder in ("vendor", "fonts") for path in (STATIC / folder).rglob("*") if path.is_file()}
    beside = {STATIC / "vendor/README.md", *(STATIC / "vendor/licences").iterdir()}
    assert {path.relative_to(STATIC).as_posix() for path in found - beside} == set(ROWS)
    assert sum(line.startswith("| `") for line in README.splitlines()) == len(ROWS) > 20


@pytest.mark.parametrize("name", ROWS)
def test_a_file_is_the_one_that_is_listed(name):
    data = (STATIC / name).read_bytes()
    assert f"{len(data):,}" == ROWS[name]["bytes"]
    assert hashlib.sha256(data).hexdigest() == ROWS[name]["sha256"]


def test_nothing_that_the_page_does_not_load_is_there():
    assert not [name for name in ROWS if name.endswith((".map", ".d.ts", ".br", ".gz"))]


def test_the_lock_file_names_the_wheels_that_are_there_with_their_true_sums():
    packages = json.loads((STATIC / "vendor/pyodide/pyodide-lock.json").read_text())["packages"]
    wheels = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in (STATIC / "vendor/wheels").iterdir()}
    listed = {entry["file_name"].removeprefix("../wheels/"): entry["sha256"] for entry in packages.values()}
    assert listed == wheels


def test_every_wheel_has_its_licence_beside_it():
    texts = {path.name.lower() for path in (STATIC / "vendor/licences").iterdir()}
    for wheel in (STATIC / "vendor/wheels").iterdir():
        package = wheel.name.split("-")[0].replace("_", "-")
        assert [text for text in texts if text.startswith(f"{package}-")], package
