"""Numbers that a reader typed and that a control would quietly move to its limit: said, where that would mislead."""

from page.controls import grouped, within_limits
from page.dom import find, find_all


def out_of_limits(form):
    """What is wrong with the first number that is; its control would move it to a limit without a word."""
    for control in find_all('input[type="number"]', form):
        value = within_limits(control, control.value)
        if value is None or float(control.value) != value:
            came = "this is " + control.value if control.value else "this is none"
            limits = grouped(int(control.min)) + " to " + grouped(int(control.max))
            return find("span", control.closest("label")).textContent + f": a whole number from {limits}; {came}."
    return ""
