"""Loading the encoder: each file once, every byte counted, and a file that fails is named and asked for again."""

import asyncio
import json
from pathlib import Path

import numpy as np
import pytest
from lab.border import Unreachable
from lab.encoder_session import EncoderSession

STORED = Path(__file__).parents[2] / "static/models/encoder"
FILES = json.loads((STORED / "manifest.json").read_text("utf-8"))["files"]
NEEDED = [name for name in FILES if not name.startswith("words/")]
TOTAL = sum(FILES[name]["bytes"] for name in NEEDED)


class Network:
    """A `fetch` whose files may be missing or damaged; remembers (name, again) of every request."""

    def __init__(self, missing=(), damaged=(), short=()):
        self.missing, self.damaged, self.short = set(missing), set(damaged), set(short)
        self.asked = []

    async def __call__(self, name, expected, arrived, again):
        self.asked.append((name, again))
        await asyncio.sleep(0)
        if name in self.missing:
            raise Unreachable(f"The file {name} is missing: the server answered 404.")
        assert expected == (FILES[name]["bytes"] if name in FILES else None)
        data = np.fromfile(STORED / name, "u1")
        if name in self.damaged:
            data[41] ^= 4
        if name in self.short:
            data = data[:-1]
        for part in np.array_split(data, 3):
            await asyncio.sleep(0)
            arrived(len(part))
        return data


def repaired(session):
    session.fetch = Network()
    return session.fetch


def test_every_file_is_fetched_once():
    network = Network()
    session = EncoderSession(network)
    asyncio.run(session.load())
    assert sorted(network.asked) == sorted([("manifest.json", False), *((name, False) for name in NEEDED)])
    asyncio.run(session.load())
    assert len(network.asked) == 1 + len(NEEDED)


def test_progress_counts_every_byte_up_to_the_total():
    said = []
    asyncio.run(EncoderSession(Network()).load(lambda done, total: said.append((done, total))))
    assert {total for _, total in said} == {TOTAL}
    done = [each for each, _ in said]
    assert done == sorted(done)
    assert done[0] > 0
    assert done[-1] == TOTAL
    assert len(done) == 3 * len(NEEDED)


def test_a_second_try_fetches_only_what_is_missing():
    session = EncoderSession(Network(missing=["layer-3.bin", "vocab.txt"]))
    with pytest.raises(Unreachable, match=r"layer-3\.bin is missing"):
        asyncio.run(session.load())
    network, said = repaired(session), []
    asyncio.run(session.load(lambda done, total: said.append(done)))
    # again, past a cache that may hold what was no good
    assert sorted(network.asked) == [("layer-3.bin", True), ("vocab.txt", True)]
    missing = FILES["layer-3.bin"]["bytes"] + FILES["vocab.txt"]["bytes"]
    assert TOTAL - missing < said[0] < said[-1] == TOTAL
    answer = asyncio.run(session.attention("Tea is hot.", "mean", "mean", "none"))
    assert answer["pieces"][1:-1] == ["tea", "is", "hot", "."]


def test_without_the_manifest_nothing_else_is_asked_for_and_a_second_try_asks_again():
    network = Network(missing=["manifest.json"])
    session = EncoderSession(network)
    with pytest.raises(Unreachable, match=r"manifest\.json is missing"):
        asyncio.run(session.load())
    assert [name for name, _ in network.asked] == ["manifest.json"]
    asked = repaired(session).asked
    asyncio.run(session.load())
    assert asked[0][0] == "manifest.json"
    assert len(asked) == 1 + len(NEEDED)


@pytest.mark.parametrize("name", ["layer-5.bin", "embeddings.bin", "vocab.txt"])
def test_a_damaged_file_is_named_and_replaced(name):
    session = EncoderSession(Network(damaged=[name]))
    said = f"^{name} must have the SHA-256 {FILES[name]['sha256']}, got [0-9a-f]{{64}}: .*damaged"
    with pytest.raises(Unreachable, match=said):
        asyncio.run(session.load())
    network = repaired(session)
    asyncio.run(session.load())
    assert network.asked == [(name, True)]


def test_a_file_that_is_too_short_is_named():
    session = EncoderSession(Network(short=["layer-0.bin"]))
    size = FILES["layer-0.bin"]["bytes"]
    with pytest.raises(Unreachable, match=rf"^layer-0\.bin must be {size} bytes long, got {size - 1}\.$"):
        asyncio.run(session.load())


def test_damaged_word_vectors_are_named_and_fetched_again():
    session = EncoderSession(Network())
    asyncio.run(session.load())
    place = f"words/{session.vocabulary['cat'] // 64:03}.bin"
    session.fetch = Network(damaged=[place])
    with pytest.raises(Unreachable, match=place):
        asyncio.run(session.attention("the cat", "mean", "mean", "none"))
    asked = repaired(session).asked
    answer = asyncio.run(session.attention("the cat", "mean", "mean", "none"))
    assert (place, True) in asked
    assert answer["pieces"][1:-1] == ["the", "cat"]
