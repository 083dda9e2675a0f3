"""Text to word pieces: the tokenizer that the encoder was trained with (BERT, lower-cased).

Source: Devlin, Chang, Lee & Toutanova, "BERT" (2018), section 3; the algorithm is the one of
google-research/bert, `tokenization.py`. Two steps: cut the text into words and punctuation marks,
then cover each word from the left with the longest pieces that the vocabulary knows.
"""

import unicodedata
from typing import NamedTuple

LONGEST_WORD = 100  # characters; a longer word is one [UNK]
SPECIAL = ("[UNK]", "[CLS]", "[SEP]")

# The blocks that BERT calls Chinese: ideographs stand alone; Hangul and kana are spelled with spaces or in words.
IDEOGRAPHS = (
    (0x4E00, 0x9FFF),
    (0x3400, 0x4DBF),
    (0x20000, 0x2A6DF),
    (0x2A700, 0x2B73F),
    (0x2B740, 0x2B81F),
    (0x2B820, 0x2CEAF),
    (0xF900, 0xFAFF),
    (0x2F800, 0x2FA1F),
)


class Piece(NamedTuple):
    text: str  # as the vocabulary spells it: "##ing" continues a word
    id: int  # its line in the vocabulary, from 0
    word: int  # which word of the sentence it belongs to, from 0; -1 for [CLS] and [SEP]


def load_vocabulary(text: str) -> dict[str, int]:
    """Read a vocabulary file, one piece a line, to {piece: line number}; ValueError if a special piece is missing."""
    vocabulary = {piece: number for number, piece in enumerate(text.rstrip("\n").split("\n"))}
    if missing := [piece for piece in SPECIAL if piece not in vocabulary]:
        raise ValueError(f"a vocabulary must hold {', '.join(SPECIAL)}, got one without {', '.join(missing)}")
    return vocabulary


def pieces_of(sentence: str, vocabulary: dict[str, int]) -> list[Piece]:
    """Cut a sentence of any length into pieces, [CLS] first and [SEP] last; nothing is cut off, nothing is refused.

    Example: "Héllo, unaffable!" -> [CLS] hello , una ##ffa ##ble ! [SEP], words -1 0 1 2 2 2 3 -1.
    A typed "[SEP]" is text like any other, so a reader cannot forge the end of the sentence.
    """
    pieces = [Piece("[CLS]", vocabulary["[CLS]"], -1)]
    for number, word in enumerate(words_of(sentence)):
        pieces += [Piece(text, vocabulary[text], number) for text in cover(word, vocabulary)]
    return [*pieces, Piece("[SEP]", vocabulary["[SEP]"], -1)]


def words_of(sentence: str) -> list[str]:
    """Cut a sentence into lower-case words without accents, each punctuation mark and ideograph a word of its own.

    Example: "Ça va?" -> ["ca", "va", "?"].
    """
    words = []
    for chunk in spaced(sentence).split():
        words += "".join(f" {c} " if is_punctuation(c) else c for c in plain(chunk)).split()
    return words


def spaced(text: str) -> str:
    """Drop what cannot be seen, turn every white space into a space, and set ideographs apart with spaces."""
    seen = (c for c in text if not is_invisible(c))
    return "".join(" " if c.isspace() else f" {c} " if is_ideograph(c) else c for c in seen)


def plain(word: str) -> str:
    """Lower the case and drop the accents: decomposed (NFD), an accent is a nonspacing mark after its letter."""
    return "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")


def cover(word: str, vocabulary: dict[str, int]) -> list[str]:
    """Cover a word with the longest known pieces from the left, or answer ["[UNK]"] where that fails.

    Example: "unaffable" -> ["una", "##ffa", "##ble"]; "##" says that a piece continues a word.
    """
    if len(word) > LONGEST_WORD:
        return ["[UNK]"]
    pieces, start = [], 0
    while start < len(word):
        prefix = "##" if start else ""
        ends = range(len(word), start, -1)
        end = next((end for end in ends if prefix + word[start:end] in vocabulary), None)
        if end is None:
            return ["[UNK]"]
        pieces.append(prefix + word[start:end])
        start = end
    return pieces


def is_invisible(c: str) -> bool:
    """Control (but for tab and line ends), format, private-use and surrogate characters, and a failed decoding's."""
    return c == "\ufffd" or (unicodedata.category(c) in ("Cc", "Cf", "Co", "Cs") and c not in "\t\n\r")


def is_ideograph(c: str) -> bool:
    return any(first <= ord(c) <= last for first, last in IDEOGRAPHS)


def is_punctuation(c: str) -> bool:
    """Unicode's punctuation, and every ASCII sign that is no letter or digit ("$", "+", "~")."""
    return unicodedata.category(c)[0] == "P" or (c.isascii() and c.isprintable() and not c.isalnum() and c != " ")
