"""The recorded pictures and numbers in index.html are those that today's code makes, but for the last digits."""

import base64
import io
import json
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tools import prerender

ROOT = Path(__file__).parents[2]
NUMBER = re.compile(r"-?\d+\.\d+(?:e-?\d+)?|-?\d+")
# other processors: retention spans many powers of ten, the encoder runs in float32
TOLERANCE = {"retention-table": {"rel": 1e-6, "abs": 0}, "attention-table": {"abs": 1e-5}}
# names that hash the numbers behind them, and compressed pixels: another processor's last digits change them whole
HASHED = re.compile(r"[mpC][0-9a-f]{10}(?:_\d+_[0-9a-f]+)?\b|base64,[^\"]*")


@pytest.fixture(scope="module")
def page():
    return (ROOT / "index.html").read_text()


@pytest.fixture(scope="module")
def recorded(page):
    return {name: text for _, name, text, _ in prerender.BLOCK.findall(page)}


@pytest.fixture(scope="module")
def made(page):
    return prerender.all_blocks(page)


def rows_of(table):
    """Every cell: a float where it carries one, its text elsewhere."""
    return [
        [float(cell.get("data-value")) if cell.get("data-value") else cell.text for cell in row]
        for row in ET.fromstring(table).iter("tr")
    ]


def words_and_numbers(markup):
    """The markup with every number replaced by "N", and the numbers."""
    markup = prerender.DATE.sub("", HASHED.sub("", markup))
    return NUMBER.sub("N", markup), [float(number) for number in NUMBER.findall(markup)]


def pixels(markup):
    """Every image drawn inside it, an array of bytes each."""
    stored = re.findall(r"base64,([^\"]*)", markup)
    return [np.asarray(Image.open(io.BytesIO(base64.b64decode(each))), "i4") for each in stored]


def test_every_block_is_there_and_filled(recorded, made):
    assert set(recorded) == set(made)
    assert all(recorded.values())


@pytest.mark.parametrize("name", TOLERANCE)
def test_the_recorded_tables_hold_todays_numbers(recorded, made, name):
    stored, today = rows_of(recorded[name]), rows_of(made[name])
    assert len(stored) > 10
    assert stored[0] == today[0]
    for before, now in zip(stored[1:], today[1:], strict=True):
        assert [type(cell) for cell in before] == [type(cell) for cell in now]
        assert [cell for cell in before if isinstance(cell, str)] == [cell for cell in now if isinstance(cell, str)]
        numbers = [[cell for cell in row if isinstance(cell, float)] for row in (before, now)]
        assert numbers[0] == pytest.approx(numbers[1], **TOLERANCE[name])


def test_the_recorded_pictures_and_words_are_todays(recorded, made):
    drawn = [name for name in made if name.split("-")[-1] not in ("table", "record", "origin")]
    assert {"retention-picture", "attention-picture", "attention-words"} <= set(drawn)
    for name in drawn:
        (stored, before), (today, now) = words_and_numbers(recorded[name]), words_and_numbers(made[name])
        assert stored == today, name
        # of a pixel, or the last digit of a weight that is shown
        assert before == pytest.approx(now, abs=0.011), name


def test_the_recorded_matrix_has_todays_shades(recorded, made):
    stored, today = pixels(recorded["attention-picture"]), pixels(made["attention-picture"])
    assert len(stored) == len(today) == 2  # for a laptop and for a phone
    for before, now in zip(stored, today, strict=True):
        # where a shade lies between two steps, another processor may round it otherwise
        np.testing.assert_allclose(before, now, rtol=0, atol=1)
        assert np.ptp(before[..., 3]) > 50


def test_the_recorded_answer_is_what_the_encoder_says_today(recorded, made):
    stored, today = (
        json.loads(blocks["attention-record"].split(">", 1)[1].rsplit("<", 1)[0]) for blocks in (recorded, made)
    )
    weights = [[weight for row in record.pop("weights") for weight in row] for record in (stored, today)]
    assert stored == today
    assert len(weights[0]) == len(stored["pieces"]) ** 2
    assert weights[0] == pytest.approx(weights[1], abs=1e-5)


@pytest.mark.parametrize("name", ["retention-origin", "attention-origin"])
def test_a_recorded_figure_says_so_with_its_date(recorded, name):
    mark = ET.fromstring(recorded[name])
    assert mark.get("data-origin") == "recorded"
    assert re.fullmatch(r"Recorded by tools/prerender.py on \d{4}-\d\d-\d\d\.", mark.text)


def test_a_new_date_alone_changes_nothing(page):
    block = page[page.index("<!-- recorded:retention-origin -->") :].split("-->", 1)[1].split("<!--", 1)[0]
    later = prerender.DATE.sub("on 2099-12-31", block)
    assert prerender.filled(page, {"retention-origin": later}) == page
    assert "2099-12-31, and more" in prerender.filled(page, {"retention-origin": f"{later[:-8]}, and more."})
