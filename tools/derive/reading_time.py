"""How long a piece of the article takes to read: its visible words, and a minute to play with each figure."""

import math

from bs4 import BeautifulSoup

WORDS_A_MINUTE = 200
UNREAD = "script style svg template noscript math form table select details nav pre summary".split()


def words(markup: str) -> list:
    """The words of prose that somebody reads: no pictures, controls, formulas, tables, or folded parts."""
    page = BeautifulSoup(markup, "lxml")
    for element in page.find_all(UNREAD):
        element.extract()
    return page.get_text(" ").split()


def minutes(markup: str) -> int:
    """Whole minutes, at least one."""
    figures = len(BeautifulSoup(markup, "lxml").find_all("figure", attrs={"data-figure": True}))
    return max(1, math.ceil(len(words(markup)) / WORDS_A_MINUTE + figures))
