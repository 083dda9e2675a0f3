"""Part 3's stages opened: what the models read, what fine-tuning learns from, one text gone on with at four ages."""

import numpy as np
from corpus import tasks
from corpus.answers import demonstration
from corpus.grammar import pick
from corpus.texts import texts
from lab.border import Refused
from lab.long_work import paced
from models import vocabulary

AGES = ("base-0", "base-200", "base-1000", "base")  # the base model after so many steps of training, and after all
PIECES = 3  # texts of a sample
HIGHEST_SEED = 2**32 - 1


def text(seed: int) -> dict:
    """What the base model was trained on, as the program that wrote its training data makes it: {"text"}."""
    return {"text": "\n".join(texts(rng_of(seed, "text"), PIECES))}


def example(seed: int, words) -> dict:
    """A prompt with an answer as fine-tuning reads them: {"tokens": [[token, whether the loss counts it]]}."""
    rng = rng_of(seed, "example")
    one = tasks.task(rng, pick(rng, tasks.KINDS))
    prompt = vocabulary.chat(vocabulary.tokenize(one.prompt, words).ids, words)
    answer = [*vocabulary.tokenize(demonstration(rng, one), words).ids, words.ids[vocabulary.END]]
    ids = [*prompt, *answer]
    return {"tokens": [[words.words[number], place >= len(prompt)] for place, number in enumerate(ids)]}


def rng_of(seed: int, what: str) -> np.random.Generator:
    """Random numbers for a seed that a reader may choose; Refused outside its range."""
    if not 0 <= seed <= HIGHEST_SEED:
        raise Refused(f"The seed may be 0 to {HIGHEST_SEED:,}; this is {seed:,}.")
    return np.random.default_rng([seed, *what.encode()])


async def ages(session, tell, run: int, prompt: str, temperature: float, seed: int) -> dict:
    """Go on after `prompt` with the base model at its four AGES: {"written": {name: text}, "unknown", "stopped"}.

    `tell` gets {"run", "name", "word"} for each word. Refused for what `generate` of GptSession refuses.
    """
    records = session.generate(prompt, AGES, temperature, 0, seed)
    unknown = session.read(prompt)["unknown"]
    written, ended = dict.fromkeys(AGES, ""), set()
    async for record in paced("ages", records):
        if "end" in record:
            ended.add(record["stage"])
            continue
        written[record["stage"]] += record["word"]
        tell("ages", run=run, name=record["stage"], word=record["word"])
    return {"written": written, "unknown": unknown, "stopped": len(ended) < len(AGES)}
