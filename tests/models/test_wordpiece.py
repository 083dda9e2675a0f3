"""Word pieces against `tokenizers` 0.23.3 on the strings that tools/make_wordpiece_reference.py chose."""

import gzip
import json
from pathlib import Path

import pytest
from models import wordpiece

ROOT = Path(__file__).parents[2]
REFERENCE = ROOT / "tests/reference"
DIFFERENCES = json.loads((REFERENCE / "wordpiece_differences.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def vocabulary():
    return wordpiece.load_vocabulary((ROOT / "static/models/encoder/vocab.txt").read_text("utf-8"))


def ids_of(text, vocabulary):
    return [piece.id for piece in wordpiece.pieces_of(text, vocabulary)]


def test_every_stored_string_gives_the_ids_of_tokenizers(vocabulary):
    lines = gzip.decompress((REFERENCE / "wordpiece.jsonl.gz").read_bytes()).decode().splitlines()
    cases = [json.loads(line) for line in lines]
    assert len(cases) > 3000
    wrong = [(text, ids, ours) for text, ids in cases if (ours := ids_of(text, vocabulary)) != ids]
    assert wrong == []


def test_texts_that_we_cut_otherwise_than_tokenizers(vocabulary):
    for case in DIFFERENCES["texts"]:
        assert ids_of(case["text"], vocabulary) == case["ours"] != case["tokenizers"], case["reason"]


def test_characters_that_we_take_otherwise_than_tokenizers(vocabulary):
    count = 0
    for case in DIFFERENCES["characters"]:
        for code in range(case["first"], case["last"] + 1):
            text = DIFFERENCES["template"].format(chr(code))
            assert ids_of(text, vocabulary) == case["ours"] != case["tokenizers"], f"U+{code:X}: {case['reason']}"
            count += 1
    assert count == 759


def test_pieces_know_their_word(vocabulary):
    pieces = wordpiece.pieces_of("Héllo, unaffable!", vocabulary)
    assert [piece.text for piece in pieces] == ["[CLS]", "hello", ",", "una", "##ffa", "##ble", "!", "[SEP]"]
    assert [piece.word for piece in pieces] == [-1, 0, 1, 2, 2, 2, 3, -1]
    assert all(vocabulary[piece.text] == piece.id for piece in pieces)


def test_a_word_that_no_pieces_cover_is_one_unknown(vocabulary):
    pieces = wordpiece.pieces_of("a \u2603\u2603 b", vocabulary)
    assert [(piece.text, piece.word) for piece in pieces[1:-1]] == [("a", 0), ("[UNK]", 1), ("b", 2)]


def test_a_lone_surrogate_disappears(vocabulary):
    assert ids_of("a\ud800b", vocabulary) == ids_of("ab", vocabulary)


def test_nothing_is_cut_off_and_a_long_text_is_quick(vocabulary):
    assert len(wordpiece.pieces_of("dog " * 5000, vocabulary)) == 5002


def test_the_vocabulary_counts_from_0_and_keeps_odd_lines():
    vocabulary = wordpiece.load_vocabulary("[UNK]\n[CLS]\n\u2028\n[SEP]\n")
    assert vocabulary == {"[UNK]": 0, "[CLS]": 1, "\u2028": 2, "[SEP]": 3}


def test_a_vocabulary_without_special_pieces_is_refused():
    with pytest.raises(ValueError, match=r"must hold \[UNK\], \[CLS\], \[SEP\], got one without \[CLS\], \[SEP\]"):
        wordpiece.load_vocabulary("[UNK]\nthe\n")
