"""The reader's choices: they live in the page's forms, and in its address so that a link restores them.

A choice is called form.name ("retention.seed"); `architecture` and `stage` stand alone. Its default, its limits and its
options are those of its control in the page, which py/figures/*/spec.py say.
"""

import asyncio

import js
from page import controls, messages
from page.dom import find, find_all, listen, run, window

STAGES = ("pretraining", "finetuning", "rlhf")
stage = {"now": STAGES[0]}
writing = {"count": 0}
listeners = []


def read(form):
    """All choices of a form as numbers, text, or True and False for a checkbox."""
    return dict((name, controls.value_of(group)) for name, group in controls.of_form(form).items())


def architecture():
    return find('input[name="architecture"]:checked').value


def set_some(form, said):
    """Set the controls of a form that a query string names ("measure=recall&distance=32"), as an address would."""
    said = js.URLSearchParams.new(said)
    for name, group in controls.of_form(form).items():
        if said.has(name):
            controls.set_value(group, said.get(name))


def every_control():
    """(key, group) of all controls that the address may set."""
    forms = [form.id for form in find_all("form[id]")]
    pairs = [(form + "." + name, group) for form in forms for name, group in controls.of_form(form).items()]
    return pairs + [("architecture", find_all('input[name="architecture"]'))]


def restore():
    """Set all controls from the address; what it does not name gets its default. False for a plain link (#part-2)."""
    text = window.location.hash[1:]
    if text and "=" not in text:
        return False
    said = js.URLSearchParams.new(text)
    wrong = []
    for key, group in every_control():
        controls.set_value(group, controls.as_text(controls.default_of(group)))
        if said.has(key):
            wrong.append(controls.set_value(group, said.get(key)))
    stage["now"] = said.get("stage") if said.get("stage") in STAGES else STAGES[0]
    if said.has("stage") and said.get("stage") != stage["now"]:
        wrong.append(f"stage cannot be “{controls.shortened(said.get('stage'))}”")
    wrong = [what for what in wrong if what]
    messages.clear("address")
    if wrong:
        messages.say("address", "The address asked for what the controls do not allow: " + "; ".join(wrong) + ".")
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
        value = controls.value_of(group)
        if value != controls.default_of(group):
            said.append(key, controls.as_text(value))
    if stage["now"] != STAGES[0]:
        said.append("stage", stage["now"])
    text = said.toString()
    if text or "=" in window.location.hash:  # else a plain link (#part-2) may stay
        window.history.replaceState(None, "", "#" + text if text else window.location.pathname + window.location.search)


def show_values(form):
    """Write each slider's value beside it; what a power of two stands for is said to a screen reader, too."""
    for output in find_all("form#" + form + " output[data-of]"):
        slider = find("form#" + form + ' [name="' + output.dataset.of + '"]')
        text = slider.value
        if slider.getAttribute("data-scale") == "log2":
            text = controls.grouped(2 ** int(text))
            slider.setAttribute("aria-valuetext", text)
        output.textContent = text


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
