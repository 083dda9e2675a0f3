"""The encoder's loading: when the reader first needs it, with progress in bytes."""

from page import channel, lab, lab_start, messages, offline
from page.dom import describe, find, find_all, models_address, root, run

waiting = []  # what to call once the encoder is here
asked_by = {"figure": "attention"}  # the last that needed it: what fails is said there


def start():
    lab_start.whenever_ready(lab_is_ready)


def needs_loading():
    return root.dataset.encoder != "ready" or not lab.is_ready()


def load(then, figure="attention"):
    """Load the encoder if nobody has begun to, and call `then()` once it is there, once however often it was asked."""
    asked_by["figure"] = figure
    if then not in waiting:
        waiting.append(then)
    go_on()


def go_on():
    if not lab.is_ready():
        show_progress("The model loads as soon as Python is ready.", None, None)
        return
    if root.dataset.encoder != "loading":
        root.dataset.encoder = "loading"
        run(fetch())


def lab_is_ready():
    """A lab that has just started holds no model: load it if the reader has asked for it already."""
    root.dataset.encoder = "none"
    if waiting:
        go_on()


async def fetch():
    offline.model_in_use("encoder")
    channel.hear("encoder", progress)
    messages.clear("encoder")
    show_progress("Fetching the model…", 0, 1)
    try:
        await lab.ask("load_encoder", {"models": models_address()})
    except lab.LabReplaced:
        return
    except lab.Unreachable as failure:
        fail(str(failure))
        return
    except Exception as error:
        fail("The model could not be loaded (" + describe(error) + ").")
        raise
    root.dataset.encoder = "ready"
    hide_progress()
    offline.store_model("encoder")
    for then in list(waiting):
        then()


def progress(record):
    done, total = record["done"], record["total"]
    show_progress(f"Fetching the model: {done / 1e6:.1f} of {total / 1e6:.1f} MB", done, total)


def show_progress(text, done, total):
    """Say it in every figure that needs the model."""
    for place in find_all(".encoder-loading"):
        place.hidden = False
        find("label span", place).textContent = text
        if total is not None:
            bar = find("progress", place)
            bar.max = total
            bar.value = done


def hide_progress():
    for place in find_all(".encoder-loading"):
        place.hidden = True


def fail(reason):
    root.dataset.encoder = "failed"
    offline.model_failed("encoder")
    hide_progress()
    text = reason + " Your sentence is kept; the recorded example and all other figures work."
    messages.say("encoder", text, "error", "Try again", go_on, asked_by["figure"])
