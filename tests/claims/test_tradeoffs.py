"""What the article says of the counted costs."""

from itertools import product

from figures.tradeoffs.measure import costs

from tests.claims.article import words_of

SAID = words_of("part-1/work-counted")


def test_a_transformer_does_8_times_an_rnns_work_and_1365_times_as_much_at_once():
    at = costs(1024, 512, 64)
    assert at["transformer"]["multiply_adds"] == 8 * at["rnn"]["multiply_adds"]
    assert round(at["transformer"]["at_once"] / at["rnn"]["at_once"]) == 1365
    assert at["transformer"]["sequential_steps"] == 6
    assert {"8", "1,365", "1,024", "512", "6"} <= SAID


def test_through_a_window_of_64_the_first_of_1024_is_handed_on_17_times():
    assert costs(1024, 512, 64)["transformer-window"]["longest_path"] == 17
    assert {"64", "17"} <= SAID


def test_attention_is_cheaper_below_n_d_and_outgrows_the_rest_at_6_d():
    for n, d in product((16, 256, 8192), (16, 256, 1024)):
        each = costs(n, d, 8)
        with_weights = each["transformer"]["multiply_adds"] - each["transformer"]["between_tokens"]
        assert (with_weights, each["rnn"]["multiply_adds"]) == (12 * n * d**2, 2 * n * d**2)
        assert each["lstm"]["multiply_adds"] == 8 * n * d**2
        assert (each["transformer"]["between_tokens"] < each["rnn"]["multiply_adds"]) == (n < d)
        assert (each["transformer"]["between_tokens"] > with_weights) == (n > 6 * d)


def test_for_one_token_a_transformer_keeps_as_much_as_an_lstm():
    assert costs(1, 512, 64)["transformer"]["kept_bytes"] == costs(1024, 512, 64)["lstm"]["kept_bytes"]


def test_in_a_window_a_token_costs_2_r_d_between_tokens_and_no_projection_twice():
    n = d = 512
    pairs = 64 * n  # each query meets 64 keys; of the first 63 some are hidden, as half of the n² are without a window
    by_hand = n * (3 * d * d + d * d + 2 * 4 * d * d) + 2 * pairs * d  # queries, keys, values; mix; two of 4 d x d
    found = costs(n, d, 64)
    assert found["transformer-window"]["multiply_adds"] == by_hand
    assert f"{by_hand / n / 1e6:.2f}" == "3.21"
    assert f"{found['transformer']['multiply_adds'] / n / 1e6:.2f}" == "3.67"
    for r in (1, 16, 511):
        at = costs(n, d, r)["transformer-window"]
        assert (at["between_tokens"], at["multiply_adds"] - at["between_tokens"]) == (2 * n * r * d, 12 * n * d * d)
