"""What chapters fetch: every block once, numbers as in the table, and a first page that stays small."""

import csv
import gzip
import io

from bs4 import BeautifulSoup

from tools.derive import ROOT, apart, recorded

PAGE = (ROOT / "index.html").read_bytes()


def test_the_page_without_its_chapters_pictures_is_small():
    assert len(PAGE) <= 350_000
    assert len(gzip.compress(PAGE)) <= 90_000


def test_each_block_has_one_place():
    places = [place["data-recorded"] for place in BeautifulSoup(PAGE, "lxml").select("template[data-recorded]")]
    apart_ones = [name for text in apart.stored().values() for name in recorded.blocks_in(text)]
    assert len(places) > 30
    assert sorted(places) == sorted(apart_ones)
    assert not set(apart_ones) & set(recorded.blocks_in(PAGE.decode()))


def test_a_csv_has_the_tables_numbers_in_full():
    for path, text in apart.stored().items():
        if path.endswith(".csv"):
            name = path.rpartition("/")[2].removesuffix(".csv")
            table = BeautifulSoup(recorded.stored_blocks()[f"{name}-table"], "lxml")
            rows = list(csv.reader(io.StringIO(text)))
            assert len(rows) == len(table.find_all("tr"))
            cells = [cell for row in rows for cell in row]
            assert cells == [c.get("data-value", c.get_text()) for c in table.find_all(["th", "td"])]


def test_a_line_that_is_left_over_is_reported(tmp_path, monkeypatch):
    monkeypatch.setattr(apart, "ROOT", tmp_path)
    (tmp_path / apart.FOLDER).mkdir(parents=True)
    (tmp_path / apart.FOLDER / "gone.html").write_text("<p>old</p>")
    assert list(apart.stored()) == [f"{apart.FOLDER}/gone.html"]
