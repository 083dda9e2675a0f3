"""Offline use: the service worker stores the page once the lab is ready, and a model once the reader has used it."""

from page import lab_start, messages
from page.dom import describe, find, listen, root, run, window
from pyscript.ffi import to_js

wanted = {"model": False, "store": False, "core": False, "failed": False, "registration": None}


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
    if wanted["registration"] is None:
        run(register())


async def register():
    """Register sw.js and follow its installation: it fails as a whole if one file is missing or the disk is full."""
    root.dataset.offline = "storing"
    wanted["failed"] = False
    try:
        registration = await window.navigator.serviceWorker.register("./sw.js")
        worker = registration.active or registration.waiting or registration.installing
    except Exception as error:
        failed("The page", describe(error), lab_is_ready)
        return
    wanted["registration"] = registration
    if worker.state == "activated":
        core_is_stored()
    else:
        listen(worker, "statechange", lambda event: follow(worker.state))


def follow(state):
    if state == "activated":
        core_is_stored()
    elif state == "redundant":
        wanted["registration"] = None
        failed("The page", "a file is missing, or the disk is full", lab_is_ready)


def core_is_stored():
    wanted["core"] = True
    if wanted["store"]:
        store_model()
    else:
        tell({"isStored": "encoder"})


def tell(message):
    wanted["registration"].active.postMessage(to_js(message))


def store_everything():
    """The button: store the model too, used or not."""
    wanted["failed"] = False
    model_in_use()
    if wanted["registration"] is None:
        lab_is_ready()
    store_model()


def model_in_use():
    """From now on "ready" means: with the model."""
    if possible():
        wanted["model"] = True
        if not wanted["failed"]:
            root.dataset.offline = "storing"


def model_failed():
    """Its loader says so: "ready" now means without it, unless the reader pressed the button."""
    if possible() and not wanted["store"]:
        wanted["model"] = False
        if wanted["core"]:
            tell({"isStored": "encoder"})


def store_model():
    """Have the model stored whole, now or as soon as the page itself is."""
    wanted["store"] = True
    if wanted["core"]:
        find("#offline-said").textContent = "Storing the model for offline use."
        tell({"store": "encoder"})


def heard(data):
    """The service worker's reports: how many bytes are stored, all of them, or what went wrong."""
    if data.state == "storing":
        text = f"Storing for offline use: {data.done / 1e6:.0f} of {data.total / 1e6:.0f} MB"
        find("#offline-said").textContent = text
    elif data.state == "failed":
        failed("The model", data.reason, store_everything)
    elif data.state == "stored" or not wanted["model"]:
        wanted["model"] = data.state == "stored"
        show_ready()


def show_ready():
    root.dataset.offline = "ready"
    messages.clear("offline")
    find("#store-everything").hidden = wanted["model"]
    if wanted["model"]:
        text = "Everything is stored: page, Python and model work without a network, your own sentences included."
    else:
        text = "This page is stored and works without a network, with its recorded sentence."
        text += " The model follows when you use it, or now:"
    find("#offline-said").textContent = text


def failed(what, reason, again):
    root.dataset.offline = "no"
    wanted["failed"] = True
    find("#offline-said").textContent = "Not stored for offline use."
    text = what + " could not be stored for offline use (" + str(reason) + "). With a network, everything works."
    messages.say("offline", text, "error", "Try again", again)
