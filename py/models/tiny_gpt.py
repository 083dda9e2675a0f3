"""A GPT so small that it learns while one watches: one causal Transformer layer between word vectors and a softmax.

    params = {"embedding": {"weight": (V, C)}, "core": …, "readout": {"bias": (V,)}}

The vectors that read the words also name the next one, and on the way in they are multiplied by sqrt(C) (Vaswani et al.
2017, section 3.4). Letters: B texts, T tokens, V words, C channels.
"""

import autograd.numpy as np
from autograd.extend import defvjp, primitive

from models import transformer
from models.numerics import layer_norm, softmax

WIDTH, HEADS = 24, 2
CONTEXT = 48  # tokens; the sinusoids that mark positions have no end, but it has never seen later ones


def initial(rng, words: int) -> dict:
    """Random parameters for a vocabulary of so many words, in float64."""
    core = transformer.initial(rng, WIDTH)
    return {
        "embedding": {"weight": rng.normal(0, WIDTH**-0.5, (words, WIDTH))},
        "core": core,
        "readout": {"bias": np.zeros(words)},
    }


def states(params, tokens):
    """What the layer makes of the tokens (B, T): (B, T, C)."""
    length = tokens.shape[1]
    x = params["embedding"]["weight"][tokens] * WIDTH**0.5 + transformer.positions(length, WIDTH)
    x = transformer.layer(x, transformer.causal_mask(length), HEADS, **params["core"]["layers"][0])
    return layer_norm(x, **params["core"]["norm"])


def logits(params, tokens):
    """Scores (B, T, V) of every word as the next one after each of the tokens (B, T)."""
    return states(params, tokens) @ params["embedding"]["weight"].T + params["readout"]["bias"]


def loss(params, tokens, targets, counted):
    """Cross-entropy (nats) of the targets (B, T) that are `counted` (B, T; 1 or 0), on average."""
    flat = np.reshape(states(params, tokens), (-1, WIDTH))
    share = counted.reshape(-1) / counted.sum()
    return cross_entropy(flat, params["embedding"]["weight"], params["readout"]["bias"], targets.reshape(-1), share, {})


@primitive
def cross_entropy(x, weight, bias, targets, share, kept):
    """Σ share · -log softmax(x W^T + b) at the targets (N,), for x (N, C); `kept` (an empty dict) is for the way back.

    Not `recall.cross_entropy` of a product: one node in autograd's record, because the scores (N, V) are by far the
    largest arrays and are made only once.
    """
    scores = x @ weight.T + bias
    scores -= scores.max(axis=1, keepdims=True)
    right = scores[np.arange(len(targets)), targets]
    np.exp(scores, out=scores)
    sums = scores.sum(axis=1)
    kept["exponentials"], kept["sums"] = scores, sums
    return float(share @ (np.log(sums) - right))


def scores_grad(targets, share, kept):
    """The gradient with respect to the scores (N, V): share · (softmax - 1 at the target); made in place, once."""
    if "grad" not in kept:
        found = kept.pop("exponentials")
        found *= (share / kept["sums"])[:, None]
        found[np.arange(len(targets)), targets] -= share
        kept["grad"] = found
    return kept["grad"]


defvjp(
    cross_entropy,
    lambda out, x, weight, bias, targets, share, kept: lambda g: g * (scores_grad(targets, share, kept) @ weight),
    lambda out, x, weight, bias, targets, share, kept: lambda g: g * (scores_grad(targets, share, kept).T @ x),
    lambda out, x, weight, bias, targets, share, kept: lambda g: g * scores_grad(targets, share, kept).sum(axis=0),
    argnums=(0, 1, 2),
)


def continued(params, rng, tokens: list, most: int, end: int, temperature: float) -> list:
    """The tokens and up to `most` more, drawn one by one from the model's own distribution, until `end` is drawn.

    At temperature 0 the likeliest is taken. The model sees the last `CONTEXT` tokens.
    """
    tokens = list(tokens)
    for _ in range(most):
        scores = logits(params, np.array([tokens[-CONTEXT:]]))[0, -1]  # (V,)
        if temperature == 0:
            tokens.append(int(np.argmax(scores)))
        else:
            shares = np.cumsum(softmax(scores / temperature))
            tokens.append(min(int(np.searchsorted(shares, rng.random() * shares[-1], side="right")), len(scores) - 1))
        if tokens[-1] == end:
            break
    return tokens
