"""The reader's choices: they live in the page's forms, and in its address so that a link restores them.

A choice is called form.name ("retention.seed"); `architecture` and `stage` stand alone. Its default, its limits and its
options are those of its control in index.html.
"""

import asyncio

import js
from page import messages
from page.dom import find, find_all, listen, run, window

FORMS = (
    "tradeoffs",
    "scaling",
    "retention",
    "training",
    "cell",
    "attention",
    "steps",
    "positions",
    "cache",
    "similarity",
    "completion",
    "texts",
    "ages",
    "example",
    "pretraining",
    "checkpoint",
    "judging",
    "policy",
)
STAGES = ("pretraining", "finetuning", "rlhf")
stage = {"now": STAGES[0]}
writing = {"count": 0}
listeners = []
clamped = []


def controls(form):
    """Name -> the control or, for a group of radio buttons, all of them."""
    found = {}
    for control in find_all("form#" + form + " [name]"):
        found.setdefault(control.name, []).append(control)
    return found


def read(form):
    """All choices of a form as numbers, text, or True and False for a checkbox."""
    return dict((name, value_of(group)) for name, group in controls(form).items())


def architecture():
    return find('input[name="architecture"]:checked').value


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
    """Set a control to what an address says; what it cannot take is ignored, or moved to its nearest limit."""
    first = group[0]
    if first.type == "radio":
        for control in group:
            control.checked = control.value == text or (control.checked and not has_value(group, text))
    elif first.type == "checkbox":
        if text in ("1", "0"):
            first.checked = text == "1"
    elif first.type in ("range", "number"):
        if first.hasAttribute("data-most"):  # its section lowers `max` when another choice leaves less room
            first.max = first.dataset.most
        number = within_limits(first, text)
        if number is not None:
            first.value = str(number)
            if number != float(text):
                clamped.append(f"{first.name.replace('_', ' ')} {text} became {number}")
    elif first.tagName != "SELECT" or has_value(find_all("option", first), text):
        first.value = text


def set_some(form, said):
    """Set the controls of a form that a query string names ("measure=recall&distance=32"), as an address would."""
    said = js.URLSearchParams.new(said)
    for name, group in controls(form).items():
        if said.has(name):
            set_value(group, said.get(name))


def has_value(group, text):
    return text in [control.value for control in group]


def as_text(value):
    return {True: "1", False: "0"}[value] if isinstance(value, bool) else str(value)


def every_control():
    """(key, group) of all controls that the address may set."""
    pairs = [(form + "." + name, group) for form in FORMS for name, group in controls(form).items()]
    return pairs + [("architecture", find_all('input[name="architecture"]'))]


def restore():
    """Set all controls from the address; what it does not name gets its default. False for a plain link (#part-2)."""
    text = window.location.hash[1:]
    if text and "=" not in text:
        return False
    said = js.URLSearchParams.new(text)
    clamped.clear()
    for key, group in every_control():
        set_value(group, as_text(default_of(group)))
        if said.has(key):
            set_value(group, said.get(key))
    stage["now"] = said.get("stage") if said.get("stage") in STAGES else STAGES[0]
    if clamped:
        messages.say("address", "The address asked for more than the controls allow: " + "; ".join(clamped) + ".")
    return True


def remember():
    """Write what differs from its default into the address, once the reader pauses (browsers limit how often)."""
    writing["count"] += 1
    run(write_later(writing["count"]))


async def write_later(count):
    await asyncio.sleep(0.2)
    if count != writing["count"]:
        return
    said = js.URLSearchParams.new()
    for key, group in every_control():
        value = value_of(group)
        if value != default_of(group):
            said.append(key, as_text(value))
    if stage["now"] != STAGES[0]:
        said.append("stage", stage["now"])
    text = said.toString()
    if text or "=" in window.location.hash:  # else a plain link (#part-2) may stay
        window.history.replaceState(None, "", "#" + text if text else window.location.pathname + window.location.search)


def show_values(form):
    """Write each slider's value beside it."""
    for output in find_all("form#" + form + " output[data-of]"):
        output.textContent = find("form#" + form + ' [name="' + output.dataset.of + '"]').value


def whenever_restored(function):
    """Call `function()` when the address changed (a link, Back, Forward) and all controls say what it says."""
    listeners.append(function)


def watch_address():
    listen(window, "hashchange", lambda event: address_changed())


def address_changed():
    if restore():
        for function in listeners:
            function()
    else:
        remember()  # a plain link says nothing of the choices that still stand
