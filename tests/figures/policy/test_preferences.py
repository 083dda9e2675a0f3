"""Rewards from choices, the exact optimum, and an ascent that gets there, against independent computation."""

from itertools import product

import numpy as np
import pytest
from autograd import grad
from autograd import numpy as anp
from figures.policy import bandit
from figures.policy import measure as p

CHOICES = [(0, 1), (0, 2), (1, 2), (2, 3), (3, 1), (0, 3), (4, 3)]


def simulated(seed=1):
    return p.fitted_rewards(bandit.simulated(seed, []), bandit.COUNT)


def last(policies):
    for policy in policies:
        final = policy
    return final


def test_the_slope_is_the_gradient_of_the_score():
    def written_out(rewards):
        terms = [anp.log(1 / (1 + anp.exp(rewards[worse] - rewards[better]))) for better, worse in CHOICES]
        return sum(terms) - 0.3 / 2 * anp.sum(rewards**2)

    rewards = np.random.default_rng(2).normal(size=7)
    assert p.score(rewards, CHOICES, 0.3) == pytest.approx(written_out(rewards))
    np.testing.assert_allclose(p.grad(rewards, CHOICES, 0.3), grad(written_out)(rewards), atol=1e-12)


def test_the_fitted_rewards_are_where_the_slope_is_zero_and_no_others_score_more():
    rewards = p.fitted_rewards(CHOICES, 7)
    np.testing.assert_allclose(p.grad(rewards, CHOICES), 0, atol=1e-9)
    assert rewards.sum() == pytest.approx(0, abs=1e-12)
    np.testing.assert_allclose(rewards[5:], 0, atol=1e-12)  # nobody compared these
    rng = np.random.default_rng(3)
    others = [p.score(rewards + rng.normal(0, size, 7), CHOICES) for size in (0.01, 0.1, 1) for _ in range(20)]
    assert max(others) < p.score(rewards, CHOICES)


def test_one_choice_gives_the_reward_of_its_own_equation():
    rewards = p.fitted_rewards([(1, 0)], 2, prior=0.1)
    assert rewards[1] == -rewards[0] > 0
    assert p.sigmoid(-2 * rewards[1]) == pytest.approx(0.1 * rewards[1])


def test_many_fair_choices_give_back_the_rewards_that_made_them():
    rng, true = np.random.default_rng(5), np.array([1.5, 0.5, -0.5, -1.5])
    choices = []
    for _ in range(20_000):
        a, b = rng.permutation(4)[:2]
        choices.append((a, b) if rng.random() < 1 / (1 + np.exp(true[b] - true[a])) else (b, a))
    np.testing.assert_allclose(p.fitted_rewards(choices, 4), true, atol=0.08)


def test_without_a_choice_all_rewards_are_0():
    np.testing.assert_array_equal(p.fitted_rewards([], 12), np.zeros(12))


def test_what_is_no_choice_is_refused():
    for choice in ((0, 12), (-1, 3), (4, 4)):
        with pytest.raises(ValueError, match="numbers from 0 to 11"):
            p.fitted_rewards([choice], 12)


def test_no_policy_is_worth_more_than_the_optimum():
    rewards = simulated()
    for beta in (0.1, 0.5, 1.0, 3.0):
        best = p.optimum(bandit.REFERENCE, rewards, beta)
        assert best.sum() == pytest.approx(1)
        top = p.objective(best, bandit.REFERENCE, rewards, beta)
        # its value in closed form: β log Z
        assert top == pytest.approx(beta * np.log(np.sum(bandit.REFERENCE * np.exp(rewards / beta))))
        rng = np.random.default_rng(7)
        for concentration in (0.3, 1, 30):
            other = rng.dirichlet(concentration * 12 * best + 1e-6)
            assert p.objective(other, bandit.REFERENCE, rewards, beta) < top, beta


def test_the_trained_policy_reaches_the_optimum_in_every_probability():
    for seed, beta in product((1, 2, 3), (0.1, 0.2, 0.5, 1.0, 3.0)):
        rewards = simulated(seed)
        best = p.optimum(bandit.REFERENCE, rewards, beta)
        assert np.abs(bandit.REFERENCE - best).max() > 0.01  # there is something to learn
        policies = list(p.ascent(bandit.REFERENCE, rewards, beta))
        np.testing.assert_array_equal(policies[0], bandit.REFERENCE)
        assert np.abs(policies[-1] - best).max() < 0.001, (seed, beta)
        worths = [p.objective(policy, bandit.REFERENCE, rewards, beta) for policy in policies]
        assert np.all(np.diff(worths) > -1e-12)
        assert 100 < len(policies) < 400


def test_an_ascent_comes_back_from_a_policy_that_has_all_but_dropped_most_answers():
    rewards = simulated()
    first = last(p.ascent(bandit.REFERENCE, rewards, 0.05))
    assert first.min() < 1e-20
    second = last(p.ascent(bandit.REFERENCE, rewards, 3.0, start=first))
    assert np.abs(second - p.optimum(bandit.REFERENCE, rewards, 3.0)).max() < 0.001


def test_an_ascent_goes_on_from_any_policy_to_another_optimum():
    rewards = simulated()
    first = last(p.ascent(bandit.REFERENCE, rewards, 0.1))
    second = last(p.ascent(bandit.REFERENCE, -rewards, 2.0, start=first))
    assert np.abs(second - p.optimum(bandit.REFERENCE, -rewards, 2.0)).max() < 0.001


def test_the_gradient_is_that_of_the_objective_of_a_softmax():
    rng = np.random.default_rng(4)
    logits, rewards, beta = rng.normal(size=12), rng.normal(size=12), 0.7

    def written_out(theta):
        policy = anp.exp(theta) / anp.sum(anp.exp(theta))
        return anp.sum(policy * rewards) - beta * anp.sum(policy * anp.log(policy / bandit.REFERENCE))

    policy = p.softmax(logits)
    found = p.gradient(policy, bandit.REFERENCE, rewards, beta)
    np.testing.assert_allclose(found, grad(written_out)(logits), atol=1e-12)


def test_an_ascent_needs_room():
    for beta, start in ((0, None), (-1, None), (1, np.eye(12)[0])):
        with pytest.raises(ValueError, match="above 0"):
            next(p.ascent(bandit.REFERENCE, np.zeros(12), beta, start))


def test_every_pair_is_asked_once_and_the_seed_decides_the_order():
    first = bandit.order(1)
    assert sorted(tuple(sorted(pair)) for pair in first) == bandit.PAIRS
    assert len(bandit.PAIRS) == 66
    assert bandit.order(1) == first != bandit.order(2)
    assert {pair[0] < pair[1] for pair in first} == {True, False}
    assert bandit.next_pair(1, [first[0][::-1]], [list(first[1])]) == first[2]
    assert bandit.next_pair(1, first, []) is None


def test_the_simulated_reader_errs_in_a_tenth_and_leaves_the_readers_own_choices():
    wrong = [sum(b > w for b, w in bandit.simulated(seed, [])) for seed in range(200)]  # the best has index 0
    assert np.mean(wrong) / 66 == pytest.approx(0.1, abs=0.01)
    own = [(11, 0), (5, 3)]
    found = bandit.simulated(4, own)
    assert found[:2] == own
    assert len({frozenset(pair) for pair in found}) == len(found) == 66
    assert bandit.simulated(4, own) == found
    alone = bandit.simulated(4, [])
    assert set(found[2:]) == {pair for pair in alone if frozenset(pair) not in map(frozenset, own)}


def test_the_answers_are_ranked_and_the_reference_prefers_dull_ones():
    assert np.all(np.diff(bandit.QUALITIES) < 0)
    assert bandit.REFERENCE.sum() == pytest.approx(1)
    assert set(np.argsort(bandit.REFERENCE)[-2:]) == {6, 7}
    assert set(np.argsort(bandit.REFERENCE)[:2]) == {10, 11}
