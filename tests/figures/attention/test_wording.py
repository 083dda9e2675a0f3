"""What is said of a word's attention."""

from figures.attention.page_wording import said

PIECES = ["[CLS]", "the", "cat", "[SEP]"]


def record(row):
    return {"pieces": PIECES, "weights": [row] * 4}


def test_where_most_goes_to_the_hidden_marks_that_comes_first():
    assert said(record([0.6, 0.1, 0.15, 0.15]), 2, [1, 2]).startswith(
        "“cat” gives most of its attention, 0.75, to [CLS] and [SEP], hidden here; then 0.15 to “cat”"
    )


def test_otherwise_the_words_come_first_and_nothing_hidden_is_left_out():
    text = said(record([0.1, 0.3, 0.55, 0.05]), 2, [1, 2])
    assert text == "“cat” gives 0.55 to “cat”, 0.30 to “the”. [CLS] and [SEP], hidden here, take 0.15."
    assert "hidden" not in said(record([0.6, 0.1, 0.15, 0.15]), 2, [0, 1, 2, 3])
