"""Part 2: words, hover, keyboard, the reader's own sentence, and the numbers behind them."""

import math

from playwright.sync_api import expect


def test_hovering_works_on_the_recorded_sentence_before_the_lab_is_ready(hung):
    lesson = hung
    lesson.words.get_by_text("she", exact=True).hover()
    expect(lesson.asking).to_contain_text("she")
    _, rows = lesson.table("attention")
    row = next(cells for cells in rows if cells[0] == "she")
    assert dict(lesson.weights()) == {i: row[1 + i] for i in range(1, 12)}
    assert lesson.root.get_attribute("data-encoder") == "none"


def test_hover_focus_and_click_all_ask(lesson):
    words = lesson.words
    words.nth(2).hover()
    expect(lesson.asking).to_have_attribute("data-token-index", "3")
    words.nth(5).focus()
    expect(lesson.asking).to_have_attribute("data-token-index", "6")
    words.nth(0).click()
    expect(lesson.asking).to_have_attribute("data-token-index", "1")
    expect(lesson.asking).to_have_count(1)
    assert lesson.figure("attention").get_attribute("data-row") == "1"


def test_arrow_keys_move_the_question(lesson):
    lesson.words.nth(0).focus()
    for key, index in (("ArrowRight", "2"), ("ArrowRight", "3"), ("ArrowLeft", "2"), ("End", "11"), ("Home", "1")):
        lesson.page.keyboard.press(key)
        expect(lesson.asking).to_have_attribute("data-token-index", index)
        expect(lesson.asking).to_be_focused()


def test_tab_reaches_the_words_once_and_leaves_them(lesson):
    lesson.page.locator("#stop-3-title a").focus()
    reached = []
    for _ in range(40):
        lesson.page.keyboard.press("Tab")
        reached.append(lesson.page.evaluate("document.activeElement.className + ' ' + document.activeElement.name"))
    assert sum("word" in name for name in reached) == 1
    assert any("sentence" in name for name in reached)


def test_own_sentence_words_table_and_picture_agree(lesson):
    lesson.read(lesson.example("keys"), 10)
    head, rows = lesson.table("attention")
    pieces = ["[CLS]", "the", "keys", "to", "the", "cabinet", "are", "on", "the", "table", ".", "[SEP]"]
    assert head[1:] == pieces
    assert [row[0] for row in rows] == pieces
    for row in rows:
        assert math.isclose(sum(row[1:]), 1, abs_tol=1e-5)
    lesson.words.get_by_text("are", exact=True).hover()
    assert dict(lesson.weights()) == {i: rows[6][1 + i] for i in range(1, 11)}
    assert max(dict(lesson.weights()).items(), key=lambda item: item[1])[0] == 2, "“are” should look at “keys”"
    assert rows[6][3] > 0.7
    labels = lesson.figure("attention").locator(".picture svg text").all_text_contents()
    assert sorted(labels) == sorted(2 * pieces[1:-1])
    expect(lesson.page.locator("#attention-said")).to_contain_text("“are” gives 0.79 to “keys”")
    assert lesson.figure("attention").locator(".origin").get_attribute("data-origin") == "measured"


def test_shades_are_darker_where_attention_is_more(lesson):
    shades = lesson.words.evaluate_all(
        "all => all.map(w => [+w.dataset.weight, +getComputedStyle(w).backgroundColor.match(/[\\d.]+/g)[3] || 0])"
    )
    by_weight = sorted(shades)
    assert [shade for _, shade in by_weight] == sorted(shade for _, shade in shades)
    assert by_weight[-1][1] > by_weight[0][1] + 0.3


def test_the_marked_row_follows_the_asking_word(lesson):
    mark = lesson.figure("attention").locator(".picture svg [id$='-row']")
    lesson.words.nth(0).hover()
    top = mark.bounding_box()["y"]
    lesson.words.nth(3).hover()
    svg = lesson.figure("attention").locator("svg")
    cell = svg.evaluate("svg => parseFloat(svg.style.getPropertyValue('--cell'))")
    assert abs(mark.bounding_box()["y"] - top - 3 * cell) < 1.5


def test_layer_head_and_mean(lesson):
    lesson.select("layer", "0")
    _, one = lesson.table("attention")
    lesson.select("head", "mean")
    _, mean = lesson.table("attention")
    assert one != mean
    for row in mean:
        assert math.isclose(sum(row[1:]), 1, abs_tol=1e-5)


def test_causal_mask_gives_later_words_exactly_nothing(lesson):
    before = lesson.redraws("attention")
    lesson.switch("attention", "mask", "causal").check()
    lesson.wait_for_redraw(before, "attention")
    _, rows = lesson.table("attention")
    for i, row in enumerate(rows):
        assert all(weight == 0 for weight in row[2 + i :])
        assert math.isclose(sum(row[1:]), 1, abs_tol=1e-5)


def test_special_pieces_show_on_request_with_the_same_numbers(lesson):
    hidden = dict(lesson.weights())
    before = lesson.redraws("attention")
    lesson.switch("attention", "special").check()
    lesson.wait_for_redraw(before, "attention")
    shown = dict(lesson.weights())
    assert set(shown) - set(hidden) == {0, max(shown)}
    assert {i: shown[i] for i in hidden} == hidden
    assert math.isclose(sum(shown.values()), 1, abs_tol=1e-5)


def test_a_word_in_pieces_shows_its_pieces(lesson):
    lesson.read("An unaffable giant.", 6)
    assert lesson.words.locator(".piece").all_inner_texts() == ["an", "una", "ffa", "ble", "giant", "."]
    expect(lesson.page.locator("#attention-words .word.continued")).to_have_count(2)


def test_the_longest_sentence_has_64_pieces(lesson):
    lesson.read(" ".join(["word"] * 64), 64)
    head, rows = lesson.table("attention")
    assert len(head) == len(rows[0]) == 67
    assert lesson.messages.count() == 0


def test_what_the_hidden_pieces_get_stands_at_both_ends(hung):
    words = hung.page.locator("#attention-words")
    hung.words.nth(3).click()
    first, last = hung.page.evaluate(
        """() => {
            const record = JSON.parse(document.querySelector('#attention-recorded').textContent);
            const row = record.weights[4];
            return [row[0], row.at(-1)];
        }"""
    )
    for name, weight in (("data-first", first), ("data-last", last)):
        shown = words.get_attribute(name)
        assert shown == "<.01" if 0 < weight < 0.005 else float(shown) == round(weight, 2)
    content = "one => getComputedStyle(one, '::before').content"
    assert "[CLS]" in words.evaluate(content)
    special = hung.page.locator('form#attention [name="special"]')
    hung.unfold(special)
    special.check()
    assert words.evaluate(content) == "none"
    special.uncheck()
