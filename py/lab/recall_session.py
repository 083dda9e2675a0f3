"""The shipped recall networks as one reader uses them: fetched once, then measured again and again."""

import asyncio
import json

from models import recall, weights
from models.architectures import ARCHITECTURES

from lab.border import Refused, Unreachable
from lab.connection import session


class RecallSession:
    """Five trained networks for each architecture of which any are shipped; `fetch` is as for EncoderSession."""

    def __init__(self, fetch):
        self.fetch = fetch
        self.manifest = None
        self.tried = set()
        self.networks = {}  # architecture -> {seed: params}

    async def load(self):
        """Fetch and check what is not here yet; raises Unreachable, naming the file."""
        if self.manifest is None:
            self.manifest = json.loads(bytes(await self.fetch("manifest.json", None, lambda n: None, False)))
        missing = [name for name in recall.stored(self.manifest) if name not in self.networks]
        for problem in await asyncio.gather(*(self.one(name) for name in missing), return_exceptions=True):
            if problem is not None:
                raise problem

    async def one(self, architecture):
        name = f"{architecture}.safetensors"
        again = name in self.tried
        self.tried.add(name)
        data = await self.fetch(name, self.manifest["files"][name]["bytes"], lambda n: None, again)
        try:
            self.networks[architecture] = recall.load(architecture, data, self.manifest)
        except weights.WeightsError as error:
            raise Unreachable(f"{error}.") from error


async def trained_networks(models):
    """The recall networks from below the address `models`, fetched the first time: {architecture: {1 … 5: params}}."""
    recall = session("recall", RecallSession, models)
    await recall.load()
    return recall.networks


def one_of(networks, architecture, number):
    """One of a session's networks; Refused for an architecture of which none are shipped."""
    if architecture not in networks:
        label = ARCHITECTURES[architecture]["label"]
        raise Refused(f"No trained {label} is shipped: choose an untrained one, or one of {', '.join(networks)}.")
    return networks[architecture][number]
