"""The five networks of the recall task in PyTorch, nearly equal in size, and the names that we store them by."""

import math

import numpy as np
import torch
from torch import nn

VOCABULARY, SYMBOLS = 17, 8
INPUT = 8  # width of one token's vector; the Transformer's width too
HEADS, LAYERS, FEED_FORWARD = 2, 2, 4 * INPUT
# Widths chosen so that every network has between 1,912 and 1,968 parameters.
WIDTHS = {"rnn": 34, "lstm": 16, "gru": 19, "transformer": INPUT, "transformer-window": INPUT}
WINDOWS = {"transformer-window": 16}
RECURRENT = {"rnn": nn.RNN, "lstm": nn.LSTM, "gru": nn.GRU}


class Network(nn.Module):
    """A vector for each token, a core that reads them in order, and a readout of the core's last output.

    PyTorch's own initialisation everywhere (embeddings standard normal; recurrent weights and biases uniform in
    ±1/sqrt(C); in_proj Xavier uniform with zero biases; other matrices uniform in ±1/sqrt(inputs)), but for the LSTM's
    forget bias: 1 in bias_ih and 0 in bias_hh (Jozefowicz et al. 2015).
    """

    def __init__(self, architecture: str):
        super().__init__()
        width = WIDTHS[architecture]
        self.window = WINDOWS.get(architecture, 0)
        self.embedding = nn.Embedding(VOCABULARY, INPUT)
        self.core = recurrent(architecture, width) if architecture in RECURRENT else transformer()
        self.readout = nn.Linear(width, SYMBOLS)

    def forward(self, tokens: torch.Tensor) -> torch.Tensor:
        """Logits (B, 8) of the eight symbols, from tokens (B, T)."""
        x = self.embedding(tokens)  # (B, T, D)
        if isinstance(self.core, nn.TransformerEncoder):
            length = x.shape[1]
            outputs = self.core(x + positions(length), mask=hidden(length, self.window))  # (B, T, C)
        else:
            outputs, _ = self.core(x)  # (B, T, C)
        return self.readout(outputs[:, -1])


def recurrent(architecture: str, width: int) -> nn.Module:
    core = RECURRENT[architecture](INPUT, width, batch_first=True)
    if architecture == "lstm":  # the gates stand in the order i, f, g, o
        with torch.no_grad():
            core.bias_ih_l0[width : 2 * width] = 1
            core.bias_hh_l0[width : 2 * width] = 0
    return core


def transformer() -> nn.TransformerEncoder:
    layer = nn.TransformerEncoderLayer(INPUT, HEADS, FEED_FORWARD, dropout=0.0, batch_first=True, norm_first=True)
    # TransformerEncoder copies one layer, so that all would begin alike: every layer gets its own draw instead.
    core = nn.TransformerEncoder(layer, LAYERS, nn.LayerNorm(INPUT), enable_nested_tensor=False)
    for part in core.modules():
        if isinstance(part, nn.MultiheadAttention):
            part._reset_parameters()
        elif isinstance(part, nn.Linear):
            part.reset_parameters()
    return core


def positions(length: int) -> torch.Tensor:
    """Sinusoids (T, D): sines in the even channels and cosines in the odd ones (Vaswani et al. 2017, section 3.5)."""
    frequencies = torch.exp(torch.arange(0, INPUT, 2) * (-math.log(10000) / INPUT))  # (D/2,)
    angles = torch.arange(length)[:, None] * frequencies  # (T, D/2)
    both = torch.zeros(length, INPUT)
    both[:, 0::2], both[:, 1::2] = angles.sin(), angles.cos()
    return both


def hidden(length: int, window: int) -> torch.Tensor:
    """True where a position (row) must not look (column): later ones, and those `window` or more steps back."""
    later = torch.ones(length, length, dtype=torch.bool).triu(1)  # (T, T)
    return later | torch.ones_like(later).tril(-window) if window else later


def parameters(network: nn.Module) -> int:
    """How many numbers training may change."""
    return sum(parameter.numel() for parameter in network.parameters())


def tensors_of(network: nn.Module) -> dict[str, np.ndarray]:
    """The network's numbers under the names of py/models: PyTorch's, with a shorter path."""
    return {our_name(name): tensor.detach().numpy() for name, tensor in network.state_dict().items()}


def our_name(name: str) -> str:
    """Example: "core.layers.1.self_attn.out_proj.weight" -> "core.layers.1.attention.out_proj_weight"."""
    return name.removesuffix("_l0").replace("self_attn", "attention").replace("out_proj.", "out_proj_")
