"""Answers of a model to many prompts at once, and what models say of answers: PyTorch's side of sampling."""

import torch
from models.vocabulary import Vocabulary, detokenize
from torch.nn.functional import log_softmax, scaled_dot_product_attention

from tools.train.gpt_data import END, Dialogues
from tools.train.gpt_network import CONTEXT, GPT, HEADS, WIDTH

SILENT = [1, 2, 3]  # <user>, <helper> and <unknown> are never said
LONGEST = 64  # tokens of an answer


def scores(model: GPT, states: torch.Tensor) -> torch.Tensor:
    """Logits (…, V) of the next token, none for the silent ones."""
    found = model.logits(states).clone()
    found[..., SILENT] = -torch.inf
    return found


@torch.no_grad()
def sampled(model: GPT, prompts: Dialogues, temperature: float = 1.0) -> Dialogues:
    """An answer to each prompt (rows of start = length); temperature 0 takes the likeliest token.

    An answer ends with <end>, or without where it reaches `LONGEST` or the context's end.
    """
    batch, cache = len(prompts.start), []
    x = model.embedding(prompts.tokens)
    for layer in model.layers:
        q, k, v = layer.heads(x)
        x = layer.rest(x, scaled_dot_product_attention(q, k, v, is_causal=True))
        both = torch.zeros(2, batch, HEADS, CONTEXT, WIDTH // HEADS)
        both[0, :, :, : k.shape[2]], both[1, :, :, : v.shape[2]] = k, v
        cache.append(both)
    rows, place = torch.arange(batch), prompts.start.clone()  # where the next token goes
    state = model.norm(x)[rows, place - 1]
    tokens = torch.full((batch, CONTEXT), END)
    tokens[:, : prompts.tokens.shape[1]] = prompts.tokens
    going = torch.ones(batch, dtype=torch.bool)
    for _ in range(LONGEST):
        following = drawn(scores(model, state), temperature)
        tokens[rows[going], place[going]] = following[going]
        place = place + going
        going = going & (following != END) & (place < CONTEXT)
        if not going.any():
            break
        state = step(model, cache, tokens[rows, place - 1], place - 1)
    return Dialogues(tokens[:, : int(place.max())], prompts.start, place)


def step(model: GPT, cache: list[torch.Tensor], token: torch.Tensor, place: torch.Tensor) -> torch.Tensor:
    """The states (B, C) of one more token each, which stands at its own place; its keys and values join the cache."""
    rows, size = torch.arange(len(token)), int(place.max()) + 1
    seen = (torch.arange(size) <= place[:, None])[:, None, None]  # (B, 1, 1, S)
    x = model.embedding(token)[:, None]  # (B, 1, C)
    for layer, both in zip(model.layers, cache, strict=True):
        q, k, v = layer.heads(x, place[:, None])
        both[0, rows, :, place], both[1, rows, :, place] = k[:, :, 0], v[:, :, 0]
        mixed = scaled_dot_product_attention(q, both[0, :, :, :size], both[1, :, :, :size], attn_mask=seen)
        x = layer.rest(x, mixed)
    return model.norm(x)[:, 0]


def drawn(found: torch.Tensor, temperature: float) -> torch.Tensor:
    if temperature == 0:
        return found.argmax(-1)
    return torch.multinomial((found / temperature).softmax(-1), 1)[:, 0]


def log_probabilities(model: GPT, chats: Dialogues) -> torch.Tensor:
    """(B, T-1): the log-probability of each next token under the model at temperature 1; only answers are of use."""
    found = log_softmax(scores(model, model.states(chats.tokens[:, :-1])), dim=-1)
    return found.gather(-1, chats.tokens[:, 1:, None]).squeeze(-1)


def answer_log_probability(model: GPT, chats: Dialogues) -> torch.Tensor:
    """(B,): of the whole answer. Prompts hold <user>, whose log-probability is -inf: masked."""
    return torch.where(chats.answer_mask(), log_probabilities(model, chats), 0.0).sum(1)


@torch.no_grad()
def in_parts(function, model, chats: Dialogues, size: int = 256) -> torch.Tensor:
    """`function(model, rows)` for all rows, some at a time, joined."""
    parts = torch.arange(len(chats.start)).split(size)
    return torch.cat([function(model, chats.rows(rows)) for rows in parts])


def written(chats: Dialogues, words: Vocabulary) -> list[str]:
    """The answers as text."""
    rows = zip(chats.tokens.tolist(), chats.start.tolist(), chats.length.tolist(), strict=True)
    return [detokenize([number for number in row[start:length] if number != END], words) for row, start, length in rows]
