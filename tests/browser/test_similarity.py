"""Two sentences: their similarity, its parts, and the words that they share."""

import re
from pathlib import Path

import numpy as np
import pytest
from playwright.sync_api import expect

LIBRARY = np.load(Path(__file__).parents[1] / "reference/similarity.npz")


def prepared(lesson, word):
    """Both sentences of the prepared pair that holds this word."""
    button = lesson.page.locator("button.pair", has_text=word)
    return button.get_attribute("data-first"), button.get_attribute("data-second")


def fill(lesson, name, text):
    lesson.page.locator(f'form#similarity [name="{name}"]').fill(text)


def pieces(sentence):
    """Of a sentence whose words are one piece each."""
    return sentence.lower().replace(".", " .").split()


def last_word(sentence):
    """Its place from the end among the headings or the rows of the table, and the word; [SEP] and the sum follow it."""
    return (-4 if sentence.endswith(".") else -3), sentence.rstrip(".").split()[-1].lower()


def compare(lesson, first, second, shared):
    """Type both sentences and wait until the tables show them, and the words that they share."""
    fill(lesson, "first", first)
    fill(lesson, "second", second)
    for sentence, headings in ((first, "tbody th"), (second, "thead th")):
        place, word = last_word(sentence)
        expect(lesson.figure("similarity").locator(headings).nth(place)).to_have_text(word)
    lesson.wait_until_live("similarity")
    expect(lesson.figure("vectors").locator("tbody th")).to_have_text(shared)
    lesson.wait_until_live("vectors")


@pytest.fixture
def pair(lesson):
    """The shared page, with live pictures of two sentences of three and four words."""
    compare(lesson, "Tea is hot.", "That old clock stopped", ["none"])
    return lesson


def test_the_words_figure_names_its_sentences_and_lets_them_be_changed(pair):
    figure = pair.figure("vectors")
    expect(figure.locator(".followed")).to_have_text(["“Tea is hot.”", "“That old clock stopped”"])
    pairs = figure.locator('[data-choice="pair"]')
    expect(pairs.locator("option:checked")).to_have_text("your own")
    before = pair.redraws("vectors")
    chosen = pair.page.locator("button.pair").first
    pairs.select_option(label=chosen.text_content())
    sentences = [chosen.get_attribute(f"data-{which}") for which in ("first", "second")]
    for name, sentence in zip(("first", "second"), sentences, strict=True):
        expect(pair.page.locator(f'form#similarity [name="{name}"]')).to_have_value(sentence)
    pair.wait_for_redraw(before, "vectors")
    expect(figure.locator(".followed")).to_have_text([f"“{sentence}”" for sentence in sentences])


def test_the_recorded_pair_stands_there_before_any_script(open_page, shared_site):
    lesson = open_page(shared_site.url, java_script_enabled=False)
    expect(lesson.page.locator("#similarity-said")).to_contain_text("Cosine 0.30.")
    expect(lesson.page.locator("#vectors-said")).to_have_text(re.compile("“bank” 0.96 .*, 0.80 "))
    origin = lesson.page.locator('figure[data-figure="similarity"] .origin')  # without script nothing gets ready
    assert origin.get_attribute("data-origin") == "recorded"
    expect(lesson.page.locator("li", has=lesson.page.locator("button.pair")).first).to_contain_text("cosine 0.79")


def test_typing_two_sentences_gives_parts_that_sum_to_the_librarys_cosine(pair):
    first, second = prepared(pair, "doctor")
    compare(pair, first, second, ["her", "rest"])
    head, rows = pair.table("similarity")
    assert head == ["first sentence", "[CLS]", *pieces(second), "[SEP]", "sum"]
    assert [row[0] for row in rows] == ["[CLS]", *pieces(first), "[SEP]", "sum"]
    parts = np.array([row[1:-1] for row in rows[:-1]])
    cosine = rows[-1][-1]
    assert parts.sum() == pytest.approx(cosine, abs=1e-9)
    assert cosine == pytest.approx(float(LIBRARY["cosine_2"]), abs=2e-3)
    assert rows[-1][1:-1] == pytest.approx(parts.sum(axis=0).tolist())
    expect(pair.page.locator("#similarity-said")).to_have_text(re.compile("Cosine 0.79[.] .*: “rest” with “rest”"))
    assert pair.figure("similarity").locator(".origin").get_attribute("data-origin") == "measured"
    labels = pair.figure("similarity").locator(".picture svg text").all_text_contents()
    assert {"doctor", "physician", "[CLS]", "[SEP]", "2.4"} <= set(labels)


def test_a_prepared_pair_fills_the_form_the_address_and_both_charts(pair):
    button = pair.page.locator("button.pair", has_text="charges")
    before = pair.redraws("similarity", "vectors")
    button.focus()
    pair.page.keyboard.press("Enter")
    pair.wait_for_redraw(before, "similarity", "vectors")
    expect(pair.page.locator('form#similarity [name="first"]')).to_have_value(prepared(pair, "charges")[0])
    bank = next(row for row in pair.table("vectors")[1] if row[0] == "bank")
    assert bank[1:] == pytest.approx(LIBRARY["bank_1"].tolist(), abs=2e-3)
    pair.page.wait_for_function("() => location.hash.includes('similarity.second=My+bank')")
    expect(pair.page.locator("#vectors-said")).to_have_text(re.compile("“bank” 1.00 .*, 0.88 "))


def test_sentences_without_a_common_word_say_so(pair):
    expect(pair.page.locator("#vectors-said")).to_contain_text("No word")
    assert pair.table("vectors")[1] == [["none", *["–"] * 7]]
    compare(pair, "A clock", "That old clock stopped", ["clock"])


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("first", "", "First sentence"),
        ("second", " \u200b\t", "Second sentence"),
        ("second", "long " * 2000, "this has 2,000"),
    ],
)
def test_a_sentence_that_cannot_be_read_is_refused_and_the_picture_stays(pair, name, text, said):
    before = pair.table("similarity"), pair.table("vectors")
    control = pair.page.locator(f'form#similarity [name="{name}"]')
    kept = control.input_value()
    control.fill(text)
    expect(pair.messages).to_contain_text(said)
    expect(control).to_have_attribute("aria-invalid", "true")
    expect(pair.page.locator('form#similarity [aria-invalid="true"]')).to_have_count(1)
    assert control.input_value() == text, "nothing that was typed may be lost"
    assert (pair.table("similarity"), pair.table("vectors")) == before
    control.fill(kept)
    expect(pair.messages).to_have_count(0)
    expect(pair.page.locator('form#similarity [aria-invalid="true"]')).to_have_count(0)


def test_markup_stays_text(pair):
    shared = ["x", "alert", "1"]
    compare(pair, "<img src=x onerror=alert(1)> begin", "</svg><script>alert(1)</script> $x^2$ end", shared)
    made = '[data-figure="similarity"] img, [data-figure="similarity"] script, [data-figure="vectors"] script'
    assert pair.page.locator(made).count() == 0
    assert [row[0] for row in pair.table("similarity")[1]][1:3] == ["<", "im"]


def test_64_pieces_stay_inside_a_phone(phone):
    lesson = phone
    compare(lesson, "Donaudampfschifffahrtsgesellschaftskapitän שלום ok", " ".join(["word"] * 63) + " end", ["none"])
    assert lesson.page.evaluate("document.documentElement.scrollWidth") <= 360
    picture = lesson.figure("similarity").locator(".picture")
    assert picture.evaluate("e => e.scrollWidth > e.clientWidth"), "it scrolls inside the figure"
    expect(lesson.root).to_have_attribute("data-encoder", "ready")
