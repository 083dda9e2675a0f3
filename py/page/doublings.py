"""Sliders that double: one step to the right is twice as much. Their value is the power of two."""

from page.dom import find, find_all


def show_values(form):
    """Write beside each slider what its value stands for, and tell a screen reader the same. Example: 10 -> 1,024."""
    for output in find_all("form#" + form + " output[data-of]"):
        slider = find("form#" + form + ' [name="' + output.dataset.of + '"]')
        text = grouped(2 ** int(slider.value))
        output.textContent = text
        slider.setAttribute("aria-valuetext", text)


def grouped(number):
    """Example: 1024 -> "1,024"."""
    digits = str(number)
    return digits if len(digits) < 4 else grouped(digits[:-3]) + "," + digits[-3:]
