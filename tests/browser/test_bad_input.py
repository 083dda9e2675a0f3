"""What a careless or a hostile reader types: a clear sentence or a correct result; nothing runs, nothing is lost."""

import pytest
from playwright.sync_api import expect


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "1 to 64"),
        ("   \n\t ", "1 to 64"),
        ("\u200b\u0000\u0007", "1 to 64"),
        ("long " * 2000, "this has 2,000"),
    ],
)
def test_no_sentence_or_too_much_of_it(lesson, text, said):
    before = lesson.table("attention")
    lesson.type_sentence(text)
    expect(lesson.messages).to_contain_text(said)
    expect(lesson.sentence).to_have_attribute("aria-invalid", "true")
    assert lesson.sentence.input_value() == text, "nothing that was typed may be lost"
    assert lesson.table("attention") == before, "the picture stays"
    lesson.read("Back to normal.", 4)
    expect(lesson.messages).to_have_count(0)
    expect(lesson.sentence).not_to_have_attribute("aria-invalid", "true")


def test_only_emoji_reads_as_unknown_and_says_so(lesson):
    lesson.read("🎉 🦜", 2)
    assert lesson.table("attention")[0][1:] == ["[CLS]", "[UNK]", "[UNK]", "[SEP]"]
    expect(lesson.page.locator("#attention-note")).to_contain_text("🎉 🦜")


def test_right_to_left_text(lesson):
    lesson.read("שלום עולם", 8)
    assert all(cell.startswith(("[", "#", "ש", "ע")) for cell in lesson.table("attention")[0][1:])


HOSTILE = [
    "<img src=x onerror=alert(1)>",
    "</svg><script>alert(1)</script>",
    "'\"><b onclick=alert(1)>",
    "${7*7} $x^2$",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_markup_stays_text(lesson, text):
    before = lesson.redraws("attention")
    dialogs = []
    lesson.page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    lesson.type_sentence(text)
    lesson.wait_for_redraw(before, "attention")
    made = "#attention-words img, #attention-words script, .picture script, .picture img"
    assert lesson.page.locator(made).count() == 0
    assert dialogs == []
    joined = "".join(piece.removeprefix("##") for piece in lesson.table("attention")[0][2:-1])
    assert joined == text.lower().replace(" ", "")


def test_markup_in_the_address_stays_text(lesson):
    text = "<img src=x onerror=alert(1)>"
    lesson.set_address({"attention.sentence": text})
    expect(lesson.sentence).to_have_value(text)
    assert lesson.page.locator("#attention-words img, .message img").count() == 0


def test_typing_on_and_on_shows_the_last_sentence(lesson):
    lesson.sentence.fill("")
    lesson.sentence.press_sequentially("A bird in the hand", delay=15)
    expect(lesson.words).to_have_count(5)
    expect(lesson.words.last).to_contain_text("hand")


def test_an_empty_seed_means_the_default(lesson):
    _, before = lesson.table("retention")
    lesson.set_control("retention", "seed", "")
    assert lesson.table("retention")[1] == before
    lesson.set_control("retention", "seed", "-12")
    lesson.set_control("retention", "seed", "123456")
