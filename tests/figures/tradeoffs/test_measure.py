"""The counted costs equal what the models do at other sizes, PyTorch's sizes, and Vaswani's orders of growth."""

from itertools import product

import autograd.numpy as anp
import numpy as np
import pytest
from autograd import grad
from figures.tradeoffs.measure import cost, costs, count_at, formula, numbers_kept, polynomials
from models import counting, gru, lstm, rnn, transformer, window
from models.architectures import VARIANTS
from models.numerics import layer_norm
from models.trees import in_precision

RECURRENT = ("rnn", "lstm", "gru")


def rng():
    return np.random.default_rng(3)


def test_a_product_is_counted_once_for_each_pair_of_numbers_that_it_multiplies():
    tally = {"multiply_adds": 0}
    a, b, many = counting.counted([np.ones((2, 3)), np.ones((3, 5)), np.ones((7, 11, 2))], tally)
    product = a @ b
    assert tally["multiply_adds"] == 2 * 3 * 5
    assert (many @ product).shape == (7, 11, 5)
    assert tally["multiply_adds"] == 2 * 3 * 5 + 7 * 11 * 2 * 5
    np.testing.assert_array_equal(product, np.full((2, 5), 3))


def test_only_products_that_need_each_other_wait_for_each_other():
    tally = {"multiply_adds": 0}
    a, b = counting.counted([np.eye(2), np.eye(2)], tally)
    beside = np.stack([a @ b, b @ a])
    assert beside.depth == 1
    assert anp.sum(anp.tanh(beside) @ a, axis=0).depth == 2
    assert np.mean(a, axis=0).depth == 0
    assert tally["multiply_adds"] == 2 * 8 + 2 * 8


def test_counting_changes_nothing_that_a_model_computes():
    params = transformer.initial(rng(), 6)
    xs = list(rng().normal(size=(5, 1, 6)))
    made = transformer.run(counting.counted(params, {"multiply_adds": 0}), xs)
    np.testing.assert_array_equal(made, transformer.run(params, xs))


@pytest.mark.parametrize(
    ("name", "n", "d", "r"),
    [("rnn", 7, 22, 1), ("lstm", 17, 10, 1), ("gru", 5, 14, 1), ("transformer", 13, 22, 1),
     ("transformer-window", 33, 10, 5), ("transformer-window", 21, 26, 7)],
)  # fmt: skip
def test_the_polynomials_are_what_the_running_models_do_at_other_sizes(name, n, d, r):
    counted = count_at(name, n, d, r)
    assert {each: cost(name, n, d, r)[each] for each in counted} == counted


def test_the_formulas_by_hand():
    hand = {
        "rnn": ("2 d² + 2 d", "2 n d²", "n"),
        "lstm": ("8 d² + 8 d", "8 n d²", "n"),
        "gru": ("6 d² + 6 d", "6 n d²", "n"),
        # queries, keys, values 3 d², their mix 1 d², two layers of 4 d x d; each of n² pairs: d to score, d to mix
        "transformer": ("12 d² + 15 d", "12 n d² + 2 n² d", "6"),
        # each of n queries meets r keys instead of n
        "transformer-window": ("12 d² + 15 d", "12 n d² + 2 n d r", "6"),
    }
    assert {name: tuple(map(formula, polynomials(name).values())) for name in VARIANTS} == hand


def test_parameters_are_as_many_as_pytorchs_layers_have():
    # sum(p.numel() for p in torch.nn.RNN(512, 512).parameters()) and so on; the Transformer's last norm has 2 d more
    counted = {name: each["parameters"] for name, each in costs(1024, 512, 64).items()}
    assert counted["rnn"] == 525_312
    assert counted["gru"] == 1_575_936
    assert counted["lstm"] == 2_101_248
    assert counted["transformer"] == counted["transformer-window"] == 3_152_384 + 1024


def growth(name, measure, **doubled):
    """By how much a measure grows when n, d or r doubles, from sizes at which the largest term has long won."""
    sizes = {"n": 2**20, "d": 2**8, "r": 2**14}
    double = sizes | {letter: factor * sizes[letter] for letter, factor in doubled.items()}
    return cost(name, **double)[measure] / cost(name, **sizes)[measure]


def test_the_growth_is_that_of_vaswanis_table_1():
    for name in RECURRENT:  # n d², O(n), O(n)
        assert growth(name, "multiply_adds", n=2) == 2
        assert growth(name, "multiply_adds", d=2) == 4
        assert growth(name, "sequential_steps", n=2) == 2
        assert growth(name, "longest_path", n=2) == pytest.approx(2, rel=1e-5)
    # of self-attention, which the table names alone: n² d, O(1), O(1)
    assert growth("transformer", "between_tokens", n=2) == 4
    assert growth("transformer", "between_tokens", d=2) == 2
    assert growth("transformer", "multiply_adds", n=2) == pytest.approx(4, rel=0.01)
    # restricted to a neighbourhood: r n d, O(1), O(n/r)
    for letter in "nrd":
        assert growth("transformer-window", "between_tokens", **{letter: 2}) == pytest.approx(2, rel=0.02)
    assert growth("transformer-window", "longest_path", n=2) == pytest.approx(2, rel=0.01)
    assert growth("transformer-window", "longest_path", r=2) == pytest.approx(0.5, rel=0.02)
    for name in ("transformer", "transformer-window"):
        assert growth(name, "sequential_steps", n=2, d=2, r=2) == 1
    assert growth("transformer", "longest_path", n=2) == 1


@pytest.mark.parametrize(("n", "r"), [(9, 3), (9, 2), (13, 5), (13, 12)])
def test_through_a_window_the_first_token_is_felt_after_as_many_layers_as_the_path_is_long(n, r):
    path = cost("transformer-window", n, 4, r)["longest_path"]
    assert felt(n, r, layers=path)
    assert not felt(n, r, layers=path - 1)


def felt(n, r, layers):
    """Whether the last output moves with the first input: its gradient, by automatic differentiation."""
    params = transformer.initial(rng(), 4, layers) if layers else None
    if params is None:
        return n == 1
    xs = rng().normal(size=(n, 1, 4))

    def last(first):
        return anp.sum(transformer.run(params, [first, *xs[1:]], window=r)[-1] ** 2)

    return bool(np.abs(grad(last)(xs[0])).max() > 0)


@pytest.mark.parametrize(("name", "model"), [("rnn", rnn), ("lstm", lstm), ("gru", gru)])
def test_a_recurrent_network_keeps_what_its_step_returns(name, model):
    d = 10
    zeros = np.zeros((1, d), "f4")
    params = {key: array.astype("f4") for key, array in model.initial(rng(), d).items()}
    state = (zeros, zeros) if model is lstm else (zeros,)
    kept = model.step(zeros, *state, **params)
    kept = kept if isinstance(kept, tuple) else (kept,)
    assert sum(array.nbytes for array in kept) == cost(name, 99, d, 1)["kept_bytes"]


def test_a_transformer_can_go_on_from_the_keys_and_values_that_are_counted_as_kept():
    n, d = 7, 10
    params, xs = transformer.initial(rng(), d), list(rng().normal(size=(n, 1, d)))
    (parts,) = params["layers"]
    weight, bias = parts["attention"]["in_proj_weight"], parts["attention"]["in_proj_bias"]
    kept = np.zeros((0, 2, d))  # a key and a value for each token so far
    for x in np.concatenate(xs) + transformer.positions(n, d):
        query, key, value = np.split(layer_norm(x, **parts["norm1"]) @ weight.T + bias, 3)
        kept = np.concatenate([kept, [[key, value]]])
        mixed = x + by_heads(query, kept, 2) @ parts["attention"]["out_proj_weight"].T
        inside = layer_norm(mixed, **parts["norm2"]) @ parts["linear1"]["weight"].T
        output = layer_norm(mixed + np.maximum(inside, 0) @ parts["linear2"]["weight"].T, **params["norm"])
    np.testing.assert_allclose(output, transformer.run(params, xs)[-1][0], rtol=1e-10)
    assert kept.size == numbers_kept("transformer", n, d, 1)


def by_heads(query, kept, heads):
    """Attention of one query (C,) to the kept keys and values (T, 2, C), written out head by head."""
    mixed = []
    for columns in np.split(np.arange(len(query)), heads):
        scores = np.exp(kept[:, 0, columns] @ query[columns] / len(columns) ** 0.5)
        mixed.append(scores @ kept[:, 1, columns] / scores.sum())
    return np.concatenate(mixed)


@pytest.mark.parametrize(("n", "r"), [(6, 6), (12, 6), (31, 6), (9, 1)])
def test_the_window_that_computes_only_what_it_needs_gives_the_same_outputs(n, r):
    params, xs = transformer.initial(rng(), 10), list(rng().normal(size=(n, 1, 10)))
    np.testing.assert_allclose(
        np.array(window.run(params, xs, r)), np.array(transformer.run(params, xs, window=r)), rtol=1e-12, atol=1e-12
    )


def test_in_float32_it_stays_in_float32():
    params = in_precision(transformer.initial(rng(), 10), np.float32)
    xs = list(rng().normal(size=(12, 1, 10)).astype(np.float32))
    assert {out.dtype for out in window.run(params, xs, 4)} == {np.dtype("f4")}


@pytest.mark.parametrize("asked", [0, 13])
def test_a_window_lies_within_the_text(asked):
    params, xs = transformer.initial(rng(), 10), list(rng().normal(size=(12, 1, 10)))
    with pytest.raises(ValueError, match=f"12, got {asked}"):
        window.run(params, xs, asked)


def test_a_window_never_does_more_than_no_window():
    for n, d, r in product((16, 512, 8192), (16, 512, 1024), (8, 64, 4096)):
        at = costs(n, d, r)
        assert at["transformer-window"]["multiply_adds"] <= at["transformer"]["multiply_adds"]


def test_a_window_as_long_as_the_text_hides_nothing():
    every = costs(64, 32, 64)
    assert every["transformer-window"] == every["transformer"]
    assert costs(64, 32, 32)["transformer-window"] != every["transformer"]


@pytest.mark.parametrize("sizes", [(0, 16, 8), (16, -1, 8), (16, 16, 0), (16.5, 16, 8)])
def test_sizes_must_be_whole_numbers_above_0(sizes):
    with pytest.raises(ValueError, match=f"whole numbers .*, got {sizes[0]}"):
        costs(*sizes)
