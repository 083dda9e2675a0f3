"""The small GPTs of Part 3 as one reader uses them: fetched when first asked for, then one prompt after another.

Models have names: "base", "sft", "rlhf" (by PPO), "dpo" and "greedy" (PPO without its penalty), checkpoints
along the way ("base-0", "base-100", "rlhf-25" …: a stage and its step), and "reward", which gives numbers, no words.
"""

import asyncio
import json

import numpy as np
from corpus import tasks
from corpus.rules import verdict
from models import gpt, sampling, vocabulary, weights

from lab.border import Refused, Unreachable

MODELS = ("base", "sft", "rlhf", "dpo")
LONGEST_PROMPT, LONGEST_ANSWER = 48, 64  # tokens
PREPARED = 3  # prompts of each kind
HIGHEST_SEED = 2**32 - 1
SUFFIX = ".safetensors"


class GptSession:
    """Vocabulary and the models that were needed so far; `fetch` is as for EncoderSession."""

    def __init__(self, fetch):
        self.fetch = fetch
        self.manifest = None
        self.words = None
        self.models = {}  # name -> params
        self.tried = set()
        self.prepared = {}  # prompt -> its task

    async def load(self, names=MODELS, progress=lambda done, total: None):
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

    def checkpoints(self, stage):
        """The names of a stage's models in the order of its training: ["rlhf-10", …, "rlhf"]; needs the manifest."""
        names = [file.removesuffix(SUFFIX) for file in self.manifest["files"]]
        along = [name for name in names if name.startswith(f"{stage}-")]
        return sorted(along, key=lambda name: int(name.rpartition("-")[2])) + [stage]

    def prompts(self):
        """Prepared prompts that no training contains, `PREPARED` of each kind: [{"kind", "text"}]."""
        if not self.prepared:
            for kind in tasks.KINDS:
                self.prepare(kind)
        return [{"kind": task.kind, "text": text} for text, task in self.prepared.items()]

    def prepare(self, kind):
        rng, wanted = np.random.default_rng([7, *kind.encode()]), len(self.prepared) + PREPARED
        while len(self.prepared) < wanted:
            one = tasks.task(rng, kind, new=kind != "chat")
            if not vocabulary.tokenize(one.prompt, self.words).unknown:
                self.prepared[one.prompt] = one

    def read(self, prompt):
        """A prompt as the models see it: {"words": [as spelled], "unknown": [words that they do not know]}.

        Refused for an empty prompt, one of more than `LONGEST_PROMPT` words and marks, and one without a known word.
        """
        found = vocabulary.tokenize(prompt, self.words)
        if not found.ids:
            raise Refused(f"Type a prompt of 1 to {LONGEST_PROMPT} words and marks: there is none in this one yet.")
        if len(found.ids) > LONGEST_PROMPT:
            raise Refused(f"A prompt may have up to {LONGEST_PROMPT} words and marks; this has {len(found.ids):,}.")
        if not any(self.words.words[number][-1].isalpha() for number in found.ids):
            count = sum(word.isalpha() for word in self.words.words)
            known = f"The models know {count} words of a small town, such as “where”, “ball” and “box”"
            raise Refused(f"{known}; this prompt has none of them.")
        return {"words": [self.words.words[number] for number in found.ids], "unknown": found.unknown}

    def tokens(self, name, prompt):
        """What the model `name` reads: a base model the prompt as the beginning of a text, the others a chat."""
        ids = self.ids_of(prompt)
        if name.partition("-")[0] == "base":
            return [self.words.ids[vocabulary.END], *ids]
        return vocabulary.chat(ids, self.words)

    def generate(self, prompt, stages=MODELS[:3], temperature=0.8, top_k=0, seed=1):
        """Continue the prompt with each model, a word of each in turn, all from the same random numbers.

        Yields {"stage", "place", "id", "word", "probability", "likeliest": [[word, probability], …]} for each word:
        `word` is spelled with the space before it, the probabilities are at temperature 1. A model's last record is
        {"stage", "place", "end"}: "end" if it said so itself, "length" if there was no more room. Refused for what
        `read` refuses, and numbers out of range.
        """
        self.read(prompt)
        check_numbers(temperature, top_k, seed)
        return self.spoken(prompt, stages, float(temperature), int(top_k), int(seed))

    def spoken(self, prompt, stages, temperature, top_k, seed):
        speaking = {}
        for name in stages:
            ids, rng = self.tokens(name, prompt), np.random.default_rng(seed)
            params = self.models[name]
            speaking[name] = sampling.continuation(params, ids, self.words, rng, temperature, top_k, LONGEST_ANSWER)
        ids = {name: [] for name in stages}
        while speaking:
            for name, words in list(speaking.items()):
                record = next(words, None)
                place = {"stage": name, "place": len(ids[name])}
                if record is None or record["id"] == self.words.ids[vocabulary.END]:
                    del speaking[name]
                    yield {**place, "end": "length" if record is None else "end"}
                    continue
                ids[name].append(record["id"])
                likeliest = self.shown(record["likeliest"])
                yield {**place, **record, "word": self.spelled(name, prompt, ids[name])[-1], "likeliest": likeliest}

    def spelled(self, name, prompt, ids):
        """The words of an answer as they are written; a base model's go on in the prompt's own sentence."""
        before = self.tokens(name, prompt) if name.partition("-")[0] == "base" else []
        return vocabulary.spelled([*before, *ids], self.words)[len(before) :]

    def shown(self, likeliest):
        return [[self.words.words[number], share] for number, share in likeliest]

    def alternatives(self, prompt, ids, names=MODELS[:3]):
        """The ten likeliest words in each model after the tokens `ids`: {name: [[word, probability], …]}."""
        return {name: self.shown(sampling.likeliest(self.scores(name, prompt, ids))) for name in names}

    def scores(self, name, prompt, ids):
        """The scores of every next word (V,) after the tokens `ids`, of words that are never said -inf."""
        states, _ = gpt.read(self.models[name], [*self.tokens(name, prompt), *ids])
        scores = gpt.logits(self.models[name], states[-1]).astype(np.float64)
        scores[[self.words.ids[token] for token in (vocabulary.USER, vocabulary.HELPER, vocabulary.UNKNOWN)]] = -np.inf
        return scores

    def ids_of(self, text):
        """The token ids of a text."""
        return vocabulary.tokenize(text, self.words).ids

    def judged(self, prompt, ids):
        """What is said of an answer (token ids): {"reward": the reward model's number, "rules": the town's verdict}.

        "rules" is None for a prompt of the reader's own: what is true is known of prepared ones. Needs "reward".
        """
        # of an answer that filled the context, the last word gives way to the end
        chat = [*self.tokens("reward", prompt), *ids][: gpt.CONTEXT - 1] + [self.words.ids[vocabulary.END]]
        task = self.prepared.get(prompt)
        rules = verdict(task, vocabulary.detokenize(ids, self.words)) if task else None
        return {"reward": gpt.reward(self.models["reward"], chat), "rules": rules}


def check_numbers(temperature, top_k, seed):
    if not 0 <= temperature <= sampling.HOTTEST:
        raise Refused(f"The temperature may be 0 to {sampling.HOTTEST:g}; this is {temperature:g}.")
    if top_k < 0:
        raise Refused(f"top_k may be 0 (all words) or more; this is {top_k}.")
    if not 0 <= seed <= HIGHEST_SEED:
        raise Refused(f"The seed may be 0 to {HIGHEST_SEED:,}; this is {seed:,}.")
