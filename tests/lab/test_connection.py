"""What the lab tells the page while it is at work."""

import json

import pytest
from lab import connection


@pytest.fixture
def posted(monkeypatch):
    """The texts that were posted."""
    texts = []
    monkeypatch.setitem(connection.connected, "post", texts.append)
    return texts


def test_letters_travel_as_they_are(posted):
    """Escaped, a letter beyond 16 bits would be two that belong together, which MicroPython's JSON leaves apart."""
    connection.tell("attention", sentence="🎉 שלום")
    assert "🎉 שלום" in posted[0]
    assert json.loads(posted[0]) == {"what": "attention", "sentence": "🎉 שלום"}


def test_what_is_no_number_fails_loudly(posted):
    with pytest.raises(ValueError, match="Out of range"):
        connection.tell("attention", weight=float("nan"))
    assert posted == []
