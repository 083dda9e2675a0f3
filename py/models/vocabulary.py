"""Text to word tokens and back: every word and every mark of a small, fixed vocabulary is one token.

Capitals at the beginning of a sentence are not part of a word; names keep theirs. A word that the vocabulary does not
have becomes `UNKNOWN` and is reported, so that a page can say so. Special tokens cannot be typed.
"""

import re
from typing import NamedTuple

END, USER, HELPER, UNKNOWN = "<end>", "<user>", "<helper>", "<unknown>"  # ids 0 to 3
SPECIAL = (END, USER, HELPER, UNKNOWN)
TOKEN = re.compile(r"[^\W_]+(?:['-][^\W_]+)*|[^\w\s]|_")
SHORT_FORMS = (  # spelled out as the vocabulary has them
    (re.compile(r"\bcan't\b", re.I), "cannot"),
    (re.compile(r"\bwon't\b", re.I), "will not"),
    (re.compile(r"\b(let)'s\b", re.I), r"\1 us"),
    (re.compile(r"n't\b", re.I), " not"),
    (re.compile(r"'m\b", re.I), " am"),
    (re.compile(r"'re\b", re.I), " are"),
    (re.compile(r"'ll\b", re.I), " will"),
    (re.compile(r"'ve\b", re.I), " have"),
    (re.compile(r"\b(it|he|she|that|there|where|what|who|how|why|when)'s\b", re.I), r"\1 is"),
)
NO_SPACE_BEFORE, NO_SPACE_AFTER = frozenset(".,!?”:;'"), "“"


class Vocabulary(NamedTuple):
    words: tuple[str, ...]  # the token with each id, spelled as in the middle of a sentence
    ids: dict[str, int]  # lower-case spelling -> id


class Tokens(NamedTuple):
    ids: list[int]
    unknown: list[str]  # words of the text that became UNKNOWN, in order, each once


def vocabulary_of(words) -> Vocabulary:
    """A vocabulary of these tokens, the special ones first; ValueError if those are missing or a word comes twice."""
    words = tuple(words)
    ids = {word.lower(): number for number, word in enumerate(words)}
    if words[: len(SPECIAL)] != SPECIAL or len(ids) < len(words):
        raise ValueError(f"a vocabulary must begin with {', '.join(SPECIAL)} and have no word twice, got {words[:5]} …")
    return Vocabulary(words, ids)


def load(text: str) -> Vocabulary:
    """Read a vocabulary file: one token a line, its id the number of the line, from 0."""
    return vocabulary_of(text.rstrip("\n").split("\n"))


def split(text: str) -> list[str]:
    """Words and marks of a text, short forms spelled out and quotation marks told apart.

    Example: 'Ben didn't say "no".' -> ["Ben", "did", "not", "say", "“", "no", "”", "."].
    """
    text = text.replace("’", "'").replace("‘", "'")
    for short, spelled in SHORT_FORMS:
        text = short.sub(spelled, text)
    found, inside = [], False
    for token in TOKEN.findall(text):
        if token == '"':
            token, inside = "”" if inside else "“", not inside
        found.append(token)
    return found


def tokenize(text: str, vocabulary: Vocabulary) -> Tokens:
    """Ids of the words of a text of any length, and the words that are not in the vocabulary."""
    words = split(text)
    other = vocabulary.ids[UNKNOWN]
    ids = [vocabulary.ids.get(word.lower(), other) for word in words]
    unknown = dict.fromkeys(word for word, number in zip(words, ids, strict=True) if number == other)
    return Tokens(ids, list(unknown))


class Spelling:
    """Spells one token after another: how a token is written depends on those before it, never on those after it."""

    def __init__(self, vocabulary: Vocabulary):
        self.words = vocabulary.words
        self.before, self.capital, self.space = "", True, False

    def spell(self, number: int) -> str:
        """The next token as it is written where it stands, with the space before it."""
        word, before = self.words[number], self.before
        mark = word in NO_SPACE_BEFORE
        shown = word[0].upper() + word[1:] if self.capital and not mark else word
        written = shown if mark or not self.space else f" {shown}"
        # after ?” and !” the speaker may follow, after .” nobody can
        capital = word in (".", "!", "?", *SPECIAL) or (self.capital and word == "“") or (word == "”" and before == ".")
        self.capital = capital or (word == "“" and before in ("", ",", ".", "!", "?", "”", *SPECIAL))
        self.space, self.before = word != NO_SPACE_AFTER, word
        return written


def spelled(ids, vocabulary: Vocabulary) -> list[str]:
    """How each token is written where it stands, with the space before it: joined, they are the text."""
    spelling = Spelling(vocabulary)
    return [spelling.spell(number) for number in ids]


def detokenize(ids, vocabulary: Vocabulary) -> str:
    """The text of some tokens. Example: the ids of "where is Ben ?" -> "Where is Ben?"."""
    return "".join(spelled(ids, vocabulary))


def chat(prompt: list[int], vocabulary: Vocabulary) -> list[int]:
    """A prompt as the fine-tuned models know it: the answer comes after <helper> and ends with <end>."""
    return [vocabulary.ids[USER], *prompt, vocabulary.ids[HELPER]]
