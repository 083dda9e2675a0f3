"""What is said of a word: most of its attention on hidden pieces is said first, so that the words do not look dead."""

from figures.attention.page_wording import said

PIECES = ["[CLS]", "red", "car", "[SEP]"]


def record(row):
    return {"pieces": PIECES, "weights": [row] * 4}


def test_hidden_pieces_with_most_of_the_attention_come_first():
    text = said(record([0.5, 0.2, 0.09, 0.21]), 1, [1, 2])
    assert text.startswith("“red” gives 0.71 to [CLS] and [SEP], which are hidden here")
    assert "0.20 to “red”" in text


def test_otherwise_and_where_they_are_shown_the_strongest_come_first():
    assert said(record([0.3, 0.4, 0.1, 0.2]), 1, [1, 2]).startswith("“red” gives 0.40 to “red”")
    assert "hidden" not in said(record([0.5, 0.2, 0.09, 0.21]), 1, [0, 1, 2, 3])
