"""The small GPT in PyTorch: decoder-only, pre-norm, tied word vectors, and the names that we store its numbers by.

Rotary positions (Su et al. 2021) instead of GPT-2's learned ones: with those, 9 million tokens were not enough to learn
to repeat a name or a place from what was just read, which is what most questions ask. ReLU instead of GELU: in
WebAssembly numpy's maximum is cheap and its erf is not.
"""

import math

import numpy as np
import torch
from models.rotary import table
from torch import nn
from torch.nn.functional import relu, scaled_dot_product_attention

LAYERS, HEADS, WIDTH, CONTEXT = 4, 4, 96, 96
COS, SIN = (torch.from_numpy(each).float() for each in table(np.arange(CONTEXT), WIDTH // HEADS))  # (96, D/2) each


def apply_rope(x: torch.Tensor, places: torch.Tensor | None) -> torch.Tensor:
    """Each pair (i, i + D/2) of the numbers in x (B, H, T, D) turned by its angle at its position."""
    if places is None:
        cos, sin = COS[: x.shape[2]], SIN[: x.shape[2]]  # (T, D/2)
    else:
        cos, sin = COS[places][:, None], SIN[places][:, None]  # (B, 1, T, D/2)
    a, b = x.chunk(2, dim=-1)
    return torch.cat([a * cos - b * sin, a * sin + b * cos], dim=-1)


class Layer(nn.Module):
    """Attention, then a feed-forward network with ReLU, each on normalised input and added to what came in."""

    def __init__(self):
        super().__init__()
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH), nn.LayerNorm(WIDTH)
        self.qkv, self.out = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.expand, self.contract = nn.Linear(WIDTH, 4 * WIDTH), nn.Linear(4 * WIDTH, WIDTH)

    def heads(self, x: torch.Tensor, places: torch.Tensor | None = None) -> tuple:
        """Queries, keys and values of all heads: (B, T, C) to three of (B, H, T, C/H), the first two turned.

        `places` (B, T) are the positions, or None for 0 to T - 1.
        """
        batch, length, _ = x.shape
        q, k, v = self.qkv(self.norm1(x)).view(batch, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        return apply_rope(q, places), apply_rope(k, places), v

    def rest(self, x: torch.Tensor, mixed: torch.Tensor) -> torch.Tensor:
        """What follows the attention, whose heads mixed (B, H, T, C/H) from the values."""
        x = x + self.out(mixed.transpose(1, 2).flatten(2))  # (B, T, C)
        return x + self.contract(relu(self.expand(self.norm2(x))))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        q, k, v = self.heads(x)
        return self.rest(x, scaled_dot_product_attention(q, k, v, is_causal=True))


class GPT(nn.Module):
    """Reads tokens (B, T); the logits of the next token are products with the word vectors (tied)."""

    def __init__(self, words: int):
        super().__init__()
        self.embedding = nn.Embedding(words, WIDTH)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.norm = nn.LayerNorm(WIDTH)
        for name, parameter in self.named_parameters():  # as GPT-2: normal, 0.02, less where a layer adds to the sum
            if parameter.dim() > 1:
                adds = name.endswith(("out.weight", "contract.weight"))
                nn.init.normal_(parameter, std=0.02 / math.sqrt(2 * LAYERS) if adds else 0.02)
            elif name.endswith("bias"):
                nn.init.zeros_(parameter)

    def states(self, tokens: torch.Tensor) -> torch.Tensor:
        """(B, T) to (B, T, C): what the model makes of each token and those before it."""
        x = self.embedding(tokens)
        for layer in self.layers:
            x = layer(x)
        return self.norm(x)

    def logits(self, states: torch.Tensor) -> torch.Tensor:
        return states @ self.embedding.weight.T  # (…, V)

    def forward(self, tokens: torch.Tensor) -> torch.Tensor:
        return self.logits(self.states(tokens))


class Scorer(nn.Module):
    """A GPT with one number in place of the next word: the reward of a text, or the value at each of its tokens."""

    def __init__(self, words: int):
        super().__init__()
        self.body, self.head = GPT(words), nn.Linear(WIDTH, 1)
        nn.init.zeros_(self.head.weight)
        nn.init.zeros_(self.head.bias)

    def forward(self, tokens: torch.Tensor) -> torch.Tensor:
        """(B, T) to (B, T)."""
        return self.head(self.body.states(tokens)).squeeze(-1)


def tensors_of(model: nn.Module) -> dict[str, np.ndarray]:
    """A copy of the model's numbers, under the names of py/models/gpt.py, matrices as (in, out)."""
    found = {}
    for name, tensor in model.state_dict().items():
        array = tensor.detach().numpy()
        turned = array.ndim == 2 and not name.endswith("embedding.weight")
        # copied always: what is not turned would otherwise go on learning with the model
        found[name.removeprefix("body.")] = np.array(array.T if turned else array, order="C")
    return {name.replace("embedding.weight", "embedding"): array for name, array in found.items()}


def with_tensors(model: nn.Module, tensors: dict[str, np.ndarray]) -> nn.Module:
    """The model with these numbers, as `tensors_of` names them; what they do not name keeps its own."""
    state = {}
    for name in model.state_dict():
        ours = name.removeprefix("body.").replace("embedding.weight", "embedding")
        if ours in tensors:
            array = torch.from_numpy(np.array(tensors[ours], dtype=np.float32))
            turned = array.dim() == 2 and not name.endswith("embedding.weight")
            state[name] = array.T.contiguous() if turned else array
    model.load_state_dict(state, strict=False)
    return model


def parameters(model: nn.Module) -> int:
    return sum(parameter.numel() for parameter in model.parameters())
