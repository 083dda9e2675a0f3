"""One piece's attention in one head, step by step, with every array on the way (Vaswani et al. 2017, section 3.2).

Letters: T pieces, C channels (384), H heads (12), D head width (32).
"""

import numpy as np
from models import encoder
from models.numerics import affine, softmax

PROJECTED = ("query", "keys", "values")  # side by side in one matrix (C, 3C), each head's channels together


def trace(params: dict, vectors, states, layer: int, head: int, asking: int, *,
          temperature: float = 1.0, scaled: bool = True, causal: bool = False) -> dict:  # fmt: skip
    """What head `head` of layer `layer` computes for the piece `asking`.

    params and `states` are as `encoder.encode` takes and gives them, `vectors` (T, C) the pieces' word vectors. Gives
    "word", "position" and "input" (C,), the last being what comes into the layer, "incoming" (T, C) the same for all
    pieces; "query" (D,), "keys" and "values" (T, D); "terms" (T, D), whose rows sum to "products" (T,), q·k; "scores"
    (T,), these over sqrt(D) if `scaled` and over the temperature, -inf where "hidden" (T,); "weights" (T,) after the
    softmax; "weighted" (T, D), whose columns sum to "fetched" (D,); "joined" (C,), what all heads fetched side by side;
    "mixed" (C,), what the layer adds to the input. `causal` hides later pieces in every head of this layer; temperature
    and `scaled` change this head alone.
    With the defaults all are the encoder's own numbers. ValueError for a temperature that is not above 0.
    """
    if not temperature > 0:
        raise ValueError(f"the temperature must be above 0, got {temperature}")
    parts, place = params["layers"][layer], params["embeddings"]["position"]
    x = states[layer]  # (T, C)
    hidden = encoder.attention_mask("causal" if causal else "none", len(x))
    whole = encoder.attend(x, hidden, encoder.HEADS, parts["qkv"], parts["attention_output"])
    query, keys, values = whole["q"][head, asking], whole["k"][head], whole["v"][head]
    width = len(query)
    terms = query * keys  # (T, D)
    products = terms.sum(axis=1)  # (T,)
    scores = products / np.float32((np.sqrt(width) if scaled else 1) * temperature)
    unseen = np.zeros(len(x), bool) if hidden is None else hidden[asking]
    scores[unseen] = -np.inf
    weights = softmax(scores)  # (T,)
    weighted = weights[:, None] * values  # (T, D)
    joined = whole["heads"][asking].copy()  # (C,)
    joined[head * width : (head + 1) * width] = weighted.sum(axis=0)
    return {
        "word": vectors[asking], "position": place[asking], "input": x[asking], "incoming": x, "query": query,
        "keys": keys, "terms": terms, "products": products, "scores": scores, "hidden": unseen, "weights": weights,
        "values": values, "weighted": weighted, "fetched": joined[head * width : (head + 1) * width],
        "joined": joined, "mixed": affine(joined, **parts["attention_output"]),
    }  # fmt: skip


def spread(weights) -> float:
    """Over how many pieces weights (T,) spread: e to the power of their entropy; T for even ones, 1 for one alone."""
    seen = np.asarray(weights, float)
    seen = seen[seen > 0]
    return float(np.exp(-(seen * np.log(seen)).sum()))


def summands(params: dict, found: dict, layer: int, head: int, name: str, channel: int, row: int = 0) -> tuple:
    """The products whose sum, plus a bias, is one number of PROJECTED or of "mixed": ((C,), bias).

    Entry c is channel c of what comes in (or of the joined vector) times its weight; `row` is the piece whose key or
    value it is. ValueError for another name.
    """
    parts = params["layers"][layer]
    if name == "mixed":
        column, source, matrix = channel, found["joined"], parts["attention_output"]
    elif name in PROJECTED:
        source, matrix = found["input"] if name == "query" else found["incoming"][row], parts["qkv"]
        column = PROJECTED.index(name) * len(source) + head * len(found["query"]) + channel
    else:
        raise ValueError(f'name must be one of {", ".join(PROJECTED)} or "mixed", got {name!r}')
    return source * matrix["weight"][:, column], matrix["bias"][column]
