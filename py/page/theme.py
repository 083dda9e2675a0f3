"""The reader's choice of light or dark, kept in this browser where that is allowed; else as the system says."""

from page.dom import find, listen, root, window

KEY, THEMES = "theme", ("system", "light", "dark")


def start():
    control = find("#theme")
    kept = stored()
    if kept in THEMES:
        control.value = kept
    show(control.value)
    listen(control, "change", lambda event: choose(control.value))


def show(theme):
    """`data-theme` of <html> is "light" or "dark", or is not there: the system decides."""
    if theme == "system":
        root.removeAttribute("data-theme")
    else:
        root.setAttribute("data-theme", theme)


def choose(theme):
    show(theme)
    try:
        window.localStorage.setItem(KEY, theme)
    except Exception:  # a browser that keeps nothing: the choice holds as long as the page
        return


def stored():
    """What was chosen at an earlier visit, or None: not every browser or frame lets a page keep something."""
    try:
        return window.localStorage.getItem(KEY)
    except Exception:
        return None
