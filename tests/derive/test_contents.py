"""Contents and links to places, on small articles: what is listed, with which minutes, all else stays."""

import pytest

from tools.derive.anchors import anchored, slug
from tools.derive.contents import contents_of, with_contents
from tools.derive.spec_errors import SpecError

STOP = (
    '<section class="stop" id="stop-1" data-stop="1"><h3>First</h3><p>{}</p><figure data-figure="x"></figure></section>'
)
CHAPTER = '<details class="chapter" id="deep"><summary><h3>Deep</h3> <span>why</span></summary><p>{}</p></details>'
PAGE = (
    '<main><section id="one" aria-labelledby="one-title"><h2 id="one-title">One</h2>'
    + STOP
    + CHAPTER
    + "</section></main>"
)


def test_parts_stops_and_chapters_are_listed_with_their_minutes():
    (part,) = contents_of(PAGE.format("word " * 199, "word " * 401))
    assert (part.id, part.title, part.kind) == ("one", "One", "part")
    assert [(one.kind, one.id, one.title, one.minutes) for one in part.inside] == [
        ("stop", "stop-1", "First", 2),  # a minute to read and one for the figure
        ("chapter", "deep", "Deep", 3),
    ]
    assert part.minutes == 5  # 603 words with the headings, and a figure


def test_what_nobody_reads_on_does_not_count():
    hidden = "<svg><text>" + "word " * 900 + "</text></svg><p data-card>" + "word " * 900 + "</p>"
    (part,) = contents_of(PAGE.format(hidden, "word"))
    assert part.minutes == 2


def test_a_stop_that_says_its_minutes_is_believed():
    (part,) = contents_of(PAGE.format('<span class="stop-of">Stop 1 of 6 · 7 min</span>', "b"))
    assert part.inside[0].minutes == 7


def test_an_entry_without_a_heading_is_an_error():
    with pytest.raises(SpecError, match="lost"):
        contents_of('<section id="lost"><p>text</p></section>')


def test_headings_and_figures_get_ids_and_links_and_every_other_byte_stays():
    page = PAGE.format("a &amp; b <b>c</b>", "d")
    found = anchored(page)
    assert '<h3 id="first"><a class="anchor" href="#first">First</a></h3>' in found
    assert '<h2 id="one-title"><a class="anchor" href="#one">One</a></h2>' in found  # the part that it labels
    assert '<figure data-figure="x" id="figure-x">' in found
    assert 'href="#deep" aria-label="Link to the chapter Deep"' in found
    for added in (
        ' id="first"',
        ' id="figure-x"',
        '<a class="anchor" href="#first">',
        '<a class="anchor" href="#one">',
    ):
        found = found.replace(added, "")
    assert found.replace("</a>", "").replace(
        '<p class="chapter-link"><a class="anchor" href="#deep" aria-label="Link to the chapter Deep">#</p>\n', ""
    ) == page  # fmt: skip


def test_two_places_of_one_name_are_an_error():
    with pytest.raises(SpecError, match="'a'"):
        anchored('<p id="a"></p><h3 id="a">x</h3>')


def test_a_slug_is_made_of_the_words():
    assert slug("1. Pre-training: Building General Knowledge") == "pre-training-building-general-knowledge"


def test_the_contents_stand_where_the_page_says():
    page = "<nav><!-- contents --></nav>" + PAGE.format("a", "b")
    assert '<a href="#deep">Deep</a>' in with_contents(page)
    assert with_contents(PAGE) == PAGE
