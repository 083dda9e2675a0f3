"""Numbers in the words of the figures."""

import re

import pytest
from lab.words import decimals, number, power_of_ten, short


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"), (0.0, "0"), (1.0, "1"), (-0.25, "-0.25"), (0.0137, "0.014"), (0.001, "0.001"), (0.5, "0.5"),
        (0.999, "1"), (1.06, "1.1"), (12.34, "12"), (99.4, "99"),
        (99.6, "100"), (123.4, "123"), (999.4, "999"), (-250.0, "-250"),
        (999.6, "1.0 × 10³"), (1000, "1.0 × 10³"), (123456.0, "1.2 × 10⁵"), (1e35, "1.0 × 10³⁵"),
        (0.00099, "9.9 × 10⁻⁴"), (2e-14, "2.0 × 10⁻¹⁴"), (-2.345e-7, "-2.3 × 10⁻⁷"), (9.96e-5, "1.0 × 10⁻⁴"),
    ],
)  # fmt: skip
def test_a_number_reads_as_a_reader_writes_it(value, text):
    assert number(value) == text


def test_no_number_is_shown_in_the_notation_of_programs_or_far_from_its_value():
    superscripts = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")
    for step in range(-600, 600):
        value = 10 ** (step / 37)
        text = number(value)
        assert re.fullmatch(r"\d+(\.\d+)?( × 10⁻?[⁰¹²³⁴-⁹]+)?", text), text
        assert len(text) <= 13
        mantissa, _, exponent = text.partition(" × 10")
        read = float(mantissa) * 10.0 ** int(exponent.translate(superscripts) or 0)
        assert read == pytest.approx(value, rel=0.051, abs=0)


@pytest.mark.parametrize(("exponent", "text"), [(0, "1"), (1, "10¹"), (-8, "10⁻⁸"), (-10, "10⁻¹⁰"), (35, "10³⁵")])
def test_powers_of_ten(exponent, text):
    assert power_of_ten(exponent) == text


def test_large_numbers_are_short():
    for value, unit, text in (
        (1, "", "1"), (1023, "", "1,023"), (9999, "", "9,999"), (10_000, "", "10 k"), (525_312, "", "525 k"),
        (999_700, "", "1.0 M"), (3_153_408, "", "3.2 M"), (12_598_272, "", "13 M"), (40_123_456_789, "", "40 G"),
        (64, "B", "64 B"), (2048, "B", "2.0 kB"), (4_194_304, "B", "4.2 MB"),
    ):  # fmt: skip
        assert short(value, unit) == text


@pytest.mark.parametrize(
    ("value", "places", "text"),
    [(-0.127, 2, "−0.13"), (-0.0001, 2, "0.00"), (0, 3, "0.000"), (-0.0, 3, "0.000"), (-10.04, 1, "−10.0")],
)
def test_decimals_have_a_true_minus_and_none_before_nothing(value, places, text):
    assert decimals(value, places) == text
