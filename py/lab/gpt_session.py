"""The small GPTs of Part 3 as one reader uses them: fetched when first asked for, then one prompt after another.

Models have names: "base", "sft", "rlhf" (by PPO), "dpo" and "greedy" (PPO without its penalty), checkpoints
along the way ("base-0", "base-100", "rlhf-25" …: a stage and its step), and "reward", which gives numbers, no words.
"""

import asyncio
import json
from functools import cached_property

import numpy as np
from corpus import tasks
from corpus.rules import verdict
from models import gpt, sampling, vocabulary, weights

from lab.border import Refused, Unreachable, exported
from lab.connection import session, tell
from lab.prompt import Prompt, framed, goes_on, read_prompt
from lab.seeds import check_seed

LONGEST_ANSWER = 64  # tokens
PREPARED = 3  # prompts of each kind
SUFFIX = ".safetensors"


class GptSession:
    """Vocabulary and the models that were needed so far; `fetch` is as for EncoderSession."""

    def __init__(self, fetch):
        self.fetch = fetch
        self.manifest = None
        self.words = None
        self.models = {}  # name -> params
        self.tried = set()

    async def load(self, names, progress=lambda done, total: None):
        """Fetch and check the models `names` and the vocabulary; `progress(done, total)` counts bytes.

        Raises Unreachable, naming the file.
        """
        if self.manifest is None:
            self.manifest = json.loads(bytes(await self.fetch("manifest.json", None, lambda n: None, False)))
        missing = [f"{name}{SUFFIX}" for name in dict.fromkeys(names) if name not in self.models]
        missing += [] if self.words else ["vocab.txt"]
        total, done = sum(self.manifest["files"][file]["bytes"] for file in missing), 0

        def arrived(n):
            nonlocal done
            done += n
            progress(done, total)

        for problem in await asyncio.gather(*(self.one(file, arrived) for file in missing), return_exceptions=True):
            if problem is not None:
                raise problem

    async def one(self, file, arrived):
        again = file in self.tried
        self.tried.add(file)
        data = await self.fetch(file, self.manifest["files"][file]["bytes"], arrived, again)
        try:
            if file == "vocab.txt":
                weights.check(file, data, self.manifest)
                self.words = vocabulary.load(bytes(data).decode())
            else:
                name = file.removesuffix(SUFFIX)
                self.models[name] = gpt.load(name, data, self.manifest)
        except weights.WeightsError as error:
            raise Unreachable(f"{error}.") from error

    @cached_property
    def prepared(self):
        """Prompts that no training contains, `PREPARED` of each kind, each with what is true: {prompt: its Task}."""
        found = {}
        for kind in tasks.KINDS:
            rng, wanted = np.random.default_rng([7, *kind.encode()]), len(found) + PREPARED
            while len(found) < wanted:
                one = tasks.task(rng, kind, new=kind != "chat")
                if not vocabulary.tokenize(one.prompt, self.words).unknown:
                    found[one.prompt] = one
        return found

    def read(self, text) -> Prompt:
        """A reader's prompt, for the methods below; Refused as by `read_prompt`."""
        return read_prompt(text, self.words)

    def generate(self, prompt: Prompt, names, temperature=0.8, top_k=0, seed=1):
        """Continue the prompt with each of the models `names`, a word of each in turn, from the same random numbers.

        Yields {"stage", "place", "id", "word", "probability"} for each word: `word` is spelled with the space before
        it, the probability is at temperature 1. A model's last record is {"stage", "place", "end"}: "end" if it said so
        itself, "length" if there was no more room. Refused for numbers out of range.
        """
        check_numbers(temperature, top_k, seed)
        return self.spoken(prompt, names, float(temperature), int(top_k), int(seed))

    def spoken(self, prompt, names, temperature, top_k, seed):
        speaking, spelling, places = {}, {}, dict.fromkeys(names, 0)
        for name in names:
            ids, rng, params = framed(prompt, name, self.words), np.random.default_rng(seed), self.models[name]
            speaking[name] = sampling.continuation(params, ids, self.words, rng, temperature, top_k, LONGEST_ANSWER)
            spelling[name] = vocabulary.Spelling(self.words)
            if goes_on(name):  # its answer stands in the prompt's own sentence
                for number in ids:
                    spelling[name].spell(number)
        while speaking:
            for name, words in list(speaking.items()):
                record, place = next(words, None), {"stage": name, "place": places[name]}
                if record is None or record["id"] == self.words.ids[vocabulary.END]:
                    del speaking[name]
                    yield {**place, "end": "length" if record is None else "end"}
                    continue
                places[name] += 1
                yield {**place, **record, "word": spelling[name].spell(record["id"])}

    def scores(self, name, prompt: Prompt, ids):
        """The scores of every next word (V,) after the tokens `ids` of an answer, of words that are never said -inf."""
        states, _ = gpt.read(self.models[name], [*framed(prompt, name, self.words), *ids])
        scores = gpt.logits(self.models[name], states[-1]).astype(np.float64)
        scores[[self.words.ids[token] for token in (vocabulary.USER, vocabulary.HELPER, vocabulary.UNKNOWN)]] = -np.inf
        return scores

    def judged(self, prompt: Prompt, ids):
        """What is said of the answer `ids`: {"reward": the reward model's number, "rules": the town's verdict}.

        "rules" is None for a prompt of the reader's own: what is true is known of prepared ones. Needs "reward".
        """
        # of an answer that filled the context, the last word gives way to the end
        chat = [*framed(prompt, "reward", self.words), *ids][: gpt.CONTEXT - 1] + [self.words.ids[vocabulary.END]]
        task = self.prepared.get(prompt.text)
        rules = verdict(task, vocabulary.detokenize(ids, self.words)) if task else None
        return {"reward": gpt.reward(self.models["reward"], chat), "rules": rules}


def check_numbers(temperature, top_k, seed):
    """Refused for a temperature, a top k or a seed out of range."""
    if not 0 <= temperature <= sampling.HOTTEST:
        raise Refused(f"The temperature may be 0 to {sampling.HOTTEST:g}; this is {temperature:g}.")
    if top_k < 0:
        raise Refused(f"top_k may be 0 (all words) or more; this is {top_k}.")
    check_seed(seed)


@exported
async def load_gpt(models, names):
    """Fetch those of the GPTs `names` that are not here yet, and the vocabulary, telling how many bytes have come."""
    gpts = session("gpt", GptSession, models)
    await gpts.load(names, lambda done, total: tell("gpt", done=done, total=total))
    return {}
