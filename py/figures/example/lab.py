"""A prompt with an answer as fine-tuning reads them, and which of it the loss counts."""

from corpus import tasks
from corpus.answers import demonstration
from corpus.grammar import pick
from lab.border import exported
from lab.connection import sessions
from lab.seeds import rng_of
from models import vocabulary


@exported
def stage_example(seed):
    """{"tokens": [[token, whether the loss counts it]]}; Refused for a seed out of range."""
    words, rng = sessions["gpt"].words, rng_of(seed, "example")
    one = tasks.task(rng, pick(rng, tasks.KINDS))
    prompt = vocabulary.chat(vocabulary.tokenize(one.prompt, words).ids, words)
    answer = [*vocabulary.tokenize(demonstration(rng, one), words).ids, words.ids[vocabulary.END]]
    ids = [*prompt, *answer]
    return {"tokens": [[words.words[number], place >= len(prompt)] for place, number in enumerate(ids)]}
