"""Write what `tokenizers` makes of some thousand strings, for the tests, and where we knowingly differ from it.

    pip install tokenizers==0.23.3, then with Python 3.11
    python tools/make_wordpiece_reference.py MODEL/tokenizer.json

tests/reference/wordpiece.jsonl.gz: one [string, ids] a line. tests/reference/wordpiece_differences.json: the known
differences, each with its reason. Python 3.11 because its Unicode tables (14.0) are the oldest that the tests meet:
a character that they do not know yet is left out, as its kind depends on the Python that asks.
"""

import gzip
import json
import random
import sys
import unicodedata
from pathlib import Path

import tokenizers

ROOT = Path(__file__).parents[1]
REFERENCE = ROOT / "tests/reference"
sys.path.insert(0, str(ROOT / "py"))

from models import wordpiece  # noqa: E402

SEED = 20240229
UNICODE = "14.0.0"
CHANGED_LATER = "\U0001171e"  # a nonspacing mark in Unicode 14, a spacing one since 15
FINAL_SIGMA = "Σ"  # kept out of the random strings; see DIFFERENT_TEXTS

TEXTS = [
    "", " ", "Hello, world!", "don't won't it's y'all", "unaffable", "U.S.A. vs. U.K.",
    "3.14159 1,000,000 50% $5 £6 €7", "C++ C# F# .NET node.js", "El Niño à la crème brûlée",
    "Ångström Dvořák Łódź İstanbul ıssız", "naïve nai\u0308ve", "ﬁne ﬂow ½ Ⅷ ① ㎏ ℝ", "\u212a \u212b",
    "groß GROẞ straße", "東京は日本の首都です", "中文 mixed 中English文", "豈更車 㐀 \U00020000 \U0002f800",
    "한국어 서울 ㄱㄴㄷ", "日本語カタカナ ひらがな がぎぐ", "、。「」・ー〜", "Привет, мир!", "ЁЖИК ёжик йод",
    "Αθήνα ΣΟΦΙΑ ά ή λόγος", "مرحبا بالعالم", "שָׁלוֹם עולם", "हिन्दी में", "ไทยไม่มีช่องว่าง", "ქართული",
    "Հայերեն", "አማርኛ", "👋🌍", "👩\u200d👩\u200d👧\u200d👦", "🏳\ufe0f\u200d🌈", "👍🏽 ok", "🇫🇷🇩🇪", "❤\ufe0f",
    "1\ufe0f\u20e3", "©®™", ":-) ^_^ ¯\\_(ツ)_/¯", "→⇒∀∃∑∫√∞≠≤", "a\tb\nc\rd", "a\x00b", "a\x07b",
    "a\x0bb\x0cc\x1cd\x85e", "a\x7fb", "a\u00a0b\u2009c\u3000d", "a\u200bb\u200dc\u2060d", "\ufeffBOM",
    "soft\u00adhyphen", "a\ufffdb", "a\u2028b\u2029c", "a\u202eb\u202cc\u2066d\u2069", "e\u0301",
    "a\u0300\u0301\u0302\u0303b", "\u0301", "\u0301a", "z\u0334\u0321a\u0336l",
    "\u1e69 s\u0323\u0307 s\u0307\u0323", "\u0344 \u0f73 \u037e \u1fef", "https://example.org/a_b?c=d&e=%20#f",
    "mail@example.com", "/usr/local/bin", "C:\\Windows", "def f(x): return x**2", "<b>&amp;</b>",
    '{"a": [1, 2]}', "'single' \"double\" “curly” ‘quotes’ «guillemets»", "—–-‐‑−", "…", "¿qué? ¡sí!",
    "`code` ~/x | y", "[ SEP ]", "[UNK", "[sep] [cls]", "##ing a##b", "#tag @me",
    "\U000e0041 \ue000 \U0010ffff",
]  # fmt: skip

DIFFERENT_TEXTS = {
    "A typed special piece is text to us, so that nobody can forge the end: tokenizers takes it for the piece.": [
        "[SEP]", "a [SEP] b", "[CLS]", "[MASK]", "[PAD]", "[UNK]",
    ],
    "A capital sigma ending a word becomes a final one with us and in BERT's own code; not so in tokenizers.": [
        "ΛΟΓΟΣ", "ΟΔΥΣΣΕΥΣ ΕΙΣ",
    ],
}  # fmt: skip
IDEOGRAPHS = "tokenizers begins one block of ideographs at U+2B920, BERT's own code and we at U+2B820."
UNICODE_VERSION = "tokenizers has older Unicode tables: it does not know this character, or as another kind."
TEMPLATE = "a{}b"


def main(tokenizer_json: str) -> None:
    if (tokenizers.__version__, unicodedata.unidata_version) != ("0.23.3", UNICODE):
        raise ValueError(f"tokenizers 0.23.3 and Python 3.11 are needed, got {tokenizers.__version__}, {sys.version}")
    oracle = tokenizers.Tokenizer.from_file(tokenizer_json)
    oracle.no_padding()
    oracle.no_truncation()
    vocabulary = wordpiece.load_vocabulary((ROOT / "static/models/encoder/vocab.txt").read_text("utf-8"))

    def compare(text: str) -> dict:
        ours = [piece.id for piece in wordpiece.pieces_of(text, vocabulary)]
        return {"tokenizers": oracle.encode(text).ids, "ours": ours}

    known = [c for c in map(chr, range(0x110000)) if unicodedata.category(c) not in ("Cn", "Cs")]
    both = {c: compare(TEMPLATE.format(c)) for c in known}
    different = {c: ids for c, ids in both.items() if ids["tokenizers"] != ids["ours"]}
    write_differences(different, compare)
    usable = [c for c in known if c not in different and c not in CHANGED_LATER + FINAL_SIGMA]
    texts = dict.fromkeys(strings(random.Random(SEED), usable, list(vocabulary)))
    lines = "".join(json.dumps([text, oracle.encode(text).ids], separators=(",", ":")) + "\n" for text in texts)
    (REFERENCE / "wordpiece.jsonl.gz").write_bytes(gzip.compress(lines.encode(), mtime=0))
    print(f"{len(texts)} strings, {len(different)} characters that differ")


def write_differences(different: dict[str, dict], compare) -> None:
    """Whole texts, then characters as ranges of code points that give the same in the template."""
    texts = [{"reason": why, "text": text} | compare(text) for why, those in DIFFERENT_TEXTS.items() for text in those]
    ranges = []
    for c, ids in different.items():
        entry = {"reason": IDEOGRAPHS if 0x2B820 <= ord(c) < 0x2B920 else UNICODE_VERSION} | ids
        last = ranges[-1] if ranges else {}
        if last.get("last") == ord(c) - 1 and all(last[key] == entry[key] for key in entry):
            last["last"] = ord(c)
        else:
            ranges.append({"first": ord(c), "last": ord(c)} | entry)
    left_out = (
        f"Characters that Unicode {UNICODE} does not assign, and U+{ord(CHANGED_LATER):X}, whose kind changed later: "
        "what we make of them depends on the Python that runs. With Unicode 16 another 115 differ."
    )
    listed = {"left_out": left_out, "template": TEMPLATE, "texts": texts, "characters": ranges}
    lines = [f'"{key}":' + text_of(value) for key, value in listed.items()]
    (REFERENCE / "wordpiece_differences.json").write_text("{\n" + ",\n".join(lines) + "\n}\n", "utf-8")


def text_of(value: object) -> str:
    if isinstance(value, list):
        return "[\n" + ",\n".join(json.dumps(entry) for entry in value) + "\n]"
    return json.dumps(value)


def strings(rng: random.Random, usable: list[str], pieces: list[str]):
    """Chosen texts, every stretch of Unicode, words around the longest allowed, and mixtures of everything."""
    yield from TEXTS
    yield from stretches(rng, usable)
    for length in (98, 99, 100, 101, 102, 250):
        for letter in ("a", "é", "e\u0301", "в", "\U0001d400"):
            yield from (letter * length, f"x {letter * length} y", f"{letter * length}.")
    plain = [piece.removeprefix("##") for piece in pieces if not (piece.startswith("[") and piece.endswith("]"))]
    marks = [c for c in usable if unicodedata.category(c) == "Mn"]
    spaces = [" ", " ", " ", "  ", "\t", "\n", "\u00a0", "\u200d", "", "-", "'", ", ", ". ", "\x00"]
    for _ in range(2500):
        words = []
        for _ in range(rng.randint(1, 12)):
            word = rng.choice(plain)
            kinds = (word, word.title(), word + rng.choice(plain), word + rng.choice(marks), rng.choice(usable))
            words.append(rng.choice(kinds) + rng.choice(spaces))
        yield "".join(words)


def stretches(rng: random.Random, usable: list[str]):
    """For each 64 code points: some that it holds, alone, inside a word, and between words."""
    groups = {}
    for c in usable:
        groups.setdefault(ord(c) // 64, []).append(c)
    for group in groups.values():
        vast = unicodedata.name(group[0], "PRIVATE").split()[0] in ("CJK", "HANGUL", "TANGUT", "PRIVATE")
        if vast and rng.random() > 0.05:
            continue
        one, two, three = (rng.choice(group) for _ in range(3))
        yield from (f"{one}", f"a{two}b {three}c", f"the {one}{two}{three} end{three}")


if __name__ == "__main__":
    main(*sys.argv[1:])
