"""Text to tokens and back: nothing of the town's language is lost, and what is unknown is said."""

import numpy as np
import pytest
from corpus.answers import demonstration
from corpus.tasks import KINDS, task
from corpus.texts import texts
from models import vocabulary
from models.vocabulary import SPECIAL, Spelling, chat, detokenize, load, spelled, split, tokenize, vocabulary_of

from tools.derive import ROOT

WORDS = load((ROOT / "static/models/gpt/vocab.txt").read_text("utf-8"))


def test_every_text_of_the_town_comes_back_as_it_was():
    for text in texts(np.random.default_rng(2), 600):
        assert detokenize(tokenize(text, WORDS).ids, WORDS) == text


def test_every_prompt_and_answer_comes_back_as_it_was():
    rng = np.random.default_rng(3)
    for kind in KINDS:
        for _ in range(50):
            one = task(rng, kind)
            for text in (one.prompt, demonstration(rng, one)):
                assert detokenize(tokenize(text, WORDS).ids, WORDS) == text, kind
                assert tokenize(text, WORDS).unknown == [], kind


def test_a_token_is_spelled_without_looking_ahead():
    for text in texts(np.random.default_rng(4), 50):
        ids = tokenize(text, WORDS).ids
        whole = spelled(ids, WORDS)
        assert [spelled(ids[: n + 1], WORDS)[-1] for n in range(len(ids))] == whole
        spelling = Spelling(WORDS)
        assert [spelling.spell(number) for number in ids] == whole


def test_short_forms_are_spelled_out_and_quotation_marks_told_apart():
    assert split('Ben didn\'t say "no".') == ["Ben", "did", "not", "say", "“", "no", "”", "."]
    assert split("I can’t, I won't; it's Mia's") == ["I", "cannot", ",", "I", "will", "not", ";", "it", "is", "Mia's"]
    assert split("Let's go! They're late.") == ["Let", "us", "go", "!", "They", "are", "late", "."]


def test_unknown_words_are_named_once_in_order():
    found = tokenize("Where is the spaceship, Ben? The Spaceship, the spaceship; and a ☂!", WORDS)
    assert found.unknown == ["spaceship", "Spaceship", ";", "☂"]
    assert found.ids.count(WORDS.ids[vocabulary.UNKNOWN]) == 5


def test_special_tokens_cannot_be_typed():
    typed = tokenize("<end> <user> <helper> <unknown>", WORDS).ids
    assert not {WORDS.ids[token] for token in SPECIAL[:3]} & set(typed)
    assert tokenize("", WORDS) == ([], []) == tokenize(" \n\t", WORDS)


def test_a_chat_has_the_prompt_between_its_marks():
    ids = tokenize("Hello!", WORDS).ids
    assert [WORDS.words[number] for number in chat(ids, WORDS)] == ["<user>", "hello", "!", "<helper>"]


def test_a_vocabulary_begins_with_the_special_tokens_and_has_no_word_twice():
    assert vocabulary_of([*SPECIAL, "a", "B"]).ids["b"] == 5
    with pytest.raises(ValueError, match="must begin with <end>"):
        vocabulary_of(["a", *SPECIAL])
    with pytest.raises(ValueError, match="no word twice"):
        vocabulary_of([*SPECIAL, "a", "A"])
