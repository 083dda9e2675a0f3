"""The tour's words: how many, how long its sentences, and that its numbers are those that other tests measure.

Each number stands in a chapter (or a figure's record), where tests of this folder compute it; the tour is compared.
"""

import re

import pytest
from bs4 import BeautifulSoup
from figures.sizes.draw import SIZES

from tests.claims.article import words_of
from tools.derive import ROOT
from tools.derive.sessions import gpt_record

STOPS = range(1, 7)
# where the claim of each number is tested; numbers that only name or count what is in sight are not listed
GUARDED = {
    1: {"part-1/retention": {"million", "42", "sixty", "sixtieth", "3", "4"}},
    2: {"part-1/recall": {"12.5", "32", "128", "80", "97", "16", "30", "31", "twenty"}},
    3: {"part-2/heads": {"72"}, "part-2/opening": {"6", "12"}},
    4: {"part-3/next-token": {"960", "9", "51", "72", "36", "65", "91"}},
    5: {"part-3/rlhf": {"73", "10", "2,000", "81.3", "−0.29", "3.97", "4.06", "2.16", "0.4", "0.58", "4.87"}},
}


def stop(number: int, folded: str = "details") -> BeautifulSoup:
    """A stop as far as it is the tour's own prose: no links onwards, no formula or list that is folded, no mark."""
    text = (ROOT / f"article/tour/stop-{number}.html").read_text("utf-8")
    soup = BeautifulSoup(re.sub(r"\{\{.*?\}\}", "", text), "lxml")
    for element in soup.select(f"nav, {folded}, a.cite, .stop-of, .deeper"):
        element.extract()
    return soup


def prose(number: int) -> str:
    """All its words, asides too, for their numbers are claims as well."""
    return " ".join(stop(number, "details:not(.aside)").get_text(" ").split())


def in_sight(number: int) -> str:
    return " ".join(stop(number).get_text(" ").split())


def sentences(number: int) -> list:
    """The words of each sentence of its paragraphs and lists."""
    found = []
    for element in stop(number).select("p, li"):
        text = " ".join(element.get_text().split())
        found += [part.split() for part in re.split(r"(?<=[.!?])\s+", text) if part]
    return found


def test_the_tour_is_short_and_so_are_its_sentences():
    assert 1200 <= sum(len(in_sight(number).split()) for number in STOPS) <= 1700
    lengths = [len(words) for number in STOPS for words in sentences(number)]
    assert sum(lengths) / len(lengths) <= 20
    assert max(lengths) <= 40


@pytest.mark.parametrize("number", STOPS)
def test_its_minutes_are_200_words_each_and_one_for_the_figure(number):
    text = (ROOT / f"article/tour/stop-{number}.html").read_text("utf-8")
    said = re.search(rf'<p class="stop-of">Stop {number} of 6 · (\d+) min</p>', text)
    assert abs(int(said[1]) - (len(in_sight(number).split()) / 200 + 1)) <= 0.6


@pytest.mark.parametrize("number", STOPS)
def test_a_stop_has_one_figure_one_sentence_of_what_was_seen_and_ways_on(number):
    text = (ROOT / f"article/tour/stop-{number}.html").read_text("utf-8")
    assert len(re.findall("<!-- figure: ", text)) == 1
    soup = BeautifulSoup(text, "lxml")
    assert len(soup.select("p.seen")) == len(soup.select("p.claim")) == len(soup.select("nav.stop-nav")) == 1
    assert len(soup.select("p.deeper a")) >= 3
    assert [link["rel"] for link in soup.select("nav a")] == [["prev"], ["next"]]
    assert soup.find(id=f"stop-{number}-title").name == "h3"


@pytest.mark.parametrize("number", GUARDED)
def test_its_numbers_are_those_of_the_chapters_where_they_are_computed(number):
    said = {word.strip(".,:;()“”’?!") for word in prose(number).split()}
    for chapter, numbers in GUARDED[number].items():
        assert numbers <= said, numbers - said
        assert numbers <= words_of(chapter), numbers - words_of(chapter)


def test_29_of_72_heads_give_half_or_more_to_the_two_marks():
    assert "29" in prose(3)
    assert "Twenty-nine" in words_of("part-2/heads")  # counted in test_heads


def test_base_is_right_in_one_of_seven_and_both_others_in_one_of_two():
    models = gpt_record("evaluation.json")["models"]
    base, sft, rlhf = (models[name]["sampled"]["accuracy"] for name in ("base", "sft", "rlhf"))
    assert 1 / 7.5 < base < 1 / 6.5
    assert 0.47 < sft < 0.53 and 0.47 < rlhf < 0.53


def test_the_run_without_the_penalty_learned_in_larger_steps_and_for_longer():
    recipes = gpt_record("training.json")["recipes"]
    assert recipes["greedy"]["rate"] > recipes["ppo"]["rate"]
    assert recipes["greedy"]["steps"] > recipes["ppo"]["steps"]
    assert recipes["greedy"]["beta"] == 0


def test_the_last_stop_says_of_the_sizes_what_the_figure_shows():
    assert len(SIZES) == 7
    found = prose(6)
    what_it_bought = words_of("part-3/what-it-bought")
    for word in ("1.8", "1.3-billion-parameter", "175-billion-parameter"):
        assert word in what_it_bought
    assert "1.8 %" in found and "1.3 billion" in found and "175 billion" in found


def test_the_doors_say_the_minutes_of_their_stops():
    minutes = {}
    for number in STOPS:
        text = (ROOT / f"article/tour/stop-{number}.html").read_text("utf-8")
        minutes[number] = int(re.search(r"of 6 · (\d+) min", text)[1])
    doors = BeautifulSoup((ROOT / "article/opening.html").read_text("utf-8"), "lxml").select(".doors a")
    said = {int(door["href"][-1]): int(door.span.get_text().split()[0]) for door in doors}
    assert said == {1: minutes[1] + minutes[2], 3: minutes[3], 4: minutes[4] + minutes[5] + minutes[6]}
