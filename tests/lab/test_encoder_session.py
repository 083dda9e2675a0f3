"""The encoder as one reader uses it: what is fetched and when, and what a sentence answers."""

import asyncio
from pathlib import Path

import numpy as np
import pytest
from lab import encoder_session
from lab.border import Refused
from lab.encoder_session import EncoderSession
from models import encoder

STORED = Path(__file__).parents[2] / "static/models/encoder"


class Disk:
    """A `fetch` that reads the shipped files in two parts and remembers what it was asked for."""

    def __init__(self):
        self.asked = []

    async def __call__(self, name, expected, arrived, again):
        self.asked.append(name)
        data = np.fromfile(STORED / name, "u1")
        await asyncio.sleep(0)
        arrived(len(data) // 3)
        arrived(len(data) - len(data) // 3)
        return data

    def words(self):
        return [name for name in self.asked if name.startswith("words/")]


@pytest.fixture(scope="module")
def loaded():
    session = EncoderSession(Disk())
    asyncio.run(session.load())
    return session


@pytest.fixture
def session(loaded):
    """A loaded session that has read nothing yet."""
    loaded.shards, loaded.kept, loaded.fetch = {}, {}, Disk()
    return loaded


def ask(session, sentence, layer="mean", head="mean", mask="none"):
    return asyncio.run(session.attention(sentence, layer, head, mask))


def test_a_sentence_answers_with_its_pieces_words_and_weights(session):
    answer = ask(session, "Unaffable cats!", "3", "7")
    assert answer["pieces"] == ["[CLS]", "una", "##ffa", "##ble", "cats", "!", "[SEP]"]
    assert answer["words"] == [-1, 0, 0, 0, 1, 2, -1]
    assert answer["unknown"] == []
    _, made = session.kept["Unaffable cats!", "none"]
    np.testing.assert_array_equal(answer["weights"], made["attention"][3, 7])
    np.testing.assert_allclose(np.sum(answer["weights"], axis=1), 1, atol=1e-6)


def test_the_piece_to_begin_with_has_the_strongest_link_to_another(session):
    answer = ask(session, "The keys to the old cabinet are missing.", "2", "2")
    weights = np.array(answer["weights"])
    inner = {(i, j): weights[i, j] for i in range(1, 10) for j in range(1, 10)}
    itself, _ = max(inner, key=inner.get)
    asking, _ = max((link for link in inner if link[0] != link[1]), key=inner.get)
    # here a piece gives most to itself, which is not meant
    assert answer["strongest"] == asking != itself
    assert ask(session, "Hello")["strongest"] == 1


def test_a_causal_mask_hides_every_later_piece(session):
    free, causal = (np.array(ask(session, "A cat sat on a mat.", mask=mask)["weights"]) for mask in ("none", "causal"))
    above = np.triu_indices(len(causal), 1)
    assert (causal[above] == 0).all()
    assert (free[above] > 0).all()
    np.testing.assert_allclose(causal.sum(axis=1), 1, atol=1e-6)


def test_asking_again_does_not_run_the_encoder_again(session, monkeypatch):
    runs, real = [], encoder.encode
    monkeypatch.setattr(encoder_session.encoder, "encode", lambda *all, **more: runs.append(1) or real(*all, **more))
    first = ask(session, "Tea is hot.", "0", "1")
    asked = list(session.fetch.asked)
    assert ask(session, "Tea is hot.", "5", "mean") != first
    assert ask(session, "Tea is hot.", "0", "1") == first
    assert len(runs) == 1
    assert session.fetch.asked == asked
    ask(session, "Tea is hot.", mask="causal")
    ask(session, "Tea is cold.", mask="causal")
    assert len(runs) == 3
    assert ask(session, "Tea is hot.", "0", "1") == first
    assert len(runs) == 3, "the last three are kept"
    ask(session, "Tea is old.")
    ask(session, "Tea is hot.", mask="causal")
    assert len(runs) == 5, "the one that was not asked for longest is given up"


def test_only_the_word_vectors_that_a_sentence_needs_are_fetched_and_only_once(session):
    def files_of(*pieces):
        return {encoder.word_place(session.vocabulary[piece], 64)[0] for piece in pieces}

    ask(session, "the cat the cat")
    assert sorted(session.fetch.words()) == sorted(files_of("[CLS]", "the", "cat", "[SEP]"))
    session.fetch.asked.clear()
    ask(session, "the piano")
    assert set(session.fetch.words()) == files_of("piano") - files_of("[CLS]", "the", "cat", "[SEP]")


def test_the_word_vectors_are_the_stored_rows_in_the_order_of_the_pieces(session):
    ids = [session.vocabulary[word] for word in ("piano", "the", "cat", "the")]
    rows = [np.fromfile(STORED / f"words/{i // 64:03}.bin", "<f2").reshape(64, -1)[i % 64] for i in ids]
    np.testing.assert_array_equal(asyncio.run(session.word_vectors(ids)), np.array(rows, "f4"))


@pytest.mark.parametrize("sentence", ["", "   \t\n ", "\u200b\u200d", "\x00"])
def test_a_sentence_without_a_word_is_refused(session, sentence):
    with pytest.raises(Refused, match="1 to 64 pieces"):
        ask(session, sentence)


@pytest.mark.parametrize(
    ("sentence", "count"), [("dog " * 65, "65"), ("dog " * 2500, "2,500"), ("?" * 10_000, "10,000")]
)
def test_a_sentence_too_long_is_refused_with_what_is_allowed_and_what_came(session, sentence, count):
    good = ask(session, "Good.")
    session.fetch.asked.clear()
    with pytest.raises(Refused, match=f"64 pieces .* {count}[.]$"):
        ask(session, sentence)
    assert session.fetch.asked == []
    assert ask(session, "Good.") == good


def test_64_pieces_are_not_too_many(session):
    answer = ask(session, "dog " * 64)
    assert len(answer["pieces"]) == len(answer["weights"]) == 66


def test_a_word_of_10_000_letters_is_one_unknown_piece(session):
    answer = ask(session, "a" * 10_000)
    assert answer["pieces"] == ["[CLS]", "[UNK]", "[SEP]"]
    assert answer["unknown"] == ["a" * 10_000]


def test_emoji_are_unknown_and_said_to_be(session):
    answer = ask(session, "🍕🚀 is ☃")
    assert answer["pieces"] == ["[CLS]", "[UNK]", "is", "[UNK]", "[SEP]"]
    assert answer["unknown"] == ["🍕🚀", "☃"]
    assert ask(session, "🍕")["unknown"] == ["🍕"]


def test_text_that_runs_from_right_to_left_is_read_in_its_own_order(session):
    answer = ask(session, "שלום, مرحبا")
    assert answer["words"] == sorted(answer["words"][:-1]) + [-1]
    assert answer["unknown"] == []
    joined = "".join(piece.removeprefix("##") for piece in answer["pieces"][1:-1])
    assert joined == "שלום,مرحبا"


def test_markup_is_text_like_any_other(session):
    pieces = ask(session, "<img src=x onerror=alert(1)>")["pieces"]
    assert pieces[1:3] == ["<", "im"]
    assert "".join(piece.removeprefix("##") for piece in pieces[1:-1]) == "<imgsrc=xonerror=alert(1)>"


@pytest.mark.parametrize(("layer", "head"), [("6", "0"), ("0", "12"), ("-1", "0"), ("first", "0")])
def test_a_layer_or_head_that_is_not_there_is_a_mistake(session, layer, head):
    with pytest.raises(ValueError):
        ask(session, "Tea.", layer, head)
