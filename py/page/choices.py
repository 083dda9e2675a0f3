"""The reader's choices: they live in the page's forms, and in its address so that a link restores them.

A choice is called form.name ("retention.seed"); `architecture` and `stage` stand alone. Its default, its limits and its
options are those of its control in the page, which py/figures/*/spec.py say.
"""

import asyncio

import js
from page import controls, messages, places
from page.dom import find, find_all, listen, run, window

STAGES = ("pretraining", "finetuning", "rlhf")
stage = {"now": STAGES[0]}
WRITTEN = "written"  # the history's state of an address that says all choices
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
    """Set all controls from the address; what it does not name gets its default.

    False for a plain link (#part-2) that is followed now: it says nothing of the choices, and they stay. One that this
    page wrote, and Back leads to, stands for the defaults.
    """
    text = window.location.hash[1:]
    if text and says_only_a_place(text) and window.history.state != WRITTEN:
        return False
    said = js.URLSearchParams.new(text)
    wrong = []
    for key, group in every_control():
        controls.set_value(group, controls.as_text(controls.default_of(group)))
        if said.has(key):
            wrong.append(controls.set_value(group, said.get(key)))
    controls.unfold_changed()
    stage["now"] = said.get("stage") if said.get("stage") in STAGES else STAGES[0]
    if said.has("stage") and said.get("stage") != stage["now"]:
        wrong.append(f"stage cannot be “{controls.shortened(said.get('stage'))}”")
    wrong = [what for what in wrong if what]
    messages.clear("address")
    if wrong:
        messages.say("address", "The address asked for what the controls do not allow: " + "; ".join(wrong) + ".")
    return True


def says_only_a_place(text):
    return "=" not in text or (text.startswith("at=") and "&" not in text)


def remember():
    """Write the choices into the address, once the reader pauses (browsers limit how often)."""
    writing["count"] += 1
    run(write_later(writing["count"], window.location.hash))


async def write_later(count, planned_at):
    """Nothing if a later choice waits, or if the address is another one by now: then a link was followed, and wins."""
    await asyncio.sleep(0.2)
    if count == writing["count"] and window.location.hash == planned_at:
        write()


def write():
    """The address says what differs from its default, and keeps the place that it names."""
    said = js.URLSearchParams.new()
    for key, group in every_control():
        value = controls.value_of(group)
        if value != controls.default_of(group):
            said.append(key, controls.as_text(value))
    if stage["now"] != STAGES[0]:
        said.append("stage", stage["now"])
    chosen = said.toString() != ""
    place = places.named()
    if place and places.element_of(place) is not None:
        said.append("at", place)
    text = said.toString()
    if not chosen:
        text = text[len("at=") :]  # a place alone is a plain link
    address = "#" + text if text else window.location.pathname + window.location.search
    window.history.replaceState(WRITTEN, "", address)


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
    writing["count"] += 1  # what waits to be written was chosen before
    if restore():
        for function in listeners:
            function()
    else:
        remember()  # a plain link says nothing of the choices that still stand
