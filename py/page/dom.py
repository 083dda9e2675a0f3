"""The page's elements: the only file that makes, finds or listens to them."""

import asyncio

import js
from pyscript import document
from pyscript.ffi import create_proxy, to_js

# not pyscript.window: there MicroPython calls addEventListener without its window ("Illegal invocation")
window = document.defaultView
root = document.documentElement
performance = window.performance


def find(selector, within=document):
    """The first element that matches; an error that names the selector if there is none."""
    element = within.querySelector(selector)
    if element is None:
        raise ValueError("the page must hold " + selector + ", and does not")
    return element


def find_all(selector, within=document):
    found = within.querySelectorAll(selector)
    return [found.item(i) for i in range(found.length)]


def make(tag, text=None, attributes=None):
    """A new element that holds `text` as text, never as markup."""
    element = document.createElement(tag)
    if text is not None:
        element.textContent = text
    for name in attributes or {}:
        element.setAttribute(name, attributes[name])
    return element


def listen(target, event, handler):
    """Call `handler(event)` on each `event`; a coroutine function runs as a task, and what it raises is logged."""
    target.addEventListener(event, create_proxy(handler))


def js_event(name):
    """An event as the browser would send it when a reader acts."""
    return js.Event.new(name, to_js({"bubbles": True}))


def watch_sight(element, handler):
    """Call `handler(True)` when an element comes into the window or near it, and `handler(False)` when it goes."""

    def changed(entries, observer):
        handler(entries[entries.length - 1].isIntersecting)

    js.IntersectionObserver.new(create_proxy(changed), to_js({"rootMargin": "200px"})).observe(element)


def run(coroutine):
    """Start a task whose exception reaches the console instead of vanishing."""

    async def watched():
        try:
            await coroutine
        except Exception as error:
            js.console.error(describe(error))
            raise

    return asyncio.create_task(watched())


def describe(error):
    """The last line of an exception's text: from the lab it arrives with its whole traceback."""
    lines = [line for line in str(error).split("\n") if line.strip()]
    return (lines or [repr(error)])[-1].strip()


def picture_from(svg):
    """The SVG element that the text describes, parsed as XML: a script inside it would not run."""
    parsed = js.DOMParser.new().parseFromString(svg, "image/svg+xml")
    if parsed.querySelector("parsererror") is not None:
        raise ValueError("the lab's picture must be well-formed XML, and is not")
    return document.importNode(parsed.documentElement, True)


def mark(name):
    """Note a moment once, for those who measure the page."""
    if performance.getEntriesByName(name, "mark").length == 0:
        performance.mark(name)


def measure(name, start):
    """Note how long something took, from `start` (performance.now()) until now."""
    performance.measure(name, to_js({"start": start, "end": performance.now()}))


def now():
    return performance.now()


def models_address():
    """Where the models lie, as a whole address: the lab's worker knows no other place to start from."""
    return js.URL.new("./static/models/", document.baseURI).href
