"""Offline use: the service worker stores the page once the lab is ready, and a model once the reader has used it."""

import js
from page import messages
from page.dom import describe, find, listen, root, run, window
from pyscript.ffi import to_js

wanted = {"model": False, "core": False, "registration": None}


def start():
    """Offer what this browser can do: service workers need https or localhost."""
    if not possible():
        find("#offline-said").textContent = "Offline use needs an https address (or localhost), which this is not."
        find("#store-everything").hidden = True
        return
    listen(find("#store-everything"), "click", lambda event: store_everything())
    listen(window.navigator.serviceWorker, "message", lambda event: heard(event.data))


def possible():
    return hasattr(window.navigator, "serviceWorker") and bool(window.isSecureContext)


def lab_is_ready():
    if possible() and wanted["registration"] is None:
        run(register())


async def register():
    if root.dataset.offline == "no":
        root.dataset.offline = "storing"
    try:
        wanted["registration"] = await window.navigator.serviceWorker.register("./sw.js")
        await window.navigator.serviceWorker.ready
    except Exception as error:
        failed("The page", describe(error), register)
        return
    wanted["core"] = True
    if wanted["model"]:
        store_model()
    else:
        show_ready()


def store_everything():
    """The button: store the model too, used or not."""
    model_in_use()
    store_model()


def model_in_use():
    """From now on "ready" means: with the model."""
    if possible():
        wanted["model"] = True
        root.dataset.offline = "storing"


def store_model():
    if not possible():
        return
    wanted["model"] = True
    if wanted["core"]:
        root.dataset.offline = "storing"
        wanted["registration"].active.postMessage(to_js({"store": "encoder"}))


def heard(data):
    """The service worker's reports: how many bytes are stored, all of them, or what went wrong."""
    if data.state == "storing":
        text = "Storing for offline use: {:.0f} of {:.0f} MB".format(data.done / 1e6, data.total / 1e6)
        find("#offline-said").textContent = text
    elif data.state == "stored":
        show_ready()
    else:
        failed("The model", data.reason, store_model)


def show_ready():
    root.dataset.offline = "ready"
    messages.clear("offline")
    button = find("#store-everything")
    button.hidden = wanted["model"]
    what = "Everything is stored" if wanted["model"] else "This page is stored"
    rest = "" if wanted["model"] else ", with its recorded sentence; the model is stored when you use it, or now:"
    find("#offline-said").textContent = what + " and works without a network" + rest + ("." if wanted["model"] else "")


def failed(what, reason, again):
    root.dataset.offline = "no"
    text = what + " could not be stored for offline use (" + str(reason) + "). With a network, everything works."
    find("#offline-said").textContent = "Not stored for offline use."
    messages.say("offline", text, "error", "Try again", lambda: run(again()) if again is register else again())
