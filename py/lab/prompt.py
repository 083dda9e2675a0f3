"""A reader's prompt as the small GPTs of Part 3 read it: tokenised once, framed for each kind of model."""

from typing import NamedTuple

from models import vocabulary
from models.vocabulary import Vocabulary

from lab.border import Refused

LONGEST_PROMPT = 48  # tokens


class Prompt(NamedTuple):
    text: str  # as it was typed
    ids: list[int]  # of its words and marks
    unknown: list[str]  # words that the models do not know, in order, each once


def read_prompt(text: str, words: Vocabulary) -> Prompt:
    """The prompt in tokens.

    Refused for an empty text, one of more than `LONGEST_PROMPT` words and marks, and one without a known word.
    """
    ids, unknown = vocabulary.tokenize(text, words)
    if not ids:
        raise Refused(f"Type a prompt of 1 to {LONGEST_PROMPT} words and marks: there is none in this one yet.")
    if len(ids) > LONGEST_PROMPT:
        raise Refused(f"A prompt may have up to {LONGEST_PROMPT} words and marks; this has {len(ids):,}.")
    if not any(words.words[number][-1].isalpha() for number in ids):
        count = sum(word.isalpha() for word in words.words)
        known = f"The models know {count} words of a small town, such as “where”, “ball” and “box”"
        raise Refused(f"{known}; this prompt has none of them.")
    return Prompt(text, ids, unknown)


def goes_on(model: str) -> bool:
    """Whether a model reads the prompt as the beginning of its own text: "base" and its checkpoints "base-200" …."""
    return model.partition("-")[0] == "base"


def framed(prompt: Prompt, model: str, words: Vocabulary) -> list[int]:
    """What a model reads: a base model the prompt as the beginning of a text, the others a chat."""
    if goes_on(model):
        return [words.ids[vocabulary.END], *prompt.ids]
    return vocabulary.chat(prompt.ids, words)
