"""What is said of a guessed curve holds the measured numbers, and names the place where it was furthest off."""

import re

import pytest
from figures.retention import page_guess_words as words
from figures.retention.curves import retention_curves

DISTANCES = (10, 30, 60)


@pytest.fixture(scope="module")
def curves():
    """As the figure begins."""
    found = retention_curves(distance=60, spectral_radius=1.0, forget_bias=1.0, window=0, seed=1)
    return {name: [float(curve[k]) for k in DISTANCES] for name, curve in found.items()}


def test_it_names_the_distance_with_the_largest_factor_between_guess_and_measurement(curves):
    for name, found in curves.items():
        for guessed in ([0, 0, 0], [-1, -2, -3], [-8, -8, -8], [-2, -6, -8]):
            clipped = [max(value, 1e-8) for value in found]
            factors = [max(10**g / value, value / 10**g) for g, value in zip(guessed, clipped, strict=True)]
            said = words.said(name, DISTANCES, guessed, found)
            if max(factors) < 3.1:
                assert said.startswith("Well guessed")
                continue
            worst = factors.index(max(factors))
            assert f"{DISTANCES[worst]} steps back" in said
            assert words.part(guessed[worst]) in said and words.amount(found[worst]) in said
            times = int(re.search(r"(?:about|at least) ([\d,]+) times", said)[1].replace(",", ""))
            assert 0.6 < times / max(factors) < 1.5
            assert ("times less" in said) == (10 ** guessed[worst] > clipped[worst])


def test_a_measurement_below_the_axis_is_met_by_a_guess_at_its_end():
    said = words.said("RNN", DISTANCES, [-2, -7, -8], [1e-2, 1e-7, 3e-14])
    assert said.startswith("Well guessed") and "less than 10⁻⁸" in said


def test_numbers_keep_two_figures():
    assert [words.amount(x) for x in (1.0, 0.0137, 0.00012, 2.04e-7)] == ["1", "0.014", "1.2 × 10⁻⁴", "2.0 × 10⁻⁷"]
    assert [words.times(x) for x in (0.6, 2, 4.15, 8)] == ["4", "100", "10,000", "100,000,000"]
    assert [words.part(-n) for n in (0, 3, 6)] == ["all of it", "a thousandth", "a millionth"]
    assert len(words.PARTS) == 1 - words.FLOOR


def test_without_a_guess_every_measured_number_is_said(curves):
    for name, found in curves.items():
        said = words.only_measured(name, DISTANCES, found)
        assert all(f"{words.amount(found[i])} at {DISTANCES[i]}" in said for i in range(3))
