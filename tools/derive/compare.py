"""Two versions of a derived block: the same but for last digits, or where they first differ, in words.

Another processor's last digits differ: a cell may be off by twenty millionths, a place in a picture by a hundredth of a
pixel, a shade by one step of 255, and names that hash the numbers behind them change whole. Everything else is compared
as it stands.
"""

import base64
import io
import math
import re

import numpy as np
from bs4 import BeautifulSoup
from PIL import Image

NUMBER = re.compile(r"-?\d+\.\d+(?:e[-+]?\d+)?|-?\d+(?:e[-+]?\d+)?")
HASHED = re.compile(r"(?:[mpC]|image)[0-9a-f]{10}(?:_\d+_[0-9a-f]+)?\b")
PIXELS = re.compile(r"base64,([^\"]*)")
PLACES = 0.011  # of a pixel, or the last digit of a number that is shown
# of a cell: most come from float32; retention is in double precision and spans many powers of ten
RELATIVE, ABSOLUTE = 2e-5, 1e-5


def first_difference(block: str, before: str, now: str) -> str | None:
    """Where two versions of a block differ, for a person; None if they are the same but for last digits."""
    if before == now:
        return None
    if "data-value" in before or "data-value" in now:
        if (found := different_cell(block, before, now)) is not None:
            return found
        before, now = (re.sub(r'(<td data-value=")[^"]*(">)[^<]*', r"\1\2", text) for text in (before, now))
    texts = [PIXELS.sub("base64", HASHED.sub("", text)) for text in (before, now)]
    shapes = [NUMBER.sub("N", text) for text in texts]
    if shapes[0] != shapes[1]:
        at = next((i for i, (a, b) in enumerate(zip(*shapes, strict=False)) if a != b), min(map(len, shapes)))
        return (
            f"text differs: …{shapes[0][max(0, at - 30) : at + 50]!r} became {shapes[1][max(0, at - 30) : at + 50]!r}"
        )
    numbers = [[float(found) for found in NUMBER.findall(text)] for text in texts]
    near = ABSOLUTE if "<script" in now else PLACES
    for i, (a, b) in enumerate(zip(*numbers, strict=True)):
        if abs(a - b) > near:
            return f"number {i + 1}: {a:g} became {b:g}"
    return different_shade(before, now)


def different_cell(block: str, before: str, now: str) -> str | None:
    """The first cell of a table that differs by more than last digits, with its row and column."""
    tables = [
        [row.find_all(["th", "td"]) for row in BeautifulSoup(text, "lxml").find_all("tr")] for text in (before, now)
    ]
    sizes = [[len(row) for row in table] for table in tables]
    if sizes[0] != sizes[1]:
        return f"the table had {len(sizes[0])} rows and has {len(sizes[1])}, or rows of other lengths"
    relative, absolute = (1e-6, 0) if block == "retention-table" else (RELATIVE, ABSOLUTE)
    for i, rows in enumerate(zip(*tables, strict=True)):
        for j, (old, new) in enumerate(zip(*rows, strict=True)):
            values = [cell.get("data-value") for cell in (old, new)]
            if None in values:
                same = values[0] == values[1] and old.get_text() == new.get_text()
            else:
                same = math.isclose(float(values[0]), float(values[1]), rel_tol=relative, abs_tol=absolute)
                same &= shown_near(old.get_text(), new.get_text())
            if not same:
                seen = [cell.get("data-value") or cell.get_text() for cell in (old, new)]
                return f"row {i}, column {j + 1}: {seen[0]} became {seen[1]}"
    return None


def cells_of(markup: str) -> list:
    """The cells of each row."""
    return [row.find_all(["th", "td"]) for row in BeautifulSoup(markup, "lxml").find_all("tr")]


def shown_near(old: str, new: str) -> bool:
    """Whether two texts of a cell say the same number but for its last digit."""
    shapes = [NUMBER.sub("N", text) for text in (old, new)]
    numbers = [[float(found) for found in NUMBER.findall(text)] for text in (old, new)]
    return shapes[0] == shapes[1] and np.allclose(*numbers, rtol=2e-3, atol=1e-3)


def different_shade(before: str, now: str) -> str | None:
    """The first of the pictures' images whose pixels differ by more than one step."""
    for i, (old, new) in enumerate(zip(PIXELS.findall(before), PIXELS.findall(now), strict=True)):
        if old != new:
            images = [np.asarray(Image.open(io.BytesIO(base64.b64decode(each))), "i4") for each in (old, new)]
            if images[0].shape != images[1].shape or np.abs(images[0] - images[1]).max() > 1:
                return f"image {i + 1}: its pixels differ"
    return None
