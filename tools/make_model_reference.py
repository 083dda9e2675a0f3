"""Write what PyTorch says about the four models of the retention chart, for the tests: tests/reference/models.npz.

    pip install torch==2.13.0
    python tools/make_model_reference.py

For each case NAME: NAME.x (B, T, D), NAME.params.* under the names of py/models, NAME.float32 and NAME.float64,
the outputs (B, T, C) in either precision, and NAME.jacobian (T, C, D), dh_T/dx_t of the first sequence in float64.
Every axis has its own prime size where the model allows one; all weights are random, biases and norms too. The
Transformers also have NAME.heads, NAME.window and NAME.attention (B, H, T, T), who looks at whom in the first layer.
Running it again changes nothing.
"""

import copy
import math
from pathlib import Path

import numpy as np
import torch
from torch import nn

REFERENCE = Path(__file__).parents[1] / "tests/reference"
PINNED = "2.13.0"
B, T, D, C = 3, 11, 5, 7
C_TRANSFORMER, F = 14, 19  # C is heads times head width and even: 2 x 7
RECURRENT = {"rnn": nn.RNN, "lstm": nn.LSTM, "gru": nn.GRU}
# layers, heads and window (0 = none) of each Transformer
TRANSFORMERS = {"one": (1, 2, 0), "two": (2, 7, 0), "window": (2, 2, 3)}
RENAMED = {"self_attn.in_proj_": "attention.in_proj_", "self_attn.out_proj.": "attention.out_proj_", "_l0": ""}


def main() -> None:
    if torch.__version__.split("+")[0] != PINNED:
        raise ValueError(f"torch must be {PINNED}, got {torch.__version__}")
    torch.set_num_threads(1)
    torch.manual_seed(0)
    arrays = {"torch": np.array(PINNED)}
    for name, kind in RECURRENT.items():
        model = randomised(kind(D, C, batch_first=True))
        arrays |= case(name, model, lambda model, x: model(x)[0], torch.randn(B, T, D))
    for name, (layers, heads, window) in TRANSFORMERS.items():
        model = randomised(stack(layers, heads))
        x = torch.randn(B, T, C_TRANSFORMER)
        arrays |= case(name, model, lambda model, x, window=window: transformed(model, x, window), x)
        arrays |= {f"{name}.heads": np.array(heads), f"{name}.window": np.array(window)}
        arrays[f"{name}.attention"] = first_attention(model, x, window)
    # numpy dates every member 1980-01-01, so that equal arrays make an equal file
    np.savez_compressed(REFERENCE / "models.npz", **arrays)


def randomised(model: nn.Module) -> nn.Module:
    """All weights normal and large enough to matter, in float32 so that both precisions get the same numbers."""
    for weight in model.parameters():
        nn.init.normal_(weight, std=0.4)
    return model


def stack(layers: int, heads: int) -> nn.Module:
    layer = nn.TransformerEncoderLayer(
        C_TRANSFORMER, heads, dim_feedforward=F, dropout=0.0, activation="relu", batch_first=True, norm_first=True
    )
    return nn.TransformerEncoder(layer, layers, norm=nn.LayerNorm(C_TRANSFORMER), enable_nested_tensor=False)


def case(name: str, model: nn.Module, run, x: torch.Tensor) -> dict[str, np.ndarray]:
    """The arrays of one model: `run(model, x)` gives the outputs (B, T, C)."""
    exact = copy.deepcopy(model).double()
    with torch.no_grad():
        outputs = {"float32": run(model, x), "float64": run(exact, x.double())}
    jacobian = torch.autograd.functional.jacobian(lambda sequence: run(exact, sequence[None])[0, -1], x[0].double())
    arrays = {f"params.{ours(key)}": weight for key, weight in model.state_dict().items()}
    arrays |= {"x": x, "jacobian": jacobian.transpose(0, 1), **outputs}  # the Jacobian as (T, C, D)
    return {f"{name}.{key}": array.numpy() for key, array in arrays.items()}


def ours(key: str) -> str:
    """Example: "layers.0.self_attn.out_proj.bias" -> "layers.0.attention.out_proj_bias"."""
    for theirs, own in RENAMED.items():
        key = key.replace(theirs, own)
    return key


def transformed(model: nn.Module, x: torch.Tensor, window: int) -> torch.Tensor:
    return model(marked(x), mask=hidden(window))


def first_attention(model: nn.Module, x: torch.Tensor, window: int) -> np.ndarray:
    """The first layer's weights (B, H, T, T), float64."""
    layer = copy.deepcopy(model).double().layers[0]
    with torch.no_grad():
        seen = layer.norm1(marked(x.double()))
        _, weights = layer.self_attn(seen, seen, seen, attn_mask=hidden(window), average_attn_weights=False)
    return weights.numpy()


def marked(x: torch.Tensor) -> torch.Tensor:
    """x plus the sinusoids of Vaswani et al. 2017, section 3.5, one number at a time."""
    table = torch.zeros(T, C_TRANSFORMER, dtype=torch.float64)
    for position in range(T):
        for channel in range(C_TRANSFORMER):
            angle = position / 10000 ** (channel // 2 * 2 / C_TRANSFORMER)
            table[position, channel] = math.cos(angle) if channel % 2 else math.sin(angle)
    return x + table.to(x.dtype)


def hidden(window: int) -> torch.Tensor:
    """True where the row's position must not look: later ones, and those `window` or more steps back."""
    later = torch.ones(T, T, dtype=torch.bool).triu(1)
    return later | torch.ones(T, T, dtype=torch.bool).tril(-window) if window else later


if __name__ == "__main__":
    main()
