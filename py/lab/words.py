"""Numbers as a reader reads them."""

SUPERSCRIPT = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


def power_of_ten(exponent: int) -> str:
    """Example: 0 -> "1", -8 -> "10⁻⁸"."""
    return "1" if exponent == 0 else "10" + str(exponent).translate(SUPERSCRIPT)


def number(value: float) -> str:
    """Two figures or a whole number, in powers of ten where that would be long.

    Example: 0.0137 -> "0.014", 123.4 -> "123", 2e-14 -> "2.0 × 10⁻¹⁴".
    """
    if 99.5 <= abs(value) < 999.5:
        return f"{value:.0f}"
    if value == 0 or 0.001 <= abs(value) < 99.5:
        return f"{value:.2g}"
    mantissa, exponent = f"{value:.1e}".split("e")
    return f"{mantissa} × {power_of_ten(int(exponent))}"
