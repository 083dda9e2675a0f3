"""Two versions of a block are told apart by anything but last digits, and the difference is named by its place."""

from tools.derive.compare import first_difference

TABLE = (
    '<table><thead><tr><th scope="col">k</th><th scope="col">r</th></tr></thead>'
    '<tbody><tr><th scope="row">a</th><td data-value="0.123456789">0.1235</td></tr></tbody></table>'
)


def test_last_digits_are_nobodys_difference():
    assert first_difference("x-table", TABLE, TABLE.replace("0.123456789", "0.123456788")) is None
    assert first_difference("x-picture", '<path d="M 1.23 4"/>', '<path d="M 1.24 4"/>') is None
    assert first_difference("x-picture", 'clip-path="url(#m0123456789)"', 'clip-path="url(#m9876543210)"') is None


def test_a_cell_is_named_by_row_and_column():
    found = first_difference("x-table", TABLE, TABLE.replace("0.123456789", "123.456"))
    assert "row 1, column 2" in found
    assert "123.456" in found
    shown = first_difference("x-table", TABLE, TABLE.replace(">0.1235<", ">0.7<"))
    assert "row 1, column 2" in shown


def test_a_row_more_a_heading_or_a_word_is_a_difference():
    more = TABLE.replace("</tbody>", "<tr><th>b</th><td>1</td></tr></tbody>")
    assert "rows" in first_difference("x-table", TABLE, more)
    assert first_difference("x-table", TABLE, TABLE.replace(">r<", ">s<")) is not None
    assert first_difference("x-said", "The RNN has 3.", "The GRU has 3.") is not None
    assert first_difference("x-said", "It has 3.", "It has 4.") is not None


def test_tiny_numbers_of_retention_count():
    before, now = TABLE.replace("0.123456789", "1e-13"), TABLE.replace("0.123456789", "2e-13")
    assert first_difference("retention-table", before, now) is not None


def test_a_place_in_a_picture_may_not_move():
    assert "number" in first_difference("x-picture", '<path d="M 1.23 4"/>', '<path d="M 1.33 4"/>')
