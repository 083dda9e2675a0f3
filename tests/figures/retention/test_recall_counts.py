"""Counting recall for the chart: what is counted, what is kept, and what five networks have in common."""

import numpy as np
import pytest
from figures.retention import recall_counts
from models.architectures import VARIANTS


@pytest.fixture(autouse=True)
def nothing_kept(monkeypatch):
    monkeypatch.setattr(recall_counts, "counts", {})


def counted(networks, **choice):
    choice = {"initial": None, "window": 0, "seed": 1, "longest": 8, "count": 40} | choice
    return list(recall_counts.counting(networks, **choice))[-1][2]


def test_the_longest_distance_is_always_counted():
    for longest, distances in (
        (1, [1]), (7, [1, 2, 4, 7]), (60, [1, 2, 4, 8, 12, 16, 24, 32, 48, 60]), (128, list(recall_counts.DISTANCES)),
    ):  # fmt: skip
        assert recall_counts.distances_up_to(longest) == distances


def test_every_network_is_counted_at_every_distance_near_ones_first(trained):
    records = counted(trained)
    assert [r["distance"] for r in records] == [d for d in (1, 2, 4, 8) for _ in range(25)]
    assert {(r["architecture"], r["network"]) for r in records[:25]} == {(a, n) for a in trained for n in range(1, 6)}
    assert all(r["count"] == 40 for r in records)


def test_what_was_counted_is_only_looked_up_and_a_window_recounts_the_transformer_only(trained, monkeypatch):
    asked = []
    original = recall_counts.curves
    monkeypatch.setattr(recall_counts, "curves", lambda p, *more: asked.append(next(iter(p))[0]) or original(p, *more))
    before = counted(trained)
    assert len(asked) == 100
    asked.clear()
    assert counted(trained) == before
    assert asked == []
    counted(trained, window=3)
    assert set(asked) == {"transformer"}
    asked.clear()
    counted(trained, seed=2)
    assert len(asked) == 100


def test_a_choice_recounts_only_the_untrained_networks_that_begin_with_it(monkeypatch):
    asked = []
    original = recall_counts.curves
    monkeypatch.setattr(recall_counts, "curves", lambda p, *more: asked.append(next(iter(p))[0]) or original(p, *more))
    initial = {"forget_bias": 1.0, "spectral_radius": 1.0}
    for changed, recounted in (({}, {"rnn", "lstm", "gru", "transformer"}), ({"forget_bias": 2.0}, {"lstm", "gru"}),
                               ({"input_scale": 0.5}, {"rnn", "lstm", "gru", "transformer"})):  # fmt: skip
        asked.clear()
        begun = initial | changed
        counted(recall_counts.untrained_networks(begun), initial=begun, longest=2)
        assert set(asked) == recounted


def test_a_window_shorter_than_the_distance_leaves_guessing(trained):
    records = counted({"transformer": trained["transformer"]}, window=2, longest=8, count=400)
    far = [r["correct"] / r["count"] for r in records if r["distance"] == 8]
    near = [r["correct"] / r["count"] for r in records if r["distance"] == 1]
    assert max(far) < 0.25
    assert min(near) > 0.9


def test_random_networks_guess():
    initial = {"forget_bias": 1.0, "spectral_radius": 1.0}
    records = counted(recall_counts.untrained_networks(initial), initial=initial, longest=32, count=300)
    far = [r["correct"] / r["count"] for r in records if r["distance"] == 32]
    assert 0.05 < np.mean(far) < 0.2


def test_gathered_takes_whole_distances_their_median_networks_interval_and_all_shares(trained):
    records = counted(trained)
    found = recall_counts.gathered(records[:-1])
    assert list(found) == [name for name in VARIANTS if name in trained]
    assert found["rnn"]["distances"] == [1, 2, 4, 8]
    last = list(found)[-1]
    assert found[last]["distances"] == [1, 2, 4], "its last network is not counted yet at 8"
    for name, one in found.items():
        assert one["shares"].shape == (5, len(one["distances"]))
        of_third = [r["correct"] / r["count"] for r in records if r["architecture"] == name and r["network"] == 3]
        assert one["shares"][2].tolist() == of_third[: len(one["distances"])]
        middle = np.median(one["shares"], axis=0)
        assert (np.array(one["low"]) <= middle).all()
        assert (middle <= np.array(one["high"])).all()
