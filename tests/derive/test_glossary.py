"""The glossary: every term that a text marks has its entry, no entry is unused, and each is short."""

import re

import pytest
from bs4 import BeautifulSoup

from tools.derive import ROOT

NEEDED = """attention beta cache decoder dpo eigenvalue encoder gradient head interval kl layer logit loss mask matrix
nats norm parameters perplexity policy ppo probability query recall reward-model rlhf seed sft softmax spectral-radius
token vector window""".split()
FIRST = {
    "kl": r"\bKL\b", "logit": r"\blogits?\b", "nats": r"\bnats?\b", "norm": "‖", "perplexity": "perplexity",
    "ppo": r"\bPPO\b", "dpo": r"\bDPO\b", "rlhf": r"\bRLHF\b", "sft": r"\bSFT\b", "token": r"\btokens?\b",
}  # fmt: skip
TEXTS = [*sorted((ROOT / "article").rglob("*.html")), *sorted((ROOT / "py/figures").glob("*/figure.html"))]
ENTRIES = BeautifulSoup((ROOT / "article/reference/glossary.html").read_text("utf-8"), "lxml").select("dl.glossary dt")


def marked() -> set:
    """Where the texts' term links lead."""
    links = [link for path in TEXTS for link in BeautifulSoup(path.read_text("utf-8"), "lxml").select("a.term")]
    assert all(link.get_text(strip=True) for link in links)
    return {link["href"] for link in links}


def test_every_marked_term_has_its_entry_and_every_entry_is_used():
    assert marked() == {f"#{entry['id']}" for entry in ENTRIES}


def test_the_words_that_a_reader_may_not_know_are_in_it():
    assert {f"term-{word}" for word in NEEDED} <= {entry["id"] for entry in ENTRIES}


def test_entries_stand_in_order_and_hold_one_or_two_sentences_of_text():
    names = [entry.get_text().removeprefix("β (").casefold() for entry in ENTRIES]
    assert names == sorted(names)
    for entry in ENTRIES:
        text = entry.find_next_sibling().get_text()
        assert entry.find_next_sibling().name == "dd"
        assert text.endswith(".") and len(re.findall(r"[.!?](?= [A-Z0-9]|$)", text)) <= 2, text
        assert len(text) <= 220, text


@pytest.mark.parametrize("term, word", FIRST.items())
def test_where_the_page_first_says_it_is_a_link_to_its_entry(term, word):
    page = BeautifulSoup((ROOT / "index.html").read_text("utf-8"), "lxml")
    for aside in [*page(["head", "script", "style", "nav"]), page.select_one("#glossary")]:
        aside.decompose()
    first = page.find(string=re.compile(word))
    assert first.find_parent("a", class_="term")["href"] == f"#term-{term}", first
