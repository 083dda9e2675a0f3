"""The network of the recall task: a vector for each symbol, one of the models, and a readout of its last output.

    params = {"embedding": {"weight"}, "core": {…}, "readout": {"weight", "bias"}}, `core` being the model's own
"""

import autograd.numpy as np

from lab.models import gru, lstm, rnn, transformer
from lab.models.numerics import linear
from lab.models.weights import check, grouped, tensors_of

# How each shipped network runs: the model, and what its `run` must be told beyond the inputs.
ARCHITECTURES = {
    "rnn": (rnn, {}),
    "lstm": (lstm, {}),
    "gru": (gru, {}),
    "transformer": (transformer, {}),
    "transformer-window": (transformer, {"window": 16}),
}


def embed(params, tokens):
    return [params["embedding"]["weight"][column] for column in np.ascontiguousarray(tokens.T)]


def predict(architecture, params, tokens, **options):
    model, own = ARCHITECTURES[architecture]
    outputs = model.run(params["core"], embed(params, tokens), **own, **options)
    return linear(outputs[-1], **params["readout"])  # (B, 8)


def loss(architecture, params, tokens, answers, **options):
    logits = predict(architecture, params, tokens, **options)  # (B, 8)
    logits = logits - np.max(logits, axis=1, keepdims=True)
    return np.mean(np.log(np.sum(np.exp(logits), axis=1)) - logits[np.arange(len(answers)), answers])
