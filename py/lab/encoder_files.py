"""The encoder's files as one reader has them: fetched and checked once, and of the word vectors only those needed."""

import asyncio
import json

import numpy as np
from models import encoder, weights, wordpiece

from lab.border import Unreachable


class EncoderFiles:
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
