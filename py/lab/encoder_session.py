"""The encoder as one reader uses it: loaded once, then asked sentence after sentence."""

import asyncio
import json

import numpy as np
from models import encoder, weights, wordpiece

from lab.border import Refused, Unreachable

LONGEST = 64
KEPT = 3  # one for the words and two that are compared


class EncoderSession:
    """Weights, vocabulary and the word vectors that sentences have needed so far.

    `fetch(name, expected, arrived, again)` is awaited for each file: it returns the file's bytes as an array of u1,
    calls `arrived(n)` for every n bytes, and raises Unreachable; `again` says that an earlier copy was no good. In the
    page it downloads, in tests it reads from disk.
    """

    def __init__(self, fetch):
        self.fetch = fetch
        self.manifest = None
        self.vocabulary = None
        self.params = None
        self.parts = {}  # file -> its tensors, so that a second try fetches only what the first did not get
        self.tried = set()  # files that were asked for before
        self.shards = {}  # file of word vectors -> (64, C)
        self.kept = {}  # the last KEPT (sentence, mask) -> what the encoder made of it

    async def load(self, progress=lambda done, total: None):
        """Fetch and check everything but the word vectors; `progress(done, total)` counts bytes."""
        if self.params is not None:
            return
        await self.read_manifest()
        files = self.manifest["files"]
        needed = [name for name in files if not name.startswith("words/")]
        total = sum(files[name]["bytes"] for name in needed)
        done = sum(files[name]["bytes"] for name in self.parts)

        def arrived(n):
            nonlocal done
            done += n
            progress(done, total)

        missing = [name for name in needed if name not in self.parts]
        results = await asyncio.gather(*(self.part(name, arrived) for name in missing), return_exceptions=True)
        for problem in results:
            if problem is not None:
                raise problem
        tensors = {}
        for part in self.parts.values():
            tensors |= part
        self.params = weights.grouped(tensors)

    async def read_manifest(self):
        if self.manifest is None:
            self.manifest = json.loads(bytes(await self.fetch("manifest.json", None, lambda n: None, False)))

    async def positions(self):
        """The learned vector of each place, (512, C), fetching no more of the model than the file that holds them."""
        await self.read_manifest()
        if "embeddings.bin" not in self.parts:
            await self.part("embeddings.bin", lambda n: None)
        return self.parts["embeddings.bin"]["embeddings.position"]

    async def part(self, name, arrived):
        """Fetch one file and keep what it holds."""
        data = await self.checked(name, arrived)
        if name == "vocab.txt":
            self.vocabulary = wordpiece.load_vocabulary(bytes(data).decode())
            self.parts[name] = {}
        else:
            self.parts[name] = weights.tensors_of(name, data, self.manifest)

    async def checked(self, name, arrived):
        again = name in self.tried
        self.tried.add(name)
        data = await self.fetch(name, self.manifest["files"][name]["bytes"], arrived, again)
        try:
            weights.check(name, data, self.manifest)
        except weights.WeightsError as error:
            raise Unreachable(f"{error}.") from error
        return data

    async def word_vectors(self, ids):
        """The vectors of these pieces, (T, C), fetching the files of 64 words that are not here yet."""
        rows = self.manifest["words"]["rows"]
        places = [encoder.word_place(i, rows) for i in ids]
        missing = sorted({name for name, _ in places} - set(self.shards))
        fetched = await asyncio.gather(*(self.checked(name, lambda n: None) for name in missing))
        width = self.params["embeddings"]["position"].shape[1]
        for name, data in zip(missing, fetched, strict=True):
            self.shards[name] = data.view("<f2").reshape(-1, width).astype(np.float32)
        return np.stack([self.shards[name][row] for name, row in places])

    async def read(self, sentence, mask="none"):
        """Pieces of the sentence and what the encoder makes of them ("states" and "attention" (L, H, T, T)).

        Refused for a sentence of no pieces or of more than LONGEST, beside [CLS] and [SEP].
        """
        made = self.kept.pop((sentence, mask), None)
        if made is None:
            pieces = wordpiece.pieces_of(sentence, self.vocabulary)
            check_length(len(pieces) - 2)
            vectors = await self.word_vectors([piece.id for piece in pieces])
            made = pieces, encoder.encode(self.params, vectors, mask)
        self.kept[sentence, mask] = made  # now the newest
        for old in list(self.kept)[:-KEPT]:
            self.kept.pop(old, None)
        return made

    async def attention(self, sentence, layer, head, mask):
        """The pieces of a sentence, the word that each belongs to, who attends to whom (T, T), the unknown words, and
        the piece whose link to another is the strongest: the one to begin with."""
        pieces, made = await self.read(sentence, mask)
        words = wordpiece.words_of(sentence)
        matrix = encoder.mean_attention(made["attention"], index_of(layer), index_of(head))
        return {
            "pieces": [piece.text for piece in pieces],
            "words": [piece.word for piece in pieces],
            "weights": matrix.tolist(),
            "unknown": [words[piece.word] for piece in pieces if piece.text == "[UNK]"],
            "strongest": strongest_asking(matrix),
        }


def strongest_asking(matrix):
    """The row with the largest weight between two different pieces, [CLS] first and [SEP] last left out."""
    inner = matrix[1:-1, 1:-1].copy()
    np.fill_diagonal(inner, -1)
    return 1 + int(inner.argmax()) // len(inner)


def index_of(choice):
    """What a selector says, "mean" or digits, as the encoder's functions take it."""
    return choice if choice == "mean" else int(choice)


def check_length(count):
    if count == 0:
        raise Refused("Type a sentence of 1 to 64 pieces: there is no word in this one yet.")
    if count > LONGEST:
        allowed = f"up to {LONGEST} pieces (a word is one piece or several)"
        raise Refused(f"The sentence may have {allowed}; this has {count:,}.")
