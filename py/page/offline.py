"""Offline use: the service worker stores the page once the lab is ready, and a model once the reader has used it."""

from page import lab_start, messages
from page.dom import describe, find, listen, root, run, window
from pyscript.ffi import to_js

MODELS = ("encoder", "gpt")
NAMES = {"encoder": "the encoder of Part 2", "gpt": "the language models of Part 3"}
# of each model: "no", "loading" (its figure is fetching it), "storing" (asked of the service worker), "stored"
models = {"encoder": "no", "gpt": "no"}
page = {"stored": False, "failed": False, "registration": None}


def start():
    """Offer what this browser can do: service workers need https or localhost."""
    if not possible():
        find("#offline-said").textContent = "Offline use needs an https address (or localhost), which this is not."
        find("#store-everything").hidden = True
        return
    lab_start.whenever_ready(lab_is_ready)
    listen(find("#store-everything"), "click", lambda event: store_everything())
    listen(window.navigator.serviceWorker, "message", lambda event: heard(event.data))


def possible():
    return hasattr(window.navigator, "serviceWorker") and bool(window.isSecureContext)


def lab_is_ready():
    if page["registration"] is None:
        run(register())


async def register():
    """Register sw.js and follow its installation: it fails as a whole if one file is missing or the disk is full."""
    root.dataset.offline = "storing"
    page["failed"] = False
    try:
        registration = await window.navigator.serviceWorker.register("./sw.js")
        worker = registration.active or registration.waiting or registration.installing
    except Exception as error:
        failed("The page", describe(error), lab_is_ready)
        return
    page["registration"] = registration
    if worker.state == "activated":
        page_is_stored()
    else:
        listen(worker, "statechange", lambda event: follow(worker.state))


def follow(state):
    if state == "activated":
        page_is_stored()
    elif state == "redundant":
        page["registration"] = None
        failed("The page", "a file is missing, or the disk is full", lab_is_ready)


def page_is_stored():
    page["stored"] = True
    for name in MODELS:
        tell({"store" if models[name] == "storing" else "isStored": name})


def tell(message):
    page["registration"].active.postMessage(to_js(message))


def store_everything():
    """The button: store the models too, used or not."""
    page["failed"] = False
    if page["registration"] is None:
        lab_is_ready()
    for name in MODELS:
        store_model(name)


def model_in_use(name):
    """It is being fetched: from now on "ready" means: with this model."""
    if possible() and models[name] == "no":
        models[name] = "loading"
        if not page["failed"]:
            root.dataset.offline = "storing"


def model_failed(name):
    """Its loader says so: "ready" now means without it, unless the reader pressed the button."""
    if models[name] == "loading":
        models[name] = "no"
        if page["stored"]:
            tell({"isStored": name})


def store_model(name):
    """Have a model stored whole, now or as soon as the page itself is."""
    if not possible() or models[name] == "stored":
        return
    models[name] = "storing"
    if not page["failed"]:
        root.dataset.offline = "storing"
    if page["stored"]:
        find("#offline-said").textContent = f"Storing {NAMES[name]} for offline use."
        tell({"store": name})


def heard(data):
    """The service worker's reports: how many bytes are stored, all of them, or what went wrong."""
    if data.state == "storing":
        text = f"Storing {NAMES[data.model]} for offline use: {data.done / 1e6:.0f} of {data.total / 1e6:.0f} MB"
        find("#offline-said").textContent = text
    elif data.state == "failed":
        words = NAMES[data.model]
        failed(words[0].upper() + words[1:], data.reason, store_everything)
    else:
        if data.state == "stored":
            models[data.model] = "stored"
        if "loading" not in models.values() and "storing" not in models.values():
            show_ready()


def show_ready():
    root.dataset.offline = "ready"
    page["failed"] = False
    messages.clear("offline")
    missing = [NAMES[name] for name in MODELS if models[name] != "stored"]
    find("#store-everything").hidden = not missing
    if not missing:
        text = "Everything is stored: page, Python and all models work without a network, on your own sentences too."
    else:
        text = "This page is stored and works without a network, with what it has recorded. Not stored yet: "
        text += " and ".join(missing) + ". The rest follows when you use it, or now:"
    find("#offline-said").textContent = text


def failed(what, reason, again):
    root.dataset.offline = "no"
    page["failed"] = True
    find("#offline-said").textContent = "Not stored for offline use."
    text = what + " could not be stored for offline use (" + str(reason) + "). With a network, everything works."
    messages.say("offline", text, "error", "Try again", again)
