"""What is said of a guess at recall is what the lab counts, and right about the guess."""

from figures.recall import page_guess_words as words
from figures.recall.lab import QUESTIONS
from figures.recall.recorded import beyond
from figures.retention import recall_counts
from models.architectures import ARCHITECTURES

from tools.derive.sessions import hold_recall_networks

SHARES = [["RNN", 1.0], ["LSTM", 0.995], ["Transformer", 0.835]]


def test_the_recorded_shares_are_those_of_the_question_beyond():
    hold_recall_networks()
    recorded = dict(beyond())
    assert QUESTIONS["beyond"][0] == words.DISTANCE
    assert list(recorded) == [look["label"] for look in ARCHITECTURES.values()]
    assert all(share * recall_counts.SEQUENCES % 1 == 0 for share in recorded.values())
    assert recorded["RNN"] == recorded["LSTM"] == 1 > recorded["Transformer"] > 0.7


def test_guess_and_count_stand_beside_each_other():
    for guess in ("RNN", "LSTM", "Transformer", words.NOBODY, None):
        said = words.said(guess, SHARES)
        assert "RNN 100\u00a0%" in said and "LSTM 99.5\u00a0%" in said and "Transformer 83.5\u00a0%" in said
        assert "the Transformer slips" in said
        assert said.startswith("Well guessed") == (guess == "Transformer")
    assert "nobody slips" in words.said("RNN", [["RNN", 1.0], ["LSTM", 1.0]])
