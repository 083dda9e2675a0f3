"""The article's text, in which the tests of this folder find the numbers that they compute."""

import re

from bs4 import BeautifulSoup

from tools.derive import ROOT


def words_of(name: str) -> set:
    """The words and numbers of article/NAME.html, without the punctuation around them: {"49", "0.954", "Nine", …}."""
    text = BeautifulSoup((ROOT / f"article/{name}.html").read_text("utf-8"), "lxml").get_text(" ")
    return {found.strip(".,:;()“”’?!") for found in re.findall(r"\S+", text)}
