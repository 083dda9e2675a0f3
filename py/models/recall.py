"""The network of the recall task: a vector for each token, one of the models, and a readout of its last output.

    params = {"embedding": {"weight": (V, D)}, "core": …, "readout": {"weight": (8, C), "bias": (8,)}}

`core` holds the parameters of the model itself. The shipped networks (static/models/recall) were trained by
tools/train/recall.py. Everything here runs under autograd too, so a network can be trained with `loss`.
"""

from functools import partial

import autograd.numpy as np

from models import safetensors
from models.architectures import VARIANTS
from models.numerics import linear
from models.weights import check, grouped


def stored(manifest):
    """The architectures and variants of which trained networks are in the files of a manifest."""
    return [name for name in VARIANTS if f"{name}.safetensors" in manifest["files"]]


def load(architecture, data, manifest):
    """The five networks in a file's bytes, {1: params, …, 5: params} by the seed they were trained from, in float32.

    Raises WeightsError unless the bytes are those that the manifest lists for this architecture.
    """
    name = f"{architecture}.safetensors"
    check(name, data, manifest)
    tensors = {key: stored.astype(np.float32) for key, stored in safetensors.read(name, data).items()}
    return dict(enumerate(grouped(tensors), start=1))  # "3.core.weight_hh" is of network 3


def predictors(architecture, networks, **options):
    """What `models.recall_task.curves` counts: {(architecture, network): function from tokens to logits}."""
    return {(architecture, n): partial(predict, architecture, params, **options) for n, params in networks.items()}


def predict(architecture, params, tokens, **options):
    """Logits (B, 8), one for each symbol, after the last of the tokens (B, T).

    `options` go to the model's `run` and come before its own: window=8 narrows a Transformer that was trained without.
    """
    last = outputs(architecture, params["core"], embed(params, tokens), **options)[-1]  # (B, C)
    # by position: autograd does not follow what is passed to a primitive by keyword
    return linear(last, params["readout"]["weight"], params["readout"]["bias"])  # (B, 8)


def outputs(architecture, core, xs, **options):
    """The core's outputs on T inputs `xs`, arrays (B, D): a list of arrays (B, C); a Transformer gives the last only.

    `retention(partial(outputs, architecture), params["core"], inputs, C)` measures how far back its gradient reaches,
    with a sequence's vectors params["embedding"]["weight"][tokens] (T, D) as inputs.
    """
    row = VARIANTS[architecture]
    return row["module"].run(core, xs, **row["recall"] | options)


def embed(params, tokens):
    """The vectors of the tokens (B, T): a list of T arrays (B, D). Raises IndexError for an unknown token."""
    return [params["embedding"]["weight"][column] for column in np.ascontiguousarray(tokens.T)]


def loss(architecture, params, tokens, answers, **options):
    """Cross-entropy (nats) between the softmax of the logits and the right symbols (B,); a guess costs 2.08, log 8."""
    return cross_entropy(predict(architecture, params, tokens, **options), answers)


def cross_entropy(logits, answers):
    """Minus the logarithm of the softmax of logits (B, 8) at the right symbols (B,), on average."""
    logits = logits - np.max(logits, axis=1, keepdims=True)
    right = logits[np.arange(len(answers)), answers]  # (B,)
    return np.mean(np.log(np.sum(np.exp(logits), axis=1)) - right)


def initial(rng, architecture, width, vocabulary, symbols, **choice):
    """Random parameters of an untrained network whose vectors and state both have `width` channels, in float64.

    The core begins as its model's `initial` says, which gets `choice` (forget_bias, layers, …); vectors are standard
    normal, the readout uniform in ±1/sqrt(C): PyTorch's defaults.
    """
    core = VARIANTS[architecture]["module"].initial(rng, width, **choice)
    bound = width**-0.5
    return {
        "embedding": {"weight": rng.normal(size=(vocabulary, width))},
        "core": core,
        "readout": {"weight": rng.uniform(-bound, bound, (symbols, width)), "bias": np.zeros(symbols)},
    }


def untrained(architecture, number, width, vocabulary, symbols, **choice):
    """Network `number` of random weights, as `initial` draws it: the same one in every figure."""
    rng = np.random.default_rng([number, VARIANTS[architecture]["stream"]])
    return initial(rng, architecture, width, vocabulary, symbols, **choice)
