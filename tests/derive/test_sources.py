"""The sources: every citation leads to its entry, every entry is cited, and each work that is named has one."""

import re
import unicodedata

import pytest
from bs4 import BeautifulSoup

from tools.derive import ROOT

PAGE = BeautifulSoup((ROOT / "index.html").read_text("utf-8"), "lxml")
ENTRIES = {entry["id"]: " ".join(entry.get_text().split()) for entry in PAGE.select(".references li")}
CITES = PAGE.select("a.cite")
NAMED = {  # what the page calls a work by its own name -> its entry
    "ALiBi": "press", "Adam": "kingma", "BERT": "devlin", "Bradley": "bradley", "Chinchilla": "hoffmann",
    "DPO": "rafailov", "DeepSeek-R1-Zero": "deepseek-r1", "DeepSeek-V2": "deepseek-v2", "FlashAttention": "dao",
    "GPT-2": "radford", "GPT-3": "brown",
    "GRPO": "shao", "GRU": "cho", "InstructGPT": "ouyang", "Jamba": "lieber", "Kimi Linear": "kimi", "LIMA": "zhou",
    "LSTM": "hochreiter", "Mamba": "gu", "Mamba-3": "lahoti", "MiniLM": "wang", "PPO": "ppo", "RMSNorm": "zhang",
    "SwiGLU": "glu", "Transformer-XL": "dai", "Tülu 3": "tulu", "YaRN": "peng", "o1": "openai", "forget gate": "gers",
}  # fmt: skip


def plain(text: str) -> str:
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().casefold()


def test_every_citation_leads_to_an_entry_and_every_entry_is_cited():
    cited = {link["href"].removeprefix("#") for link in CITES}
    assert len(ENTRIES) > 50
    assert cited == set(ENTRIES)


@pytest.mark.parametrize("link", CITES, ids=lambda link: link.get_text())
def test_a_citation_names_the_first_author_and_the_year_of_its_entry(link):
    text, entry = " ".join(link.get_text().split()), ENTRIES[link["href"].removeprefix("#")]
    for name in re.findall(r"[a-z][a-z-]+", plain(text.replace("’s", ""))):
        if name not in ("et", "al"):
            assert name in plain(entry)
    for year in re.findall(r"\d{4}", text):
        assert f"({year})" in entry


def test_a_citation_and_a_year_belong_to_one_entry():
    texts = {}
    for link in CITES:
        texts.setdefault(" ".join(link.get_text().split()), set()).add(link["href"])
    assert {text: leads for text, leads in texts.items() if len(leads) > 1} == {}


@pytest.mark.parametrize("name", NAMED)
def test_a_work_that_the_page_names_has_its_entry(name):
    assert re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", PAGE.select_one("main").get_text(" "))
    assert f"ref-{NAMED[name]}" in ENTRIES


def test_the_entries_say_who_when_what_and_stand_in_order():
    keys = []
    for entry in ENTRIES.values():
        head = re.match(r"(?P<who>[^(]+?) \((?P<year>\d{4})\)\. \S", entry)
        if head is None:
            assert entry.startswith("N. Lambert. Reinforcement"), entry  # a book that has no year
            continue
        keys.append(
            (plain(re.sub(r"^(?:[A-Z]\. ?)+", "", head["who"]).partition(",")[0]).split(" et al")[0], head["year"])
        )
    assert keys == sorted(keys)


def test_bahdanaus_sentence_is_quoted_as_it_stands():
    assert "“dramatically drops as the length of the sentences increases”" in " ".join(
        PAGE.select_one("#history").get_text().split()
    )
