"""index.html as a text: its headings, and that everything it points at exists."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HEADINGS = [  # of the first, second and third level
    "From Sequential Chains to Parallel Minds",
    "Part 1: The Evolution of Sequence Models",
    "Architectural Trade-offs",
    "Visualizing Long-Range Dependencies",
    "Part 2: A Deep Dive into the Transformer",
    "The Core Mechanism: Scaled Dot-Product Attention",
    "Part 3: Building a Modern LLM",
    "1. Pre-training: Building General Knowledge",
    "2. Supervised Fine-Tuning: Learning to Follow Instructions",
    "3. Reinforcement Learning: Aligning with Human Feedback",
]
POINTING = ("aria-labelledby", "aria-describedby", "aria-controls", "for", "form", "list")


class Article(HTMLParser):
    """Collects headings (level, text), and every (tag, attributes)."""

    def __init__(self):
        super().__init__()
        self.headings, self.elements, self.inside = [], [], False

    def handle_starttag(self, tag, attributes):
        self.elements.append((tag, dict(attributes)))
        if re.fullmatch("h[1-6]", tag):
            self.headings.append([int(tag[1]), ""])
            self.inside = True

    def handle_endtag(self, tag):
        self.inside = self.inside and not re.fullmatch("h[1-6]", tag)

    def handle_data(self, data):
        if self.inside:
            self.headings[-1][1] += data


@pytest.fixture(scope="module")
def article():
    reader = Article()
    reader.feed((ROOT / "index.html").read_text())
    return reader


def values(article, name):
    return [said[name] for _, said in article.elements if said.get(name)]


def test_the_headings_stand_in_their_order(article):
    found = [(level, text) for level, text in article.headings if text in HEADINGS]
    assert [text for _, text in found] == HEADINGS
    assert [level for level, _ in found] == [1, 2, 3, 3, 2, 3, 2, 3, 3, 3]
    assert [text for level, text in article.headings if level == 1] == HEADINGS[:1]


def test_every_id_is_there_once(article):
    ids = values(article, "id")
    assert len(ids) > 50
    assert sorted(ids) == sorted(set(ids))


def test_everything_pointed_at_exists(article):
    ids = set(values(article, "id"))
    links = [link[1:] for name in ("href", "xlink:href") for link in values(article, name) if link.startswith("#")]
    drawn = re.findall(r"url\(#([^)]+)\)", " ".join(values(article, "clip-path")))
    named = [each for name in POINTING for value in values(article, name) for each in value.split()]
    assert len(links) > 50
    assert set(links) | set(drawn) | set(named) <= ids


def test_every_file_asked_for_is_there(article):
    files = [link for name in ("src", "href") for link in values(article, name) if link.startswith("./")]
    shown = [name for value in values(article, "data-files") for name in value.split()]
    assert len(files) > 5
    assert len(shown) > 5
    assert [name for name in files + shown if not (ROOT / name).is_file()] == []


def test_the_page_itself_asks_no_other_host(article):
    loading = [value for tag, said in article.elements if tag != "a" for key, value in said.items()
               if key in ("src", "href", "srcset", "data", "poster")]  # fmt: skip
    assert loading
    assert [value for value in loading if re.match(r"\s*(\w+:)?//", value)] == []
    assert not re.search(r"@import|url\(\s*['\"]?(\w+:)?//", (ROOT / "static/page.css").read_text())
