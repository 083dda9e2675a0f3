"""The controls of a form: what they say, what they said at first, and setting them within what they allow."""

from page.dom import find, find_all


def of_form(form):
    """Name -> the control or, for a group of radio buttons, all of them."""
    return grouped_by_name(find_all("form#" + form + " [name]"))


def grouped_by_name(found):
    groups = {}
    for control in found:
        groups.setdefault(control.name, []).append(control)
    return groups


def unfold_changed():
    """Open every fold `details.more` that holds a control which does not say its default: an address set it."""
    for fold in find_all("details.more"):
        groups = grouped_by_name(find_all("[name]", fold)).values()
        if any(value_of(group) != default_of(group) for group in groups):
            fold.open = True


def value_of(group):
    first = group[0]
    if first.type == "radio":
        return next(control.value for control in group if control.checked)
    if first.type == "checkbox":
        return first.checked
    if first.type in ("range", "number"):
        number = within_limits(first, first.value)
        return number_of(first, first.defaultValue) if number is None else number
    return first.value


def number_of(control, text):
    number = float(text)
    return round(number) if float(control.step or 1) % 1 == 0 else number


def within_limits(control, text):
    """The number that `text` says, moved to the nearest that the control allows; None if it says no number."""
    try:
        number = float(text)
    except ValueError:
        return None
    if number != number:
        return None
    return number_of(control, str(max(float(control.min), min(float(control.max), number))))


def default_of(group):
    first = group[0]
    if first.type == "radio":
        return next(control.value for control in group if control.defaultChecked)
    if first.type == "checkbox":
        return first.defaultChecked
    if first.type in ("range", "number"):
        return number_of(first, first.defaultValue)
    if first.tagName == "SELECT":
        return find("option[selected]", first).value
    return first.defaultValue


def set_value(group, text):
    """Set a control to what an address says, or to the nearest limit; what it cannot take leaves it as it was.

    Gives None, or in words what was asked for and cannot be.
    """
    first = group[0]
    name = first.name.replace("_", " ")
    if first.type in ("range", "number"):
        return set_number(first, name, text)
    if first.type == "checkbox":
        allowed = ("1", "0")
    elif first.type == "radio":
        allowed = [control.value for control in group]
    elif first.tagName == "SELECT":
        allowed = [option.value for option in find_all("option", first)]
    else:
        first.value = text
        return None
    if text not in allowed:
        return f"{name} cannot be “{shortened(text)}”"
    if first.type == "checkbox":
        first.checked = text == "1"
    elif first.type == "radio":
        group[allowed.index(text)].checked = True
    else:
        first.value = text
    return None


def set_number(control, name, text):
    if control.hasAttribute("data-most"):  # its section lowers `max` when another choice leaves less room
        control.max = control.dataset.most
    number = within_limits(control, text)
    if number is None:
        return f"{name} cannot be “{shortened(text)}”"
    control.value = str(number)
    return None if number == float(text) else f"{name} {text} became {number}"


def shortened(text):
    return text if len(text) <= 20 else text[:20] + "…"


def as_text(value):
    return {True: "1", False: "0"}[value] if isinstance(value, bool) else str(value)


def grouped(number):
    """Example: 1024 -> "1,024"."""
    digits = str(number)
    return digits if len(digits) < 4 else grouped(digits[:-3]) + "," + digits[-3:]
