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


def decimals(value: float, places: int) -> str:
    """With a true minus sign, and none before what rounds to 0. Example: -0.127, 2 -> "−0.13", -0.0001, 2 -> "0.00"."""
    text = f"{value:.{places}f}".replace("-", "−")
    return text if text.strip("−0.") else text.removeprefix("−")


def short(value: float, unit: str = "") -> str:
    """Two or three figures with k, M, G or T for thousands.

    Example: 1023 -> "1,023", 525312 -> "525 k", 4194304, "B" -> "4.2 MB".
    """
    if value < (999.5 if unit else 9999.5):
        return f"{value:,.0f} {unit}".strip()
    power = next((power for power in (3, 6, 9) if value / 10**power < 999.5), 12)
    scaled = value / 10**power
    return f"{scaled:,.{0 if scaled >= 9.95 else 1}f} {'kMGT'[power // 3 - 1]}{unit}"
