"""Recall: the task is what its definition says, and the count of right answers is right."""

from itertools import product

import numpy as np
import pytest
from models import recall_task as task
from models.statistics import wilson


def test_a_sequence_is_a_symbol_then_distractors_then_the_cue():
    tokens, answers = task.sequences(np.random.default_rng(1), 701, 13)
    assert tokens.shape == (701, 14)
    np.testing.assert_array_equal(tokens[:, 0], answers)
    assert set(answers) == set(range(8))
    assert set(tokens[:, 1:-1].ravel()) == set(range(8, 16))
    assert set(tokens[:, -1]) == {16} == {task.VOCABULARY - 1}


def test_at_distance_1_the_cue_follows_the_symbol():
    tokens, answers = task.sequences(np.random.default_rng(1), 3, 1)
    np.testing.assert_array_equal(tokens, np.column_stack([answers, [16, 16, 16]]))


def test_symbols_and_distractors_are_drawn_evenly_and_independently():
    tokens, answers = task.sequences(np.random.default_rng(2), 6400, 3)
    pairs = np.zeros((8, 8, 8))
    np.add.at(pairs, (answers, tokens[:, 1] - 8, tokens[:, 2] - 8), 1)  # 12.5 expected in each of 512 cells
    chi_squared = np.sum((pairs - 12.5) ** 2 / 12.5)
    assert abs(chi_squared - 511) < 4 * np.sqrt(2 * 511), chi_squared


@pytest.mark.parametrize(("count", "distance"), [(0, 5), (5, 0), (-1, 1)])
def test_a_task_without_sequences_or_steps_is_refused(count, distance):
    with pytest.raises(ValueError, match=f"at least 1, got {count} and {distance}"):
        task.sequences(np.random.default_rng(1), count, distance)


def perfect(tokens):
    """Remembers the first token for ever."""
    return np.eye(8)[tokens[:, 0]]


def memoryless(tokens):
    """Sees the last two tokens: with a single step between symbol and cue that is enough, with more it is not."""
    return np.eye(8)[tokens[:, -2] % 8]


def test_a_perfect_memory_recalls_everything_and_none_recalls_chance():
    models = {("perfect", 1): perfect, ("memoryless", 1): memoryless}
    for record in task.curves(models, (1, 2, 9, 128), 1000, seed=5):
        if record["architecture"] == "perfect" or record["distance"] == 1:
            assert (record["correct"], record["high"]) == (1000, 1)
        else:
            assert record["low"] < task.CHANCE < record["high"], record


def test_scores_that_are_not_numbers_count_as_wrong():
    tokens, answers = task.sequences(np.random.default_rng(1), 11, 2)
    assert task.recall(lambda tokens: np.full((11, 8), np.nan), tokens, answers) == 0
    assert task.recall(lambda tokens: perfect(tokens) * 1e30, tokens, answers) == 11


def test_curves_grow_from_the_left_and_every_network_reads_the_same_sequences():
    read = []
    models = {(a, n): lambda tokens: read.append(tokens) or perfect(tokens) for a, n in product("ab", (1, 2))}
    records = list(task.curves(models, (4, 7), 3, seed=9))
    assert [(r["distance"], r["architecture"], r["network"]) for r in records] == list(product((4, 7), "ab", (1, 2)))
    assert all(np.array_equal(tokens, read[0]) for tokens in read[:4])
    assert read[4].shape == (3, 8)


def test_a_seed_repeats_whatever_other_distances_are_counted_and_another_differs():
    read = []
    for seed, distances in ((9, (4, 7)), (9, (7,)), (10, (7,))):
        list(task.curves({("a", 1): lambda tokens: read.append(tokens) or perfect(tokens)}, distances, 50, seed))
    _, first, again, other = read
    assert np.array_equal(first, again)
    assert not np.array_equal(first, other)


@pytest.mark.parametrize(
    ("correct", "count", "low", "high"),
    [  # Newcombe 1998, Statistics in Medicine 17, 857-872, table I, method 3; 0.00 has lower end 0, all has upper end 1
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
        (20, 20, 1 - 0.1611, 1.0),
    ],
)
def test_wilsons_interval_is_that_of_published_examples(correct, count, low, high):
    np.testing.assert_allclose(wilson(correct, count), (low, high), atol=5e-5)


def test_wilsons_ends_are_196_of_their_own_standard_errors_away():
    for end in wilson(31, 200):
        assert abs(abs(31 / 200 - end) / np.sqrt(end * (1 - end) / 200) - 1.959964) < 1e-9


@pytest.mark.parametrize(("correct", "count"), [(-1, 5), (6, 5), (0, 0)])
def test_wilson_refuses_impossible_counts(correct, count):
    with pytest.raises(ValueError, match=f"got {correct} of {count}"):
        wilson(correct, count)
