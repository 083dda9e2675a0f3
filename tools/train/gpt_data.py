"""The data sets as rectangles of token ids for PyTorch, drawn once and kept in the cache."""

from itertools import islice
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from models.vocabulary import Vocabulary

from tools.train import world
from tools.train.gpt_network import CONTEXT

END = 0  # the id of <end>, which also fills what is left of a row
UNKNOWN = 3


class Dialogues(NamedTuple):
    """Prompts with answers, one a row."""

    tokens: torch.Tensor  # (B, T) int64, filled with <end>
    start: torch.Tensor  # (B,) where the answer begins
    length: torch.Tensor  # (B,) tokens up to and with the <end> after the answer

    def rows(self, which) -> "Dialogues":
        """Some rows, as wide as the longest of them."""
        length = self.length[which]
        return Dialogues(self.tokens[which, : int(length.max())], self.start[which], length)

    def answer_mask(self) -> torch.Tensor:
        """(B, T-1): whether the token after this one belongs to the answer, its <end> included."""
        place = torch.arange(1, self.tokens.shape[1])
        return (place >= self.start[:, None]) & (place < self.length[:, None])


def dialogues(chats: list[tuple[list[int], int]]) -> Dialogues:
    """From (ids, where the answer begins); ValueError if one does not fit into the context."""
    length = np.array([len(ids) for ids, _ in chats])
    if length.max() > CONTEXT:
        raise ValueError(f"a dialogue must have at most {CONTEXT} tokens, got {length.max()}")
    tokens = np.full((len(chats), length.max()), END, np.int64)
    for row, (ids, _) in zip(tokens, chats, strict=True):
        row[: len(ids)] = ids
    return Dialogues(torch.from_numpy(tokens), torch.tensor([start for _, start in chats]), torch.from_numpy(length))


def instructions(words: Vocabulary, name: str, count: int, unknown: float = 0.0) -> Dialogues:
    """Prompts with demonstrations; of a prompt's words that the answer does not say, `unknown` become <unknown>."""
    rng, made = world.rng_of(f"unknown of {name}"), []
    for one, answer in islice(world.instructions(name), count):
        ids, start = world.dialogue(one, answer, words)
        needed, lost = set(ids[start:]), rng.random(start) < unknown
        for place in range(1, start - 1):
            if lost[place] and ids[place] not in needed and words.words[ids[place]].isalpha():
                ids[place] = UNKNOWN
        made.append((ids, start))
    return dialogues(made)


def preferences(words: Vocabulary, name: str, count: int) -> tuple[Dialogues, Dialogues, torch.Tensor]:
    """The chosen answers, the rejected ones, and whether the labeller was right (B,)."""
    drawn = list(islice(world.preferences(name), count))
    sides = [[world.dialogue(one, pair[side], words) for one, *pair in drawn] for side in (0, 1)]
    return dialogues(sides[0]), dialogues(sides[1]), torch.tensor([true for *_, true in drawn])


def prompts(words: Vocabulary, tasks: list) -> Dialogues:
    """Prompts without answers: length is start."""
    return dialogues([(ids[:start], start) for ids, start in (world.dialogue(one, "", words) for one in tasks)])


def text_rows(folder: Path, words: Vocabulary, name: str, count: int, held: bool = False) -> tuple:
    """Raw text in rows of the context's length, and for each token the one after it: (B, 96) twice."""
    place = folder / f"text-{name}-{count}.npy"
    if not place.exists():
        np.save(place, world.raw_text(name, words, count, held))
    rows = torch.from_numpy(np.load(place).astype(np.int64))
    return rows[:, :-1], rows[:, 1:]


def sample(kind: str, words: Vocabulary) -> str:
    """Some of a data set as text: another one if the town, its language or the vocabulary is changed."""
    if kind == "text":
        texts = world.raw_text("sample", words, 300).tolist()
    else:
        made = {"instructions": world.instructions, "preferences": world.preferences}[kind]("sample")
        texts = [(one.prompt, *answers) for one, *answers in islice(made, 500)]  # a task's sets have no order
    return repr((words.words, texts))
