"""The reader's choice of light or dark, kept in this browser where that is allowed; else as the system says."""

import js
from page.dom import find, listen, root, run, window

KEY, THEMES = "theme", ("system", "light", "dark")


def start():
    control = find("#theme")
    show(control.value)
    listen(control, "change", lambda event: choose(control.value))
    run(recall(control))


def show(theme):
    """`data-theme` of <html> is "light" or "dark", or is not there: the system decides."""
    if theme == "system":
        root.removeAttribute("data-theme")
    else:
        root.setAttribute("data-theme", theme)


def choose(theme):
    show(theme)
    run(keep(theme))


async def recall(control):
    """Show what was chosen at an earlier visit, unless the reader has chosen meanwhile."""
    try:
        kept = await of(await of(window, "localStorage"), KEY)
    except Exception:  # a browser or a frame that lets a page keep nothing
        return
    if kept in THEMES and control.value == "system":
        control.value = kept
        show(kept)


async def keep(theme):
    try:
        storage = await of(window, "localStorage")
        await inside_promise(js.Reflect.set, storage, KEY, theme, storage)
    except Exception:  # nothing is kept: the choice holds as long as the page
        return


async def of(owner, name):
    return await inside_promise(js.Reflect.get, owner, name, owner)


async def inside_promise(function, *arguments):
    """Call a function of JavaScript's that may throw.

    Merely to name a forbidden storage throws, and what is thrown into MicroPython ends the whole start: no `except`
    sees it. Inside a promise it is an exception like any other.
    """
    return await js.Promise.resolve(None).then(function.bind(None, *arguments))
